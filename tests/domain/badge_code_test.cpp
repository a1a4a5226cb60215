#include "domain/badge_code.h"

#include <doctest/doctest.h>

#include <set>

#include "base/crockford.h"
#include "base/crypto.h"
#include "base/text.h"

using namespace mingle;

namespace {

struct Signed {
  EventId event = EventId::Random();
  BadgeKey key{};
  std::uint64_t badge = RandomBadgeId();
  std::string code;

  Signed() {
    FillRandom(key);
    code = MakeBadgeCode(event, 5, key, badge);
  }
};

const BadgeCode* Code(const std::variant<BadgeCode, CodeFault>& parsed) {
  return std::get_if<BadgeCode>(&parsed);
}

}  // namespace

TEST_CASE("a signed badge code is read and verified") {
  const Signed badge;
  CHECK(badge.code.size() == 29);
  const auto parsed = ParseBadgeCode(badge.code);
  REQUIRE(Code(parsed));
  CHECK(Code(parsed)->badge == badge.badge);
  CHECK(Code(parsed)->key_id == 5);
  CHECK(VerifyBadgeCode(*Code(parsed), badge.event, badge.key));
}

TEST_CASE("flipping any bit of a badge code makes it unreadable or unverified") {
  const Signed badge;
  const auto bytes = DecodeCrockford(badge.code, 18);
  REQUIRE(bytes);
  for (size_t bit = 0; bit < 18 * 8; ++bit) {
    auto flipped = *bytes;
    flipped[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    const auto parsed = ParseBadgeCode(EncodeCrockford(flipped));
    const bool accepted = Code(parsed) && VerifyBadgeCode(*Code(parsed), badge.event, badge.key);
    CHECK_FALSE(accepted);
  }
}

TEST_CASE("another event or key does not verify") {
  const Signed badge;
  const auto parsed = ParseBadgeCode(badge.code);
  REQUIRE(Code(parsed));
  CHECK_FALSE(VerifyBadgeCode(*Code(parsed), EventId::Random(), badge.key));
  BadgeKey other = badge.key;
  other[31] ^= 1;
  CHECK_FALSE(VerifyBadgeCode(*Code(parsed), badge.event, other));
}

TEST_CASE("a code typed by hand is read whatever people do to it") {
  const Signed badge;
  const std::string typable = TypableBadgeCode(badge.code);
  CHECK(typable.size() == 35);
  CHECK(Code(ParseBadgeCode(typable)) != nullptr);
  CHECK(Code(ParseBadgeCode(AsciiLower(typable))) != nullptr);
  CHECK(Code(ParseBadgeCode("  " + badge.code.substr(0, 9) + " " + badge.code.substr(9))) !=
        nullptr);
}

TEST_CASE("one mistyped character of a typed code is noticed as damage") {
  const Signed badge;
  const std::string typable = TypableBadgeCode(badge.code);
  int tried = 0;
  for (size_t i = 0; i < typable.size(); ++i) {
    for (const char c : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
      if (typable[i] == '-' || typable[i] == c) {
        continue;
      }
      std::string wrong = typable;
      wrong[i] = c;
      // A check character may itself be one that stands for another.
      const auto parsed = ParseBadgeCode(wrong);
      REQUIRE(std::holds_alternative<CodeFault>(parsed));
      CHECK(std::get<CodeFault>(parsed) == CodeFault::kDamaged);
      ++tried;
    }
  }
  CHECK(tried > 900);
}

TEST_CASE("what is not shaped like our code is not ours") {
  for (const std::string& text :
       {std::string(), std::string("https://example.org/?pk=ABCDEFGH"),
        std::string("4006381333931"), std::string("WIFI:T:WPA;S:guest;P:secret;;"),
        std::string(29, '\xff'), std::string(29, '.'), std::string(4000, 'A'),
        std::string(29, '\0')}) {
    const auto parsed = ParseBadgeCode(text);
    REQUIRE(std::holds_alternative<CodeFault>(parsed));
    CHECK(std::get<CodeFault>(parsed) == CodeFault::kNotOurs);
  }
}

TEST_CASE("badge ids are never nil, never repeat and keep their text") {
  std::set<std::uint64_t> seen;
  for (int i = 0; i < 100000; ++i) {
    const std::uint64_t id = RandomBadgeId();
    REQUIRE(id != 0);
    REQUIRE(seen.insert(id).second);
  }
  CHECK(ParseBadgeId(FormatBadgeId(0x0123456789abcdefU)) == 0x0123456789abcdefU);
  CHECK(FormatBadgeId(1) == "0000000000000001");
  CHECK(ParseBadgeId("000000000000000g") == 0);
  CHECK(ParseBadgeId("1") == 0);
  CHECK(ParseBadgeId("+000000000000001") == 0);
}
