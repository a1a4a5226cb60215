#include "cli/wrong_pins_file.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "support/temp_folder.h"

using namespace mingle;

TEST_CASE("wrong PINs are remembered beside the book, and the file goes when there are none") {
  const test::TempFolder folder;
  const auto file = WrongPinsFile(folder / "party.mingle");
  CHECK(file.filename() == "party.mingle-pins");
  CHECK(ReadWrongPins(file).value() == WrongPins{});
  const WrongPins wrong{7, Time{Milliseconds{1'795'442'700'123}}};
  REQUIRE(KeepWrongPins(file, wrong));
  CHECK(ReadWrongPins(file).value() == wrong);
  REQUIRE(KeepWrongPins(file, {}));
  CHECK_FALSE(std::filesystem::exists(file));
  CHECK(KeepWrongPins(file, {}));
}

TEST_CASE("a file of wrong PINs that holds something else is told, not believed") {
  const test::TempFolder folder;
  const auto file = folder / "pins";
  for (const char* content :
       {"", "\n", "3", "3 yesterday\n", "0 2026-11-23T14:05:09.123Z\n",
        "-2 2026-11-23T14:05:09.123Z\n", "99999999999 2026-11-23T14:05:09.123Z\n",
        "three 2026-11-23T14:05:09.123Z\n"}) {
    CAPTURE(content);
    REQUIRE(WriteFile(file, content));
    const auto read = ReadWrongPins(file);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::kCorrupt);
  }
}
