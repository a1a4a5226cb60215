#include "domain/suggestion.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "domain/matchmaker.h"
#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

/// People of two departments; `Join` makes somebody who is here and may be suggested.
struct Office : Scene {
  AttendeeId me = Join("Me", "Finance");

  AttendeeId Join(std::string name, std::string department) {
    const AttendeeId id = Arrive(std::move(name), {.department = std::move(department)});
    Agree(id, Purpose::kSuggestions);
    return id;
  }
  std::vector<AttendeeId> For(AttendeeId who, int most = 3, std::uint64_t seed = 1) const {
    std::vector<AttendeeId> ids;
    for (const Suggestion& suggestion : SuggestFor(book, event, who, most, seed)) {
      ids.push_back(suggestion.who);
    }
    return ids;
  }
  SuggestionReason Reason(AttendeeId who) const {
    const auto all = SuggestFor(book, event, me, 100, 1);
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const Suggestion& s) { return s.who == who; });
    REQUIRE(it != all.end());
    return it->reason;
  }
  bool Suggests(AttendeeId who) const {
    const auto all = For(me, 100);
    return std::find(all.begin(), all.end(), who) != all.end();
  }
};

}  // namespace

TEST_CASE("somebody new from another department comes first") {
  Office office;
  office.Join("Same", "Finance");
  const AttendeeId other = office.Join("Other", "Legal");
  CHECK(office.For(office.me).front() == other);
  CHECK(office.Reason(other) == SuggestionReason::kOtherDepartment);
}

TEST_CASE("nobody is suggested who is not here, did not agree, or is oneself") {
  Office office;
  const AttendeeId gone = office.Join("Gone", "Legal");
  office.Leave(gone);
  const AttendeeId shy = office.Arrive("Shy", {.department = "Legal"});
  const AttendeeId absent = office.Register("Absent", {.department = "Legal"});
  office.Agree(absent, Purpose::kSuggestions);
  CHECK_FALSE(office.Suggests(gone));
  CHECK_FALSE(office.Suggests(shy));
  CHECK_FALSE(office.Suggests(absent));
  CHECK_FALSE(office.Suggests(office.me));
}

TEST_CASE("nobody kept apart is suggested to either side") {
  Office office;
  const AttendeeId other = office.Join("Other", "Legal");
  CHECK(office.Suggests(other));
  office.Record(KeptApart{other, office.me});
  CHECK_FALSE(office.Suggests(other));
  CHECK(office.For(other).empty());
}

TEST_CASE("nobody is suggested again whom one has met today") {
  Office office;
  const AttendeeId met = office.Join("Met", "Legal");
  const AttendeeId claimed = office.Join("Claimed", "Legal");
  const AttendeeId scanned = office.Join("Scanned", "Legal");
  office.Talk(office.me, met);
  office.Claim(office.me, claimed);
  office.Scan(office.me, scanned);
  CHECK_FALSE(office.Suggests(met));
  CHECK_FALSE(office.Suggests(claimed));
  CHECK(office.Suggests(scanned));
}

TEST_CASE("those who have talked to nobody come before those who have") {
  Office office;
  const AttendeeId lonely = office.Join("Lonely", "Finance");
  const AttendeeId busy = office.Join("Busy", "Finance");
  const AttendeeId friendly = office.Join("Friendly", "Finance");
  office.Talk(busy, friendly);
  CHECK(office.For(office.me, 1) == std::vector{lonely});
  CHECK(office.Reason(lonely) == SuggestionReason::kNobodyYet);
  CHECK(office.Reason(busy) == SuggestionReason::kStillLooking);
}

TEST_CASE("somebody known is suggested after somebody new, and never as new") {
  Office office;
  const AttendeeId known = office.Join("Known", "Finance");
  const AttendeeId fresh = office.Join("Fresh", "Finance");
  office.Record(KnownBefore{office.me, known});
  CHECK(office.For(office.me) == std::vector{fresh, known});
  CHECK(office.Reason(known) != SuggestionReason::kNewToYou);
}

TEST_CASE("without a true reason nobody is suggested") {
  Office office;
  const AttendeeId known = office.Join("Known", "Finance");
  office.Record(KnownBefore{office.me, known});
  office.Record(GoalSet{known, 1, 1});
  office.Talk(known, office.Join("Third", "Finance"));
  CHECK_FALSE(office.Suggests(known));
}

TEST_CASE("two departments that never talk come before two that talk a lot") {
  Office office;
  const AttendeeId legal = office.Join("L", "Legal");
  const AttendeeId design = office.Join("D", "Design");
  // Finance and Legal talk among themselves; everybody here has the same need.
  const AttendeeId finance = office.Join("F", "Finance");
  const AttendeeId lawyer = office.Join("L2", "Legal");
  office.Talk(finance, lawyer);
  office.Talk(legal, office.Join("D2", "Design"));
  office.Talk(design, office.Join("D3", "Design"));
  const auto order = office.For(office.me, 100);
  const auto place = [&](AttendeeId id) { return std::find(order.begin(), order.end(), id); };
  CHECK(place(design) < place(legal));
}

TEST_CASE("a department where one knows somebody is no longer a place of strangers") {
  Office office;
  const AttendeeId first = office.Join("First", "Legal");
  const AttendeeId second = office.Join("Second", "Legal");
  CHECK(office.Reason(second) == SuggestionReason::kOtherDepartment);
  office.Talk(office.me, first);
  CHECK(office.Reason(second) != SuggestionReason::kOtherDepartment);
}

TEST_CASE("where no department is known the company stands in") {
  Scene scene;
  const AttendeeId me = scene.Arrive("Me", {.company = "Contoso"});
  const AttendeeId other = scene.Arrive("Other", {.company = "Fabrikam"});
  scene.Agree(other, Purpose::kSuggestions);
  const auto found = SuggestFor(scene.book, scene.event, me, 3, 1);
  REQUIRE(found.size() == 1);
  CHECK(found[0].reason == SuggestionReason::kOtherDepartment);
}

TEST_CASE("ties are broken by the seed, and the same seed says the same") {
  Office office;
  for (int i = 0; i < 20; ++i) {
    office.Join("Guest " + std::to_string(i), "Finance");
  }
  CHECK(office.For(office.me, 3, 5) == office.For(office.me, 3, 5));
  std::set<AttendeeId> first;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    first.insert(office.For(office.me, 1, seed).front());
  }
  CHECK(first.size() > 5);
}

TEST_CASE("at most as many as asked for, and none for a stranger") {
  Office office;
  for (int i = 0; i < 5; ++i) {
    office.Join("Guest", "Legal");
  }
  CHECK(office.For(office.me, 2).size() == 2);
  CHECK(office.For(office.me, 0).empty());
  CHECK(office.For(office.me, -1).empty());
  CHECK(office.For(AttendeeId::Random()).empty());
  CHECK(office.For(office.Register("Not here")).empty());
}

TEST_CASE("a matchmaker that kept up says what one that starts anew says") {
  std::mt19937 random(11);
  Office office;
  Matchmaker kept(office.book, office.event);
  const EventId here = office.event;
  const EventId elsewhere = office.Open({.name = "Elsewhere"});
  office.event = here;
  std::vector<AttendeeId> people{office.me};
  const auto anybody = [&] { return people[random() % people.size()]; };
  for (int i = 0; i < 1500; ++i) {
    office.event = random() % 8 == 0 ? elsewhere : here;
    const AttendeeId a = anybody();
    const AttendeeId b = anybody();
    switch (random() % 12) {
      case 0:
      case 1:
        people.push_back(office.Join("Guest", "Department " + std::to_string(random() % 4)));
        break;
      case 2:
        office.Record(
            AttendeeChanged{a, AttendeeDetails{.department = std::to_string(random() % 4)}});
        break;
      case 3:
        office.Leave(a);
        break;
      case 4:
        office.CheckIn(a);
        break;
      case 5:
        office.Claim(a, b);
        break;
      case 6:
        office.Record(ConsentSet{a, Purpose::kSuggestions, random() % 2 == 0, {}});
        break;
      case 7: {
        const auto facts = office.book.UndoableFactsAbout(a);
        if (!facts.empty()) {
          office.Record(Undone{a, {facts[random() % facts.size()]->id}});
        }
        break;
      }
      case 8:
        if (random() % 10 == 0) {
          office.Record(Erased{a});
        }
        break;
      default:
        office.Talk(a, b);
    }
    office.event = here;
    const auto from_kept = kept.For(a, 5, 3);
    const auto anew = SuggestFor(office.book, here, a, 5, 3);
    REQUIRE(from_kept.size() == anew.size());
    for (size_t k = 0; k < anew.size(); ++k) {
      REQUIRE(from_kept[k].who == anew[k].who);
      REQUIRE(from_kept[k].reason == anew[k].reason);
    }
  }
}
