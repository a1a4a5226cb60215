#include "cli/sound_file.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "support/temp_folder.h"

using namespace mingle;

TEST_CASE("how loud the kiosk is, is remembered beside the book") {
  const test::TempFolder folder;
  const auto file = SoundFile(folder / "party.mingle");
  CHECK(file.filename() == "party.mingle-sound");
  CHECK(ReadSoundSettings(file).value() == SoundSettings{});
  const SoundSettings settings{.volume_percent = 20, .muted = true};
  REQUIRE(KeepSoundSettings(file, settings));
  CHECK(ReadSoundSettings(file).value() == settings);
}

TEST_CASE("a sound file that holds something else is told, not believed") {
  const test::TempFolder folder;
  for (const char* content : {"volume 101\n", "volume -1\n", "muted maybe\n", "loud\n"}) {
    CAPTURE(content);
    REQUIRE(WriteFile(folder / "f", content));
    const auto read = ReadSoundSettings(folder / "f");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::kCorrupt);
    CHECK(read.error().message.find("about the sound") != std::string::npos);
  }
}
