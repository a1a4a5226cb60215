#include "domain/plan.h"

#include <doctest/doctest.h>

#include "domain/progress.h"
#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

constexpr std::chrono::sys_days kToday{std::chrono::year{2026} / 11 / 23};

struct Two : Scene {
  AttendeeId ana = Arrive("Ana");
  AttendeeId ben = Arrive("Ben");

  FactId Promise(AttendeeId by, AttendeeId with, std::string day = "2026-12-01") {
    return Record(FollowUpPromised{by, with, PlanKind::kCoffee, "", std::move(day)}).id;
  }
  [[nodiscard]] MeetingStep Step() const { return book.FindMeeting(event, ana, ben)->step; }
  [[nodiscard]] size_t Seen(AttendeeId by) const { return PlansOf(book, event, by).size(); }
};

}  // namespace

TEST_CASE("a plan of a confirmed meeting is followed up, and both see it") {
  Two scene;
  scene.Meet(scene.ana, scene.ben);
  CHECK(scene.Step() == MeetingStep::kConfirmed);
  const FactId fact = scene.Promise(scene.ana, scene.ben);
  CHECK(scene.Step() == MeetingStep::kFollowedUp);
  for (const AttendeeId who : {scene.ana, scene.ben}) {
    const auto plans = PlansOf(scene.book, scene.event, who);
    REQUIRE(plans.size() == 1);
    CHECK(plans[0].promise.fact == fact);
    CHECK(plans[0].promise.by == scene.ana);
    CHECK(plans[0].promise.what == PlanKind::kCoffee);
    CHECK(plans[0].promise.day == "2026-12-01");
    CHECK(plans[0].with == (who == scene.ana ? scene.ben : scene.ana));
    CHECK_FALSE(plans[0].waits);
  }
}

TEST_CASE("a one-sided plan is its maker's alone until the other says yes too") {
  Two scene;
  scene.Promise(scene.ana, scene.ben);
  CHECK(scene.Step() == MeetingStep::kNone);
  CHECK(ClaimsFor(scene.book, scene.event, scene.ben).size() == 1);
  CHECK(scene.Seen(scene.ben) == 0);
  REQUIRE(scene.Seen(scene.ana) == 1);
  CHECK(PlansOf(scene.book, scene.event, scene.ana)[0].waits);
  scene.Claim(scene.ben, scene.ana);
  CHECK(scene.Step() == MeetingStep::kFollowedUp);
  CHECK(scene.Seen(scene.ben) == 1);
  CHECK_FALSE(PlansOf(scene.book, scene.event, scene.ana)[0].waits);
}

TEST_CASE("it fills the meter of an event that counts follow-ups, and only it does") {
  Two scene;
  scene.Change({.counts = MeetingStep::kFollowedUp});
  scene.Talk(scene.ana, scene.ben);
  CHECK(ProgressOf(scene.book, scene.event, scene.ben).met_new == 0);
  const FactId fact = scene.Promise(scene.ana, scene.ben);
  CHECK(ProgressOf(scene.book, scene.event, scene.ana).met_new == 1);
  CHECK(ProgressOf(scene.book, scene.event, scene.ben).met_new == 1);
  scene.Record(Undone{scene.ana, {fact}});
  CHECK(ProgressOf(scene.book, scene.event, scene.ben).met_new == 0);
  CHECK(scene.Step() == MeetingStep::kTalked);
}

TEST_CASE("a plan called off is gone for both, and the soonest comes first") {
  Two scene;
  scene.Meet(scene.ana, scene.ben);
  scene.Promise(scene.ana, scene.ben, "2026-12-24");
  const FactId soon = scene.Promise(scene.ben, scene.ana, "2026-11-30");
  CHECK(PlansOf(scene.book, scene.event, scene.ana)[0].promise.fact == soon);
  scene.Record(Undone{scene.ana, {soon}});
  CHECK(scene.Seen(scene.ana) == 1);
  CHECK(scene.Seen(scene.ben) == 1);
  CHECK(scene.Step() == MeetingStep::kFollowedUp);
}

TEST_CASE("who is to be left alone is: each sees only what they planned themselves") {
  Two scene;
  scene.Meet(scene.ana, scene.ben);
  scene.Promise(scene.ana, scene.ben);
  scene.Record(KeptApart{scene.ben, scene.ana});
  CHECK(scene.Seen(scene.ana) == 1);
  CHECK(scene.Seen(scene.ben) == 0);
}

TEST_CASE("erasing one of two takes the words of their plans and leaves the step") {
  for (const bool maker : {true, false}) {
    Two scene;
    scene.Meet(scene.ana, scene.ben);
    scene.Record(
        FollowUpPromised{scene.ana, scene.ben, PlanKind::kOther, "See herons", "2026-12-01"});
    scene.Record(Erased{maker ? scene.ana : scene.ben});
    CHECK(scene.Step() == MeetingStep::kFollowedUp);
    CHECK(scene.book.FindMeeting(scene.event, scene.ana, scene.ben)->promises.empty());
    CHECK(scene.Seen(maker ? scene.ben : scene.ana) == 0);
  }
}

TEST_CASE("a plan says what and when: no day, no plan") {
  const AttendeeId ana{{1}};
  const AttendeeId ben{{2}};
  using std::chrono::days;
  const auto make = [&](PlanKind what, std::string_view words, std::chrono::sys_days day) {
    return MakePlan(ana, ben, what, words, day, kToday);
  };
  const auto plan = make(PlanKind::kOther, "  See\nherons \u202e", kToday + days{8});
  REQUIRE(plan);
  CHECK(plan->words == "See herons");
  CHECK(plan->day == "2026-12-01");
  CHECK(make(PlanKind::kCall, "", kToday));
  CHECK_FALSE(make(PlanKind::kOther, " \n", kToday));
  CHECK_FALSE(make(PlanKind::kCall, "", kToday - days{1}));
  CHECK(make(PlanKind::kCall, "", kToday + days{366}));
  CHECK_FALSE(make(PlanKind::kCall, "", kToday + days{367}));
  std::string most;
  for (size_t i = 0; i < kMostPlanLength; ++i) {
    most += "語";
  }
  CHECK(make(PlanKind::kCall, most, kToday));
  CHECK_FALSE(make(PlanKind::kCall, most + "語", kToday));
}

TEST_CASE("what somebody came for is what they said last, and goes with them") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  const auto objective = [&] { return scene.book.FindPerson(ana)->at.at(scene.event).objective; };
  CHECK(objective().aim == Aim::kNone);
  scene.Record(ObjectiveSet{ana, Aim::kLearn, "hiring"});
  scene.Record(ObjectiveReviewed{ana, AimReached::kPartly});
  CHECK(objective().aim == Aim::kLearn);
  CHECK(objective().about == "hiring");
  CHECK(objective().reached == AimReached::kPartly);
  const FactId last = scene.Record(ObjectiveSet{ana, Aim::kSayHello, ""}).id;
  CHECK(objective().aim == Aim::kSayHello);
  CHECK(objective().about.empty());
  scene.Record(Undone{ana, {last}});
  CHECK(objective().about == "hiring");
  scene.Record(Erased{ana});
  CHECK(objective().aim == Aim::kNone);
  CHECK(objective().about.empty());
  CHECK(objective().reached == AimReached::kPartly);
}
