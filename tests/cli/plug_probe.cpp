// A kiosk's camera while cameras are plugged in and out: umockdev plays udev, fake_camera the
// device. Prints what is plugged in, what is in use and what is read, a line each. Started by
// camera_stand_test through umockdev-wrapper; the folder for the camera's settings is its word.
#include <umockdev.h>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <thread>

#include "base/file.h"
#include "cli/camera_stand.h"

namespace {

using namespace mingle;

constexpr const char* kDevices = "/devices/usb/video4linux/";

/// Cameras that the system knows of.
class Plugs {
 public:
  Plugs() : bed_(umockdev_testbed_new()) {}
  ~Plugs() { g_object_unref(bed_); }
  Plugs(const Plugs&) = delete;
  Plugs& operator=(const Plugs&) = delete;

  void In(const std::string& node, const std::string& name, const std::string& serial) {
    const std::string device =
        "P: " + std::string(kDevices) + node + "\nN: " + node + "\nE: DEVNAME=/dev/" + node +
        "\nE: SUBSYSTEM=video4linux\nE: ID_V4L_VERSION=2\nE: ID_V4L_CAPABILITIES=:capture:" +
        "\nE: ID_V4L_PRODUCT=" + name + "\nE: ID_SERIAL=" + serial + "\nE: ID_PATH=usb-" + node +
        "\nE: ID_BUS=usb\nA: name=" + name + "\n";
    umockdev_testbed_add_from_string(bed_, device.c_str(), nullptr);
  }
  void Out(const std::string& node) { Tell(node, "remove"); }
  void InAgain(const std::string& node) { Tell(node, "add"); }

 private:
  void Tell(const std::string& node, const char* what) {
    umockdev_testbed_uevent(bed_, ("/sys" + std::string(kDevices) + node).c_str(), what);
  }

  UMockdevTestbed* bed_;
};

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    return 2;
  }
  const std::filesystem::path folder = words[1];
  const SystemClock clock;
  Plugs plugs;
  CameraStand stand({CameraChoice::Kind::kAuto, ""}, folder / "camera", clock, [] {});
  std::optional<CameraEquipment> equipment;
  CameraStatus status = CameraStatus::kOff;
  std::string in_use;
  /// Waits until it is so, ten seconds at most, and says whether it came.
  const auto until = [&](const char* what, const std::function<bool()>& done) {
    for (int i = 0; i < 10'000 && !done(); ++i) {
      if (const auto report = stand.TakeReport()) {
        status = report->status;
      }
      if (auto news = stand.TakeEquipment()) {
        equipment = std::move(news);
      }
      std::this_thread::sleep_for(Milliseconds(1));
    }
    std::cout << (done() ? "" : "NOT ") << what << std::endl;
  };
  const auto uses = [&](const std::string& name) {
    return status == CameraStatus::kRunning && equipment && equipment->in_use.name == name;
  };
  until("none", [&] { return status == CameraStatus::kAbsent; });
  plugs.In("video7", "First", "F1");
  until("first", [&] { return uses("First"); });
  plugs.In("video8", "Second", "S2");
  until("both", [&] { return equipment->plugged_in.size() == 2 && uses("First"); });
  if (!stand.Use({.camera = {"Second", "S2", ""}})) {
    return 1;
  }
  until("second by choice", [&] { return uses("Second"); });
  plugs.Out("video8");
  until("first stands in", [&] { return uses("First"); });
  plugs.InAgain("video8");
  until("second is back", [&] { return uses("Second"); });
  std::cout << "remembered "
            << CameraStand({CameraChoice::Kind::kNone, ""}, folder / "camera", clock, [] {})
                   .settings()
                   .camera.name
            << std::endl;
  return 0;
}
