#include <doctest/doctest.h>

#include <csignal>
#include <thread>

#include "base/file.h"
#include "scan/camera.h"
#include "support/picture_file.h"
#include "support/process.h"
#include "support/qr_picture.h"
#include "support/temp_folder.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// The camera thread in a program of its own, with GStreamer's real v4l2src and a device that is
/// not there: see support/fake_camera.cpp.
class Device {
 public:
  explicit Device(const std::string& sees, const std::string& state = "",
                  const std::vector<std::string>& settings = {}) {
    Becomes(state);
    REQUIRE(WriteFile(folder_ / "picture", sees));
    std::vector<std::string> command{CAMERA_PROBE, "/dev/full"};
    command.insert(command.end(), settings.begin(), settings.end());
    probe_.emplace(command, std::map<std::string, std::string>{
                                {"FAKE_CAMERA_DEVICE", "/dev/full"},
                                {"FAKE_CAMERA_PICTURE", (folder_ / "picture").string()},
                                {"FAKE_CAMERA_STATE", (folder_ / "state").string()}});
  }

  void Becomes(const std::string& state) { REQUIRE(WriteFile(folder_ / "state", state)); }

  /// True when this line comes before the program ends.
  bool Says(const std::string& line) {
    for (std::string next = probe_->ReadLine(); !next.empty(); next = probe_->ReadLine()) {
      if (next == line) {
        return true;
      }
    }
    return false;
  }
  bool Says(CameraStatus status) {
    return Says("status " + std::to_string(static_cast<int>(status)));
  }

  int End() {
    probe_->Signal(SIGTERM);
    return probe_->Wait();
  }

 private:
  TempFolder folder_;
  std::optional<Process> probe_;
};

std::string Luma(const GrayImage& frame) { return {frame.pixels.begin(), frame.pixels.end()}; }

}  // namespace

TEST_CASE("a camera with raw frames is read through v4l2") {
  Device device(Luma(FrameWithQr("RAW CAMERA")));
  CHECK(device.Says(CameraStatus::kRunning));
  CHECK(device.Says("scan RAW CAMERA"));
  CHECK(device.End() == 0);
}

TEST_CASE("a camera that sends JPEGs is read through v4l2") {
  Device device(EncodeJpeg(FrameWithQr("JPEG CAMERA")));
  CHECK(device.Says(CameraStatus::kRunning));
  CHECK(device.Says("scan JPEG CAMERA"));
  CHECK(device.End() == 0);
}

TEST_CASE("a camera that is unplugged and plugged in again is lost and found without a restart") {
  Device device(Luma(FrameWithQr("PLUGGED")));
  CHECK(device.Says("scan PLUGGED"));
  device.Becomes("gone");
  CHECK(device.Says(CameraStatus::kLost));
  // Long enough that the badge counts as held up again.
  std::this_thread::sleep_for(Milliseconds(400));
  device.Becomes("");
  CHECK(device.Says(CameraStatus::kRunning));
  CHECK(device.Says("scan PLUGGED"));
  device.Becomes("gone");
  CHECK(device.Says(CameraStatus::kLost));
  CHECK(device.End() == 0);
}

TEST_CASE("a camera that stops sending without a word is noticed and opened anew") {
  Device device(Luma(FrameWithQr("STALLS")));
  CHECK(device.Says("scan STALLS"));
  device.Becomes("stalled");
  CHECK(device.Says(CameraStatus::kStalled));
  device.Becomes("");
  CHECK(device.Says(CameraStatus::kRunning));
  CHECK(device.Says("scan STALLS"));
  CHECK(device.End() == 0);
}

TEST_CASE("a camera that sends nothing that is understood says what it sends") {
  Device device(Luma(FrameWithQr("UNSEEN")), "h264");
  CHECK(device.Says(
      "why cannot see through /dev/full: it sends video/x-h264, and none of it is understood"));
  device.Becomes("");
  CHECK(device.Says("scan UNSEEN"));
  CHECK(device.End() == 0);
}

TEST_CASE("a camera's focus and exposure are its own business until somebody sets them") {
  Device by_itself(Luma(FrameWithQr("BY ITSELF")));
  CHECK(by_itself.Says("focus 0 250 0 automatic"));
  CHECK(by_itself.Says("exposure 3 2047 250 automatic"));
  CHECK(by_itself.End() == 0);
  Device set(Luma(FrameWithQr("SET")), "", {"30", "9999"});
  CHECK(set.Says("focus 0 250 30"));
  CHECK(set.Says("exposure 3 2047 2047"));
  CHECK(set.Says("scan SET"));
  CHECK(set.End() == 0);
}
