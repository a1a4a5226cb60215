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
  CameraWatch watch;
  CHECK(OpenCamera({Kind::kFolder, folder.path().string()}, {}, watch));
  const auto kind_of = [&](Kind kind, const std::string& where) {
    return OpenCamera({kind, where}, {}, watch).error().kind;
  };
  CHECK(kind_of(Kind::kFolder, (folder / "x").string()) == ErrorKind::kNotFound);
  CHECK(kind_of(Kind::kVideo, (folder / "x").string()) == ErrorKind::kNotFound);
  CHECK(kind_of(Kind::kDevice, "/dev/no-such") == ErrorKind::kNotFound);
  CHECK(kind_of(Kind::kNamed, "no such camera") == ErrorKind::kNotFound);
  CHECK(kind_of(Kind::kNone, "") == ErrorKind::kInvalid);
}

TEST_CASE("the camera that is wanted is chosen by what is known of it") {
  const std::vector<PluggedIn> cameras{{{"Laptop", "", "pci"}, "/dev/video0"},
                                       {{"HD Webcam", "A7", "usb-1"}, "/dev/video2"}};
  const auto device = [&](const CameraChoice& choice, const CameraId& wanted) {
    return ChooseCamera(cameras, choice, wanted).value().device;
  };
  CHECK(device({Kind::kAuto, ""}, {}) == "/dev/video0");
  CHECK(device({Kind::kAuto, ""}, {"", "A7", ""}) == "/dev/video2");
  CHECK(device({Kind::kNamed, "hd web"}, {}) == "/dev/video2");
  CHECK(device({Kind::kNamed, "A7"}, {"Laptop", "", ""}) == "/dev/video2");
  const auto none = ChooseCamera(cameras, {Kind::kNamed, "Canon"}, {});
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == ErrorKind::kNotFound);
  CHECK(none.error().message == "no camera called Canon is plugged in; there is Laptop, HD Webcam");
  CHECK(ChooseCamera({}, {Kind::kAuto, ""}, {}).error().kind == ErrorKind::kNotFound);
}
