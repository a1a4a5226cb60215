#include "kiosk/pin_guard.h"

#include <algorithm>

#include "base/crypto.h"

namespace mingle {

bool IsGoodPin(std::string_view pin) {
  constexpr size_t kLeast = 6;
  constexpr size_t kMost = 64;
  return pin.size() >= kLeast && pin.size() <= kMost &&
         pin.find_first_not_of("0123456789") == std::string_view::npos;
}

bool PinGuard::Check(const std::string& hash, std::string_view pin, Milliseconds now) {
  constexpr Milliseconds kFirstPause{1'000};
  constexpr Milliseconds kLongestPause{300'000};
  if (now < try_again_) {
    return false;
  }
  if (VerifySecret(hash, pin)) {
    *this = {};
    return true;
  }
  pause_ = pause_ == Milliseconds{0} ? kFirstPause : std::min(pause_ * 2, kLongestPause);
  try_again_ = now + pause_;
  return false;
}

}  // namespace mingle
