#include <doctest/doctest.h>

#include "support/kiosk.h"

using namespace mingle;
using test::Kiosk;

namespace {

/// Ana has come for the first time and gone past the consents.
struct Arriving : Kiosk {
  AttendeeId ana = scene.Register("Ana");

  Arriving() {
    scene.Change({.topics = {{"budgets", "hiring"}}});
    HoldUp(ana);
    Touch(intent::OpenMyPage{});
    CHECK(Sees<ConsentView>().asks_next);
    Touch(intent::OpenMyPage{});
  }
};

}  // namespace

TEST_CASE("who comes for the first time is asked what would make the day worth it, once") {
  Arriving kiosk;
  const ObjectiveView& asked = kiosk.Sees<ObjectiveView>();
  CHECK(asked.first);
  CHECK(asked.me.name == "Ana");
  CHECK(asked.topics == std::vector<std::string>{"budgets", "hiring"});
  CHECK(asked.objective.aim == Aim::kNone);
  kiosk.Touch(intent::SetObjective{Aim::kLearn, "hiring"});
  CHECK(kiosk.Sees<MyPageView>().objective.aim == Aim::kLearn);
  CHECK(kiosk.Sees<MyPageView>().objective.about == "hiring");
  kiosk.Wait(std::chrono::minutes{5});
  kiosk.HoldUp(kiosk.ana);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<MyPageView>());
}

TEST_CASE("skipping is one touch, records nothing and is not asked about again") {
  Arriving kiosk;
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<MyPageView>());
  CHECK(kiosk.Count<ObjectiveSet>() == 0);
  kiosk.Wait(std::chrono::minutes{5});
  kiosk.HoldUp(kiosk.ana);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<MyPageView>());
}

TEST_CASE("who was checked in by a host is told what this is when they first stand here, once") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.scene.Record(CheckedIn{ana, "kiosk", CheckInMethod::kHost});
  kiosk.HoldUp(ana);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcomeBack);
  CHECK(kiosk.Sees<OutcomeView>().first_time);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.Sees<ConsentView>().first);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.Sees<ObjectiveView>().first);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.Sees<MyPageView>().me.id == ana);
  kiosk.Touch(intent::GoHome{});
  kiosk.Wait(Milliseconds{60'000});
  kiosk.HoldUp(ana);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().first_time);
}

TEST_CASE("who was checked in by a host and has learned something here knows what this is") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.scene.Record(CheckedIn{ana, "kiosk", CheckInMethod::kHost});
  kiosk.scene.Learn(ana, "that tea is older than coffee");
  kiosk.HoldUp(ana);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().first_time);
}

TEST_CASE("at a new event somebody who answered the consents before is asked again") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.scene.Agree(ana, Purpose::kFigures);
  kiosk.HoldUp(ana);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.Sees<ObjectiveView>().first);
}

TEST_CASE("it is changed from my page, and taken back") {
  Arriving kiosk;
  kiosk.Touch(intent::SetObjective{Aim::kFindHelp, ""});
  kiosk.Touch(intent::OpenObjective{});
  CHECK_FALSE(kiosk.Sees<ObjectiveView>().first);
  CHECK(kiosk.Sees<ObjectiveView>().objective.aim == Aim::kFindHelp);
  kiosk.Touch(intent::SetObjective{Aim::kFindHelp, ""});
  CHECK(kiosk.Count<ObjectiveSet>() == 1);
  kiosk.Touch(intent::OpenObjective{});
  kiosk.Touch(intent::SetObjective{});
  CHECK(kiosk.Sees<MyPageView>().objective.aim == Aim::kNone);
  CHECK(kiosk.Count<ObjectiveSet>() == 2);
}

TEST_CASE("only the event's own topics are taken over, and only to learn about") {
  Arriving kiosk;
  kiosk.Touch(intent::SetObjective{Aim::kLearn, "somebody's secret"});
  CHECK(kiosk.Sees<MyPageView>().objective.aim == Aim::kLearn);
  CHECK(kiosk.Sees<MyPageView>().objective.about.empty());
  kiosk.Touch(intent::OpenObjective{});
  kiosk.Touch(intent::SetObjective{Aim::kSayHello, "hiring"});
  CHECK(kiosk.Sees<MyPageView>().objective.about.empty());
}

TEST_CASE("nothing is shown as chosen before it is durable") {
  Arriving kiosk;
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.Touch(intent::SetObjective{Aim::kOfferHelp, ""});
  CHECK(kiosk.Sees<MyPageView>().pending);
  CHECK(kiosk.Sees<MyPageView>().objective.aim == Aim::kNone);
  kiosk.AnswerAll();
  CHECK(kiosk.Sees<MyPageView>().objective.aim == Aim::kOfferHelp);
}

TEST_CASE("at the end the kiosk asks whether they got it, and any answer or none is fine") {
  Arriving kiosk;
  kiosk.Touch(intent::SetObjective{Aim::kLearn, "hiring"});
  kiosk.Touch(intent::ReviewObjective{AimReached::kYes});
  CHECK(kiosk.Count<ObjectiveReviewed>() == 0);
  kiosk.Touch(intent::OpenFinish{});
  CHECK(kiosk.Sees<FinishView>().objective.about == "hiring");
  CHECK(kiosk.Sees<FinishView>().objective.reached == AimReached::kUnsaid);
  for (const AimReached reached : {AimReached::kYes, AimReached::kYes, AimReached::kPartly,
                                   AimReached::kUnsaid, AimReached::kNotToday}) {
    kiosk.Touch(intent::ReviewObjective{reached});
    CHECK(kiosk.Sees<FinishView>().objective.reached == reached);
  }
  CHECK(kiosk.Count<ObjectiveReviewed>() == 4);
  kiosk.Touch(intent::Finish{true});
  CHECK(kiosk.Sees<FinishView>().thanked);
  kiosk.Touch(intent::ReviewObjective{AimReached::kYes});
  CHECK(kiosk.Count<ObjectiveReviewed>() == 4);
}

TEST_CASE("nobody asks or answers for somebody else") {
  Kiosk kiosk;
  kiosk.scene.Arrive("Ana");
  for (const Intent& intent :
       std::vector<Intent>{intent::OpenObjective{}, intent::SetObjective{Aim::kFindHelp, ""},
                           intent::ReviewObjective{AimReached::kYes}}) {
    kiosk.Touch(intent);
    CHECK(kiosk.IsHome());
  }
  CHECK(kiosk.stored.empty());
}

TEST_CASE("a host sees how many got what they came for once five have said so") {
  constexpr const char* kPin = "246810";
  Kiosk kiosk;
  kiosk.scene.Change({.host_pin = HashSecret(kPin)});
  const auto counts = [&] {
    kiosk.Touch(intent::OpenHost{});
    kiosk.Touch(intent::EnterPin{kPin});
    kiosk.Touch(intent::OpenTab{HostTab::kCounts});
    const auto aims = kiosk.Sees<HostView>().aims;
    kiosk.Touch(intent::GoHome{});
    return aims;
  };
  for (int i = 0; i < 5; ++i) {
    CHECK_FALSE(counts());
    const AttendeeId who = kiosk.scene.Arrive("Somebody");
    kiosk.scene.Agree(who, Purpose::kFigures);
    kiosk.scene.Record(ObjectiveReviewed{who, AimReached::kYes});
  }
  REQUIRE(counts());
  CHECK(counts()->yes == 5);
}
