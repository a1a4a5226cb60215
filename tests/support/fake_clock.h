#pragma once

#include "base/time.h"

namespace mingle::test {

/// A clock that moves only when told to.
class FakeClock final : public Clock {
 public:
  explicit FakeClock(Time now = Time{Milliseconds{1'795'442'700'000}}) : now_(now) {}

  [[nodiscard]] Time Now() const override { return now_; }
  [[nodiscard]] std::chrono::steady_clock::time_point Steady() const override { return steady_; }

  void Advance(Milliseconds step) {
    now_ += step;
    steady_ += step;
  }
  /// The wall clock jumps; intervals stay true.
  void JumpTo(Time now) { now_ = now; }

 private:
  Time now_;
  std::chrono::steady_clock::time_point steady_{};
};

}  // namespace mingle::test
