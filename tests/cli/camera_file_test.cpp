#include "cli/camera_file.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "support/temp_folder.h"

using namespace mingle;

TEST_CASE("what was set on a camera is remembered beside the book") {
  const test::TempFolder folder;
  const auto file = CameraFile(folder / "party.mingle");
  CHECK(file.filename() == "party.mingle-camera");
  CHECK(ReadCameraSettings(file).value() == CameraSettings{});
  const CameraSettings settings{.camera = {"HD Webcam C920", "A1B2", "pci-0000:00:14.0-usb-0:1"},
                                .quarter_turns = 3,
                                .mirrored = false,
                                .focus = 30,
                                .exposure = 157};
  REQUIRE(KeepCameraSettings(file, settings));
  CHECK(ReadCameraSettings(file).value() == settings);
  REQUIRE(KeepCameraSettings(file, {}));
  CHECK(ReadCameraSettings(file).value() == CameraSettings{});
}

TEST_CASE("a camera's own name can say nothing else than its name") {
  const test::TempFolder folder;
  REQUIRE(KeepCameraSettings(folder / "f", {.camera = {"Evil\nfocus 3", "", ""}}));
  const auto read = ReadCameraSettings(folder / "f");
  REQUIRE(read);
  CHECK_FALSE(read->focus);
  CHECK(read->camera.name == "Evil focus 3");
}

TEST_CASE("a camera file that holds something else is told, not believed") {
  const test::TempFolder folder;
  for (const char* content : {"zoom 3\n", "mirrored perhaps\n", "quarter-turns 4\n", "focus near\n",
                              "exposure\n", "focus 99999999999\n", "\x01\x02\n"}) {
    CAPTURE(content);
    REQUIRE(WriteFile(folder / "f", content));
    const auto read = ReadCameraSettings(folder / "f");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::kCorrupt);
  }
  REQUIRE(WriteFile(folder / "f", "\n mirrored no \r\n\n"));
  CHECK_FALSE(ReadCameraSettings(folder / "f").value().mirrored);
}
