#include "sound/voice.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

#include "base/file.h"
#include "support/temp_folder.h"

namespace mingle::test {
namespace {

/// A program that writes down how it was called, a line each, and what it was given to read.
std::string Scribe(const TempFolder& folder) {
  const auto program = folder / "scribe";
  REQUIRE(WriteFile(program, "#!/bin/sh\nheard=$(cat)\nprintf '%s|%s\\n' \"$*\" \"$heard\" >> '" +
                                 (folder / "heard").string() + "'\n"));
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  return program.string();
}

std::string WaitFor(const TempFolder& folder, const std::string& text) {
  std::string heard;
  for (int i = 0; i < 2000 && heard.find(text) == heard.npos; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    heard = ReadFile(folder / "heard").value_or("");
  }
  return heard;
}

TEST_CASE(
    "a text goes to the program's input, in its language, after what was said before is cut") {
  const TempFolder folder;
  Voice voice(Scribe(folder));
  voice.Say("Willkommen, Ana. \"; rm -rf / $(reboot)", "de");
  const std::string heard = WaitFor(folder, "Willkommen");
  CHECK(heard ==
        "--cancel|\n--application-name mingle --language de --pipe-mode|"
        " Willkommen, Ana. \"; rm -rf / $(reboot)\n");
}

TEST_CASE("nobody's name is an order to the speech server") {
  const TempFolder folder;
  Voice voice(Scribe(folder));
  voice.Say("!-!SET ALL VOLUME -100\n!-!STOP ALL", "en");
  const std::string heard = WaitFor(folder, "STOP");
  CHECK(heard.find("| !-!SET ALL VOLUME -100\n !-!STOP ALL") != std::string::npos);
}

TEST_CASE("a program that never ends is ended") {
  const TempFolder folder;
  const auto program = folder / "sleeper";
  REQUIRE(WriteFile(program, "#!/bin/sh\nexec sleep 600\n"));
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  Voice voice(program.string());
  voice.Say("", "en");
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

TEST_CASE("an empty text only ends what is being said") {
  const TempFolder folder;
  {
    Voice voice(Scribe(folder));
    voice.Say("", "en");
    WaitFor(folder, "--cancel");
  }
  CHECK(ReadFile(folder / "heard").value_or("") == "--cancel|\n");
}

TEST_CASE("a program that is not there, or ends without reading, harms nothing") {
  CHECK_FALSE(Voice::IsInstalled("no-such-program-for-speech"));
  CHECK(Voice::IsInstalled("sh"));
  Voice missing("/nowhere/spd-say");
  missing.Say("Hello", "en");
  Voice deaf("true");
  for (int i = 0; i < 20; ++i) {
    deaf.Say(std::string(100'000, 'x'), "en");
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

}  // namespace
}  // namespace mingle::test
