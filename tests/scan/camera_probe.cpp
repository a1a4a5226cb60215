// Prints what the camera thread says of one device, a line each: "status N", "why SENTENCE",
// "scan TEXT". Ends when
// told to, or after a minute. Started by camera_device_test with a camera that is not there.
#include <csignal>
#include <iostream>
#include <thread>

#include "scan/camera.h"
#include "scan/camera_choice.h"

namespace {

volatile std::sig_atomic_t told_to_end = 0;

}  // namespace

int main(int count, char** words) {
  using namespace mingle;
  const auto choice = ParseCameraChoice(count == 2 ? words[1] : "");
  if (!choice) {
    return 2;
  }
  std::signal(SIGTERM, [](int) { told_to_end = 1; });
  const SystemClock clock;
  const auto start = clock.Steady();
  Camera camera([&](const std::stop_token& stop) { return OpenCamera(*choice, stop); }, clock, {},
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
    for (const Scan& scan : camera.TakeScans()) {
      std::cout << "scan " << scan.text << std::endl;
    }
    std::this_thread::sleep_for(Milliseconds(1));
  }
  return 0;
}
