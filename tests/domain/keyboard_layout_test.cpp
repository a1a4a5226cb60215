#include "domain/keyboard_layout.h"

#include <doctest/doctest.h>

using namespace mingle;

TEST_CASE("what a German keyboard made of Y and Z is turned back") {
  const auto meant = MeantOnUsKeyboard("YzX");
  REQUIRE_FALSE(meant.empty());
  CHECK(meant.front() == "ZyX");
}

TEST_CASE("what a French keyboard made of digits and letters is turned back") {
  CHECK(MeantOnUsKeyboard("&é\"'(-è_çà").back() == "1234567890");
  CHECK(MeantOnUsKeyboard("QZ?").back() == "AWM");
}

TEST_CASE("text that no layout changes has no other meaning") {
  CHECK(MeantOnUsKeyboard("BCD12").empty());
  CHECK(MeantOnUsKeyboard("").empty());
}

TEST_CASE("bytes that are no text do no harm") { CHECK(MeantOnUsKeyboard("\xff\xfe").size() == 2); }
