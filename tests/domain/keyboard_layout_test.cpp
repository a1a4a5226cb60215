#include "domain/keyboard_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace mingle;

TEST_CASE("what a German keyboard made of Y and Z is turned back") {
  const auto meant = MeantOnUsKeyboard("YzX");
  REQUIRE_FALSE(meant.empty());
  CHECK(meant.front() == "ZyX");
}

namespace {

bool Means(std::string_view typed, const std::string& meant) {
  const auto all = MeantOnUsKeyboard(typed);
  return std::find(all.begin(), all.end(), meant) != all.end();
}

}  // namespace

TEST_CASE("what a French or Belgian keyboard made of digits and letters is turned back") {
  CHECK(Means("&é\"'(-è_çà", "1234567890"));
  CHECK(Means("&é\"'(§è!çà", "1234567890"));
  CHECK(Means("QZ?", "AWM"));
  CHECK(Means("$Q&A", "]A1Q"));
}

TEST_CASE("what a Czech keyboard made of digits is turned back") {
  CHECK(Means("+ěščřžýáíéYZ", "1234567890ZY"));
}

TEST_CASE("what CapsLock made of letters and digits is turned back") {
  CHECK(Means("ab12CD", "AB12cd"));
  CHECK(Means("!\"§$%&/()=", "1234567890"));
  CHECK(Means("zy!", "YZ1"));
  CHECK(Means("zq&", "WA1"));
}

TEST_CASE("digits alone have no other meaning") {
  CHECK(MeantOnUsKeyboard("12").empty());
  CHECK(MeantOnUsKeyboard("").empty());
}

TEST_CASE("bytes that are no text do no harm") { CHECK(MeantOnUsKeyboard("\xff\xfe").size() <= 2); }
