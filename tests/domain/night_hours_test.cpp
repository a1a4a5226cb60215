#include "domain/night_hours.h"

#include <doctest/doctest.h>

using namespace mingle;

TEST_CASE("night hours go over midnight when they end earlier than they begin") {
  const NightHours night = ParseNightHours("22:00-07:00").value();
  CHECK(night == NightHours{1320, 420});
  for (const int minute : {1320, 1439, 0, 419}) {
    CHECK(night.Contains(minute));
  }
  for (const int minute : {1319, 420, 720}) {
    CHECK_FALSE(night.Contains(minute));
  }
  const NightHours nap = ParseNightHours("13:00-14:30").value();
  CHECK(nap.Contains(780));
  CHECK_FALSE(nap.Contains(870));
  CHECK_FALSE(nap.Contains(0));
}

TEST_CASE("what are no hours are none") {
  for (const char* wrong :
       {"", "22:00", "22-07", "22:00-22:00", "24:00-07:00", "22:60-07:00", "22:00 07:00",
        "22:00-7:00", "ab:cd-ef:gh", "22:00-07:00 ", "-2:00-07:00"}) {
    CHECK_MESSAGE(!ParseNightHours(wrong), wrong);
  }
}
