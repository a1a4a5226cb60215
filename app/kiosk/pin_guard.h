#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "kiosk/moment.h"

namespace mingle {

/// True for what may be a host's PIN: six to sixty-four digits.
[[nodiscard]] bool IsGoodPin(std::string_view pin);

/// Wrong PINs since the last right one: what a kiosk has to know still when it starts again.
struct WrongPins {
  int in_a_row = 0;
  Time last;  ///< when the last of them was typed

  friend bool operator==(const WrongPins&, const WrongPins&) = default;
};

/// Looks at PINs, and makes whoever guesses wait: one second after a wrong one, then two, four … up
/// to five minutes, until a right one.
class PinGuard {
 public:
  PinGuard() = default;
  /// Goes on where a guard before a restart had stopped. Time that has passed since the last wrong
  /// PIN counts as waited; on a clock that was set back the whole wait begins again.
  PinGuard(const WrongPins& before, Moment now);

  /// True when `pin` is the one that `hash` was made of. False without looking before
  /// `try_again()`.
  [[nodiscard]] bool Check(const std::string& hash, std::string_view pin, Moment now);

  /// When the next PIN is looked at, on the steady clock; 0 when at once.
  [[nodiscard]] Milliseconds try_again() const { return try_again_; }
  [[nodiscard]] const WrongPins& wrong() const { return wrong_; }

 private:
  WrongPins wrong_;
  Milliseconds try_again_{0};
};

}  // namespace mingle
