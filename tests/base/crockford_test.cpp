#include "base/crockford.h"

#include <doctest/doctest.h>

#include <array>

using namespace mingle;

TEST_CASE("eighteen bytes are twenty-nine characters and come back") {
  std::array<std::uint8_t, 18> bytes{};
  for (size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<std::uint8_t>(37 * i + 11);
  }
  const std::string text = EncodeCrockford(bytes);
  CHECK(text.size() == 29);
  const auto back = DecodeCrockford(text, bytes.size());
  REQUIRE(back);
  CHECK(std::equal(back->begin(), back->end(), bytes.begin(), bytes.end()));
}

TEST_CASE("letters that look alike and small letters are read as what was meant") {
  const auto plain = DecodeCrockford("10A10", 3);
  REQUIRE(plain);
  CHECK(DecodeCrockford("iOalo", 3) == plain);
}

TEST_CASE("what is not base 32 is not decoded") {
  CHECK_FALSE(DecodeCrockford("0A1B", 3));   // too short
  CHECK_FALSE(DecodeCrockford("0A1BU", 3));  // U is no digit
  CHECK_FALSE(DecodeCrockford("0A 1B", 3));  // a space
  CHECK_FALSE(DecodeCrockford("0A1BZ", 3));  // padding bits set: a second spelling
  CHECK_FALSE(DecodeCrockford("", 3));
}

TEST_CASE("the check character notices any single wrong character") {
  const std::string text = "16JMC8K4VT";
  const char check = CrockfordCheck(text);
  for (size_t i = 0; i < text.size(); ++i) {
    for (const char c : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
      if (c != text[i]) {
        std::string wrong = text;
        wrong[i] = c;
        CHECK(CrockfordCheck(wrong) != check);
      }
    }
  }
}
