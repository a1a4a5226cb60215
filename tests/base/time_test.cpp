#include "base/time.h"

#include <doctest/doctest.h>

using namespace mingle;
using namespace std::chrono_literals;

TEST_CASE("a moment is read back from its text") {
  const Time time{1795442709123ms};
  CHECK(FormatIso(time) == "2026-11-23T14:05:09.123Z");
  CHECK(ParseIso(FormatIso(time)) == time);
  CHECK(ParseIso("2026-11-23T14:05:09Z") == time - 123ms);
}

TEST_CASE("text that is no moment is refused") {
  for (const char* text :
       {"", "2026-11-23", "2026-13-23T14:05:09Z", "2026-11-23T24:05:09Z", "2026-11-23T14:05:09",
        "2026-11-23T14:05:09.12Z", "2026-02-30T14:05:09Z", "2026-11-23T14:05:09Zjunk"}) {
    CHECK_FALSE(ParseIso(text));
  }
}

TEST_CASE("dates are days of the calendar") {
  CHECK(FormatDate(*ParseDate("2028-02-29")) == "2028-02-29");
  CHECK_FALSE(ParseDate("2027-02-29"));
  CHECK_FALSE(ParseDate("2027-2-9"));
}
