#include "domain/fact.h"

#include <doctest/doctest.h>

#include <set>

using namespace mingle;

namespace {

template <class... Kinds>
std::vector<Fact> OneOfEach(std::variant<Kinds...>*) {
  return {Kinds{}...};
}

const std::vector<Fact> kEveryKind = OneOfEach(static_cast<Fact*>(nullptr));

}  // namespace

TEST_CASE("every kind has a name of its own") {
  std::set<std::string_view> names;
  for (const Fact& fact : kEveryKind) {
    if (!std::holds_alternative<UnknownFact>(fact)) {
      CHECK(!KindOf(fact).empty());
      CHECK(VersionOf(fact) >= 1);
      CHECK(names.insert(KindOf(fact)).second);
    }
  }
  CHECK(names.size() == kEveryKind.size() - 1);
}

TEST_CASE("a blanked fact is of the same kind about the same people, without their words") {
  const AttendeeId ana = AttendeeId::Random();
  const AttendeeId ben = AttendeeId::Random();
  const Fact blank = Blank(Talked{ana, ben, {"coffee"}, "tall", LessonId::Random()});
  const auto* talk = std::get_if<Talked>(&blank);
  REQUIRE(talk);
  CHECK(talk->attendee == ana);
  CHECK(talk->other == ben);
  CHECK(talk->topics.empty());
  CHECK(talk->note.empty());
  CHECK(talk->lesson.IsNil());
  const Fact unknown = Blank(UnknownFact{"later", 3, ana, ben, "words"});
  CHECK(std::get<UnknownFact>(unknown) == UnknownFact{"later", 3, ana, ben, ""});
}

TEST_CASE("what holds words is personal, what an undo may name is undoable") {
  CHECK(IsPersonal(LessonWritten{}));
  CHECK(IsPersonal(UnknownFact{}));
  CHECK_FALSE(IsPersonal(CheckedIn{}));
  CHECK(IsUndoable(CheckedIn{}));
  CHECK_FALSE(IsUndoable(ConsentSet{}));
  CHECK_FALSE(IsUndoable(Undone{}));
  CHECK_FALSE(IsUndoable(Erased{}));
}

TEST_CASE("stamps only ever grow, and follow the clock when it is ahead") {
  const Time now{Milliseconds{1'795'442'700'000}};
  const Stamp first = NextStamp({}, now);
  CHECK(NextStamp(first, now) > first);
  CHECK(NextStamp(first, now - std::chrono::hours(5)) > first);
  CHECK(NextStamp(first, now + Milliseconds(1)).value ==
        static_cast<std::uint64_t>((now + Milliseconds(1)).time_since_epoch().count()) << 16U);
}
