#include "kiosk/pin_guard.h"

#include <algorithm>

#include "base/crypto.h"

namespace mingle {
namespace {

/// How long one waits after this many wrong PINs in a row.
Milliseconds PauseAfter(int wrong) {
  constexpr Milliseconds kFirst{1'000};
  constexpr Milliseconds kLongest{300'000};
  constexpr int kDoublings = 9;
  return wrong <= 0 ? Milliseconds{0}
                    : std::min(kFirst * (1 << std::min(wrong - 1, kDoublings)), kLongest);
}

}  // namespace

bool IsGoodPin(std::string_view pin) {
  constexpr size_t kLeast = 6;
  constexpr size_t kMost = 64;
  return pin.size() >= kLeast && pin.size() <= kMost &&
         pin.find_first_not_of("0123456789") == std::string_view::npos;
}

PinGuard::PinGuard(const WrongPins& before, Moment now) : wrong_(before) {
  const Milliseconds pause = PauseAfter(before.in_a_row);
  const Milliseconds waited = now.wall < before.last ? Milliseconds{0} : now.wall - before.last;
  if (waited < pause) {
    try_again_ = now.steady + pause - waited;
  }
}

bool PinGuard::Check(const std::string& hash, std::string_view pin, Moment now) {
  if (now.steady < try_again_) {
    return false;
  }
  if (VerifySecret(hash, pin)) {
    *this = {};
    return true;
  }
  wrong_ = {wrong_.in_a_row + 1, now.wall};
  try_again_ = now.steady + PauseAfter(wrong_.in_a_row);
  return false;
}

}  // namespace mingle
