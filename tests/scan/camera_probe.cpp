// Prints what the camera thread says of one device, a line each: "status N", "why SENTENCE",
// "scan TEXT", "focus …" and "exposure …" with the range, the value and whether it is automatic.
// After the device come the focus and exposure to set, if any. Ends when told to, or after a
// minute. Started by camera_device_test with a camera that is not there.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "scan/camera.h"
#include "scan/camera_choice.h"

namespace {

volatile std::sig_atomic_t told_to_end = 0;

void Print(const char* name, const std::optional<mingle::CameraDial>& dial) {
  if (dial) {
    std::cout << name << " " << dial->least << " " << dial->most << " " << dial->now
              << (dial->automatic ? " automatic" : "") << std::endl;
  }
}

}  // namespace

int main(int count, char** words) {
  using namespace mingle;
  const auto choice = ParseCameraChoice(count >= 2 ? words[1] : "");
  if (!choice) {
    return 2;
  }
  std::signal(SIGTERM, [](int) { told_to_end = 1; });
  const SystemClock clock;
  const auto start = clock.Steady();
  CameraSettings settings;
  if (count == 4) {
    settings.focus = std::atoi(words[2]);
    settings.exposure = std::atoi(words[3]);
  }
  CameraWatch watch;
  const auto open = [&](const CameraSettings& now, const std::stop_token& stop) {
    return OpenCamera(*choice, now.camera, watch, stop);
  };
  Camera camera(open, clock, {}, settings,
                {.retry = Milliseconds(100),
                 .stalled = Milliseconds(1000),
                 .filter = {.away = Milliseconds(300)}});
  while (told_to_end == 0 && clock.Steady() - start < Seconds(60)) {
    if (const auto report = camera.TakeReport()) {
      std::cout << "status " << static_cast<int>(report->status) << std::endl;
      if (!report->sentence.empty()) {
        std::cout << "why " << report->sentence << std::endl;
      }
    }
    if (const auto dials = camera.TakeDials()) {
      Print("focus", dials->focus);
      Print("exposure", dials->exposure);
    }
    for (const Scan& scan : camera.TakeScans()) {
      std::cout << "scan " << scan.text << std::endl;
    }
    std::this_thread::sleep_for(Milliseconds(1));
  }
  return 0;
}
