#pragma once

#include <string>
#include <string_view>

#include "base/time.h"

namespace mingle {

/// True for what may be a host's PIN: six to sixty-four digits.
[[nodiscard]] bool IsGoodPin(std::string_view pin);

/// Looks at PINs, and makes whoever guesses wait: one second after a wrong one, then two, four … up
/// to five minutes, until a right one.
class PinGuard {
 public:
  /// True when `pin` is the one that `hash` was made of. False without looking before
  /// `try_again()`.
  [[nodiscard]] bool Check(const std::string& hash, std::string_view pin, Milliseconds now);

  /// When the next PIN is looked at, on the steady clock; 0 when at once.
  [[nodiscard]] Milliseconds try_again() const { return try_again_; }

 private:
  Milliseconds pause_{0};
  Milliseconds try_again_{0};
};

}  // namespace mingle
