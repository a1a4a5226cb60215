#include "cli/stop_signals.h"

#include <ctime>
#include <utility>

namespace mingle {

StopSignals::StopSignals() {
  sigemptyset(&signals_);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    sigaddset(&signals_, signal);
  }
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

StopSignals::~StopSignals() {
  Rest();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void StopSignals::Call(std::function<void()> stop) {
  listener_ = std::jthread([signals = signals_, stop = std::move(stop)](std::stop_token token) {
    constexpr timespec kGlance{0, 200'000'000};
    while (!token.stop_requested()) {
      if (sigtimedwait(&signals, nullptr, &kGlance) > 0) {
        stop();
        return;
      }
    }
  });
}

}  // namespace mingle
