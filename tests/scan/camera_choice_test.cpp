#include "scan/camera_choice.h"

#include <doctest/doctest.h>

#include "support/temp_folder.h"

using namespace mingle;
using namespace mingle::test;
using Kind = CameraChoice::Kind;

TEST_CASE("every way to name a camera is understood") {
  CHECK(ParseCameraChoice("auto") == CameraChoice{Kind::kAuto, ""});
  CHECK(ParseCameraChoice("none") == CameraChoice{Kind::kNone, ""});
  CHECK(ParseCameraChoice("/dev/video2") == CameraChoice{Kind::kDevice, "/dev/video2"});
  CHECK(ParseCameraChoice("0") == CameraChoice{Kind::kDevice, "/dev/video0"});
  CHECK(ParseCameraChoice("12") == CameraChoice{Kind::kDevice, "/dev/video12"});
  CHECK(ParseCameraChoice("name:Logi C920") == CameraChoice{Kind::kNamed, "Logi C920"});
  CHECK(ParseCameraChoice("folder:a b/ü") == CameraChoice{Kind::kFolder, "a b/ü"});
  CHECK(ParseCameraChoice("file:/v/x.mkv") == CameraChoice{Kind::kVideo, "/v/x.mkv"});
}

TEST_CASE("anything else is answered with what can be said") {
  for (const char* text :
       {"", "Auto", "folder:", "file:", "name:", "foldr:x", "video0", "-1", "1234567"}) {
    const auto choice = ParseCameraChoice(text);
    REQUIRE_MESSAGE(!choice, text);
    CHECK(choice.error().kind == ErrorKind::kInvalid);
    CHECK(choice.error().message.find("folder:DIR") != std::string::npos);
  }
}

TEST_CASE("what was chosen is opened, or it is said why not") {
  const TempFolder folder;
  CHECK(OpenCamera({Kind::kFolder, folder.path().string()}));
  CHECK(OpenCamera({Kind::kFolder, (folder / "x").string()}).error().kind == ErrorKind::kNotFound);
  CHECK(OpenCamera({Kind::kVideo, (folder / "x").string()}).error().kind == ErrorKind::kNotFound);
  CHECK(OpenCamera({Kind::kDevice, "/dev/no-such"}).error().kind == ErrorKind::kNotFound);
  CHECK(OpenCamera({Kind::kNamed, "no such"}).error().kind == ErrorKind::kNotFound);
  CHECK(OpenCamera({Kind::kNone, ""}).error().kind == ErrorKind::kInvalid);
}
