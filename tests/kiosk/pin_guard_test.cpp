#include "kiosk/pin_guard.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/crypto.h"

using namespace mingle;
using Ms = Milliseconds;

namespace {

/// This long after a start at which both clocks began.
Moment At(Ms time) { return {Time{} + time, time}; }

}  // namespace

TEST_CASE("a PIN has at least six digits and nothing else") {
  CHECK(IsGoodPin("123456"));
  CHECK_FALSE(IsGoodPin("12345"));
  CHECK_FALSE(IsGoodPin("12345a"));
  CHECK_FALSE(IsGoodPin(""));
  CHECK_FALSE(IsGoodPin(std::string(65, '1')));
}

TEST_CASE("every wrong PIN doubles the wait, and a right one ends it") {
  const std::string hash = HashSecret("246810");
  PinGuard guard;
  Moment now;
  std::vector<int> waits;
  for (int i = 0; i < 10; ++i) {
    CHECK_FALSE(guard.Check(hash, "000000", now));
    waits.push_back(static_cast<int>((guard.try_again() - now.steady).count() / 1000));
    now.steady = guard.try_again();
  }
  CHECK(waits == std::vector{1, 2, 4, 8, 16, 32, 64, 128, 256, 300});
  CHECK(guard.Check(hash, "246810", now));
  CHECK(guard.try_again() == Ms{0});
}

TEST_CASE("before the wait is over not even the right PIN is looked at") {
  const std::string hash = HashSecret("246810");
  PinGuard guard;
  CHECK_FALSE(guard.Check(hash, "1", At(Ms{0})));
  CHECK_FALSE(guard.Check(hash, "246810", At(Ms{999})));
  CHECK(guard.try_again() == Ms{1000});
  CHECK(guard.Check(hash, "246810", At(Ms{1000})));
}

TEST_CASE("a restart forgets no wrong PIN: it goes on waiting, and the next one waits longer") {
  const std::string hash = HashSecret("246810");
  WrongPins kept;
  {
    PinGuard before;
    for (const int second : {0, 1, 3}) {
      CHECK_FALSE(before.Check(hash, "1", At(Ms{second * 1000})));
    }
    kept = before.wrong();
    CHECK(kept.in_a_row == 3);
  }
  // A restart begins its steady clock anywhere; two of four seconds have passed.
  const auto after = [](int wall, int steady) { return Moment{Time{Ms{wall}}, Ms{steady}}; };
  PinGuard guard(kept, after(5'000, 70));
  CHECK(guard.try_again() == Ms{2'070});
  CHECK_FALSE(guard.Check(hash, "246810", after(6'000, 2'069)));
  CHECK_FALSE(guard.Check(hash, "1", after(7'000, 2'070)));
  CHECK(guard.try_again() == Ms{10'070});
  CHECK(guard.Check(hash, "246810", after(15'000, 10'070)));
  CHECK(guard.wrong() == WrongPins{});
}

TEST_CASE("after a restart a clock that was set back waits all of it again, and no longer") {
  const WrongPins kept{20, Time{Ms{1'000'000'000}}};
  const PinGuard back(kept, {Time{Ms{5'000}}, Ms{100}});
  CHECK(back.try_again() == Ms{300'100});
  const PinGuard next_day(kept, {kept.last + std::chrono::hours{24}, Ms{100}});
  CHECK(next_day.try_again() == Ms{0});
  const PinGuard never({}, {Time{Ms{5'000}}, Ms{100}});
  CHECK(never.try_again() == Ms{0});
}
