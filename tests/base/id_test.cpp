#include "base/id.h"

#include <doctest/doctest.h>

#include <set>

using namespace mingle;

TEST_CASE("an id is read back from its text") {
  const AttendeeId id = AttendeeId::Random();
  CHECK(AttendeeId::Parse(id.Text()) == id);
  CHECK(id.Text().size() == 32);
}

TEST_CASE("text that is no id is refused") {
  CHECK_FALSE(AttendeeId::Parse(""));
  CHECK_FALSE(AttendeeId::Parse(std::string(31, 'a')));
  CHECK_FALSE(AttendeeId::Parse(std::string(31, 'a') + "g"));
}

TEST_CASE("random ids do not repeat") {
  std::set<FactId> seen;
  for (int i = 0; i < 10000; ++i) {
    CHECK(seen.insert(FactId::Random()).second);
  }
}
