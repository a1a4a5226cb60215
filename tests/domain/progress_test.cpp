#include "domain/progress.h"

#include <doctest/doctest.h>

#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

/// Ana, Ben and Cleo are here.
struct Three : Scene {
  AttendeeId ana = Arrive("Ana");
  AttendeeId ben = Arrive("Ben");
  AttendeeId cleo = Arrive("Cleo");

  Progress OfAna() const { return ProgressOf(book, event, ana); }
};

}  // namespace

TEST_CASE("a scan is not a conversation: it fills no dot") {
  Three scene;
  scene.Scan(scene.ana, scene.ben);
  CHECK(scene.OfAna().met_new == 0);
  scene.Claim(scene.ana, scene.ben);
  CHECK(scene.OfAna().met_new == 0);
  scene.Record(Talked{scene.ben, scene.ana, {"budgets"}, "", {}});
  CHECK(scene.OfAna().met_new == 1);
  CHECK(ProgressOf(scene.book, scene.event, scene.ben).met_new == 1);
}

TEST_CASE("an event may let a scan or a confirmation fill the dot") {
  Three scene;
  scene.Change({.counts = MeetingStep::kConfirmed});
  scene.Scan(scene.ana, scene.ben);
  CHECK(scene.OfAna().met_new == 0);
  scene.Claim(scene.ana, scene.ben);
  CHECK(scene.OfAna().met_new == 1);
  scene.Change({.counts = MeetingStep::kScanned});
  scene.Scan(scene.ana, scene.cleo);
  CHECK(scene.OfAna().met_new == 2);
}

TEST_CASE("meeting the same person twice counts once") {
  Three scene;
  scene.Talk(scene.ana, scene.ben);
  scene.Talk(scene.ben, scene.ana, {"other things"});
  CHECK(scene.OfAna().met_new == 1);
  CHECK(MetBy(scene.book, scene.event, scene.ana).size() == 1);
}

TEST_CASE("nobody meets themselves") {
  Three scene;
  scene.Talk(scene.ana, scene.ana);
  CHECK(scene.OfAna().met_new == 0);
  CHECK(MetBy(scene.book, scene.event, scene.ana).empty());
  CHECK_FALSE(MayMeet(scene.book, scene.event, scene.ana, scene.ana));
  CHECK_FALSE(IsNewTo(scene.book, scene.event, scene.ana, scene.ana));
}

TEST_CASE("two may meet while both are here") {
  Three scene;
  const auto may = [&](AttendeeId other) {
    return MayMeet(scene.book, scene.event, scene.ana, other);
  };
  CHECK(may(scene.ben));
  CHECK_FALSE(may(scene.Register("Dora")));
  CHECK_FALSE(may(AttendeeId::Random()));
  scene.Leave(scene.ben);
  CHECK_FALSE(may(scene.ben));
  scene.Record(Erased{scene.cleo});
  CHECK_FALSE(may(scene.cleo));
}

TEST_CASE("a claim waits for the other and shows itself to nobody else") {
  Three scene;
  scene.Claim(scene.ben, scene.ana);
  CHECK(ClaimsFor(scene.book, scene.event, scene.ana) == std::vector{scene.ben});
  CHECK(ClaimsFor(scene.book, scene.event, scene.ben).empty());
  CHECK(ClaimsFor(scene.book, scene.event, scene.cleo).empty());
  const auto bens = MetBy(scene.book, scene.event, scene.ben);
  REQUIRE(bens.size() == 1);
  CHECK(bens[0].waits_for_them);
  CHECK_FALSE(bens[0].counts);
  const auto anas = MetBy(scene.book, scene.event, scene.ana);
  REQUIRE(anas.size() == 1);
  CHECK(anas[0].waits_for_me);
  CHECK_FALSE(anas[0].counts);

  scene.Claim(scene.ana, scene.ben);
  CHECK(ClaimsFor(scene.book, scene.event, scene.ana).empty());
  CHECK(MetBy(scene.book, scene.event, scene.ana)[0].step == MeetingStep::kConfirmed);
}

TEST_CASE("a claim of somebody kept apart is never told") {
  Three scene;
  scene.Record(KeptApart{scene.ana, scene.ben});
  scene.Claim(scene.ben, scene.ana);
  CHECK(ClaimsFor(scene.book, scene.event, scene.ana).empty());
  CHECK(MetBy(scene.book, scene.event, scene.ana).empty());
  CHECK(AreKeptApart(scene.book, scene.ben, scene.ana));
  CHECK_FALSE(AreKeptApart(scene.book, scene.ben, scene.cleo));
}

TEST_CASE("a claim of somebody erased is not asked about") {
  Three scene;
  scene.Claim(scene.ben, scene.ana);
  scene.Record(Erased{scene.ben});
  CHECK(ClaimsFor(scene.book, scene.event, scene.ana).empty());
}

TEST_CASE("people met at an earlier event are reconnections, not new") {
  Three scene;
  const EventId first = scene.event;
  scene.Talk(scene.ana, scene.ben);
  scene.Scan(scene.ana, scene.cleo);
  scene.Open({.name = "Winter party", .date = "2026-12-10"});
  for (const AttendeeId& id : {scene.ana, scene.ben, scene.cleo}) {
    scene.RegisterAgain(id);
    scene.CheckIn(id);
  }
  scene.Talk(scene.ana, scene.ben);
  scene.Talk(scene.ana, scene.cleo);
  CHECK_FALSE(IsNewTo(scene.book, scene.event, scene.ana, scene.ben));
  CHECK(IsNewTo(scene.book, scene.event, scene.ana, scene.cleo));
  CHECK(scene.OfAna().reconnections == 1);
  CHECK(scene.OfAna().met_new == 1);
  // What happened later does not change the earlier event.
  CHECK(ProgressOf(scene.book, first, scene.ana).met_new == 1);
}

TEST_CASE("earlier goes by the events' dates, not by when they were written down") {
  Scene scene(1, {.name = "December", .date = "2026-12-10"});
  const EventId december = scene.event;
  const AttendeeId ana = scene.Arrive("Ana");
  const AttendeeId ben = scene.Arrive("Ben");
  scene.Talk(ana, ben);
  scene.Open({.name = "June, typed in later", .date = "2026-06-01"});
  scene.Talk(ana, ben);
  CHECK_FALSE(IsNewTo(scene.book, december, ana, ben));
  CHECK(IsNewTo(scene.book, scene.event, ana, ben));
}

TEST_CASE("people who know each other are reconnections, whoever of them says so") {
  Three scene;
  scene.Talk(scene.ana, scene.ben);
  scene.Record(KnownBefore{scene.ben, scene.ana});
  CHECK(scene.OfAna().met_new == 0);
  CHECK(scene.OfAna().reconnections == 1);
}

TEST_CASE("the goal is the event's unless the person set their own") {
  Three scene;
  CHECK(scene.OfAna().meet_goal == 3);
  scene.Change({.meet_goal = 5, .learn_goal = 2});
  CHECK(scene.OfAna().meet_goal == 5);
  CHECK(scene.OfAna().learn_goal == 2);
  scene.Record(GoalSet{scene.ana, 1, 1});
  CHECK(scene.OfAna().meet_goal == 1);
  CHECK(ProgressOf(scene.book, scene.event, scene.ben).meet_goal == 5);
  CHECK_FALSE(scene.OfAna().reached());
  scene.Talk(scene.ana, scene.ben);
  scene.Learn(scene.ana, "Listen.");
  CHECK(scene.OfAna().reached());
  scene.Record(GoalSet{scene.ana, 0, 1000});
  CHECK(scene.OfAna().meet_goal == 1);
  CHECK(scene.OfAna().learn_goal == 99);
}

TEST_CASE("lessons of another event do not count here") {
  Three scene;
  scene.Learn(scene.ana, "Listen.");
  scene.Open({.name = "Another"});
  CHECK(scene.OfAna().learned == 0);
}

TEST_CASE("an undone meeting counts no more; the erased leave a meeting without a name") {
  Three scene;
  scene.Talk(scene.ana, scene.ben);
  scene.Talk(scene.ana, scene.cleo);
  const auto facts = scene.book.FindMeeting(scene.event, scene.ana, scene.ben)->facts;
  scene.Record(Undone{scene.ana, facts});
  CHECK(scene.OfAna().met_new == 1);
  scene.Record(Erased{scene.cleo});
  CHECK(scene.OfAna().met_new == 1);
  CHECK(scene.book.FindPerson(scene.cleo)->name.empty());
}

TEST_CASE("those met come in order of meeting") {
  Three scene;
  scene.Meet(scene.ana, scene.cleo);
  scene.Meet(scene.ben, scene.ana);
  const auto met = MetBy(scene.book, scene.event, scene.ana);
  REQUIRE(met.size() == 2);
  CHECK(met[0].who == scene.cleo);
  CHECK(met[1].who == scene.ben);
}

TEST_CASE("more than three scans in two minutes are too many") {
  Three scene;
  std::vector<AttendeeId> others;
  for (int i = 0; i < 4; ++i) {
    others.push_back(scene.Arrive("Guest"));
  }
  const auto too_many = [&] { return ScansTooMany(scene.book, scene.event, scene.ana, scene.now); };
  for (int i = 0; i < 3; ++i) {
    scene.Scan(scene.ana, others[static_cast<size_t>(i)]);
    scene.Scan(others[static_cast<size_t>(i)], scene.ana);
    CHECK_FALSE(too_many());
  }
  scene.Scan(others[3], scene.ana);
  CHECK(too_many());
  CHECK_FALSE(ScansTooMany(scene.book, scene.event, scene.ben, scene.now));
  scene.now += Seconds{120};
  CHECK_FALSE(too_many());
  scene.now -= Seconds{3600};  // a clock that was wrong and is set back
  CHECK_FALSE(too_many());
}

TEST_CASE("nothing is known about a stranger, and nothing breaks") {
  const Scene scene;
  const AttendeeId nobody = AttendeeId::Random();
  CHECK(ProgressOf(scene.book, scene.event, nobody).met_new == 0);
  CHECK(ProgressOf(scene.book, EventId{}, AttendeeId{}).meet_goal == 3);
  CHECK(MetBy(scene.book, scene.event, nobody).empty());
  CHECK(LessonsOf(scene.book, scene.event, nobody).empty());
}
