#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace mingle {

/// Makes a request to end (SIGTERM, SIGINT, SIGHUP) a function call on a thread of its own
/// instead of a sudden end. Make it before any other thread: threads inherit that they do not
/// take these signals themselves.
class StopSignals {
 public:
  StopSignals();
  /// Later requests end the program at once again.
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// From now on `stop` is called, once, on the first request (also one that came before).
  void Call(std::function<void()> stop);
  /// From now on nothing is called: what `stop` needs may go.
  void Rest() { listener_ = {}; }

 private:
  sigset_t signals_{};
  sigset_t before_{};
  std::jthread listener_;
};

}  // namespace mingle
