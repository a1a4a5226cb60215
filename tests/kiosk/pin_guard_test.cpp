#include "kiosk/pin_guard.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/crypto.h"

using namespace mingle;
using Ms = Milliseconds;

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
  Ms now{0};
  std::vector<int> waits;
  for (int i = 0; i < 10; ++i) {
    CHECK_FALSE(guard.Check(hash, "000000", now));
    waits.push_back(static_cast<int>((guard.try_again() - now).count() / 1000));
    now = guard.try_again();
  }
  CHECK(waits == std::vector{1, 2, 4, 8, 16, 32, 64, 128, 256, 300});
  CHECK(guard.Check(hash, "246810", now));
  CHECK(guard.try_again() == Ms{0});
}

TEST_CASE("before the wait is over not even the right PIN is looked at") {
  const std::string hash = HashSecret("246810");
  PinGuard guard;
  CHECK_FALSE(guard.Check(hash, "1", Ms{0}));
  CHECK_FALSE(guard.Check(hash, "246810", Ms{999}));
  CHECK(guard.try_again() == Ms{1000});
  CHECK(guard.Check(hash, "246810", Ms{1000}));
}
