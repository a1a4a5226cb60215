#include <doctest/doctest.h>

#include "support/kiosk.h"

using namespace mingle;
using std::chrono::days;
using test::Kiosk;

namespace {

/// Ana and Ben have met; Ana's page is open.
struct AfterMeeting : Kiosk {
  AttendeeId ana = scene.Arrive("Ana", {.email = "ana@example.org"});
  AttendeeId ben = scene.Arrive("Ben", {.company = "Lantern Works", .email = "ben@example.org"});

  explicit AfterMeeting(bool both = true) {
    scene.Change({.topics = {{"budgets", "hiring"}}});
    if (both) {
      scene.Meet(ana, ben);
    } else {
      scene.Claim(ana, ben);
    }
    Advance(std::chrono::hours{1});
    OpenPage(ana);
  }
  [[nodiscard]] std::chrono::sys_days Today() const { return LocalDate(scene.now); }
  void Go(intent::SaveTalk::Next next) {
    Touch(intent::OpenTalk{ben});
    Touch(intent::SaveTalk{{}, false, "", next});
  }
  void Plan(PlanKind what, std::string words = "", int in_days = 7) {
    Go(intent::SaveTalk::Next::kPlan);
    Touch(intent::MakePlan{what, std::move(words), Today() + days{in_days}});
  }
  void OpenPageOf(AttendeeId who) {
    Wait(std::chrono::minutes{5});
    OpenPage(who);
  }
};

bool Holds(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("a plan has a day, and both find it on their page") {
  AfterMeeting kiosk;
  kiosk.Go(intent::SaveTalk::Next::kPlan);
  CHECK(kiosk.Sees<PlanView>().other.name == "Ben");
  CHECK(kiosk.Sees<PlanView>().today == kiosk.Today());
  kiosk.Touch(intent::MakePlan{PlanKind::kCoffee, "", kiosk.Today() + days{7}});
  REQUIRE(kiosk.Sees<MyPageView>().plans.size() == 1);
  const PlanLine line = kiosk.Sees<MyPageView>().plans[0];
  CHECK(line.with.name == "Ben");
  CHECK(line.mine);
  CHECK(line.what == PlanKind::kCoffee);
  CHECK(line.day == kiosk.Today() + days{7});
  CHECK_FALSE(line.waits);
  kiosk.OpenPageOf(kiosk.ben);
  REQUIRE(kiosk.Sees<MyPageView>().plans.size() == 1);
  CHECK(kiosk.Sees<MyPageView>().plans[0].with.name == "Ana");
  CHECK_FALSE(kiosk.Sees<MyPageView>().plans[0].mine);
}

TEST_CASE("what was said about the talk is kept on the way to a plan or a contact") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  kiosk.Touch(intent::SaveTalk{{"budgets"}, false, "", intent::SaveTalk::Next::kPlan});
  CHECK(kiosk.IsOn<PlanView>());
  CHECK(kiosk.Count<Talked>() == 1);
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  CHECK(kiosk.Sees<TalkView>().chosen == std::vector<std::string>{"budgets"});
  kiosk.Touch(intent::SaveTalk{
      {"budgets"}, false, std::string(501, 'x'), intent::SaveTalk::Next::kContact});
  CHECK(kiosk.Sees<TalkView>().problem == "too_long");
}

TEST_CASE("nothing is planned without a day to come, or without saying what") {
  AfterMeeting kiosk;
  kiosk.Go(intent::SaveTalk::Next::kPlan);
  kiosk.Touch(intent::MakePlan{PlanKind::kCoffee, "", kiosk.Today() - days{1}});
  kiosk.Touch(intent::MakePlan{PlanKind::kCoffee, "", {}});
  kiosk.Touch(intent::MakePlan{PlanKind::kOther, " ", kiosk.Today() + days{1}});
  kiosk.Touch(intent::MakePlan{PlanKind::kCall, std::string(81, 'x'), kiosk.Today() + days{1}});
  CHECK(kiosk.IsOn<PlanView>());
  CHECK(kiosk.Count<FollowUpPromised>() == 0);
}

TEST_CASE("the same plan twice is one, and another day is another") {
  AfterMeeting kiosk;
  kiosk.Plan(PlanKind::kOther, "See the herons");
  kiosk.Plan(PlanKind::kOther, " See the herons ");
  CHECK(kiosk.Sees<MyPageView>().plans.size() == 1);
  kiosk.Plan(PlanKind::kOther, "See the herons", 2);
  REQUIRE(kiosk.Sees<MyPageView>().plans.size() == 2);
  CHECK(kiosk.Sees<MyPageView>().plans[0].day == kiosk.Today() + days{2});
}

TEST_CASE("a plan waits where only its maker sees it until the other says yes too") {
  AfterMeeting kiosk(false);
  kiosk.Plan(PlanKind::kLunch);
  REQUIRE(kiosk.Sees<MyPageView>().plans.size() == 1);
  CHECK(kiosk.Sees<MyPageView>().plans[0].waits);
  kiosk.OpenPageOf(kiosk.ben);
  CHECK(kiosk.Sees<MyPageView>().plans.empty());
  CHECK(kiosk.Sees<MyPageView>().claims.size() == 1);
  kiosk.Touch(intent::AnswerClaim{kiosk.ana, true});
  CHECK(kiosk.Sees<TalkView>().plans.size() == 1);
  kiosk.Touch(intent::OpenMyPage{});
  REQUIRE(kiosk.Sees<MyPageView>().plans.size() == 1);
  CHECK_FALSE(kiosk.Sees<MyPageView>().plans[0].waits);
}

TEST_CASE("either calls a plan off with one touch, and nobody else does") {
  for (const bool maker : {true, false}) {
    AfterMeeting kiosk;
    kiosk.Plan(PlanKind::kCall);
    const FactId plan = kiosk.Sees<MyPageView>().plans[0].fact;
    const AttendeeId cleo = kiosk.scene.Arrive("Cleo");
    kiosk.OpenPageOf(cleo);
    kiosk.Touch(intent::CallOff{plan});
    CHECK(kiosk.Count<Undone>() == 0);
    kiosk.OpenPageOf(maker ? kiosk.ana : kiosk.ben);
    kiosk.Touch(intent::CallOff{plan});
    CHECK(kiosk.Sees<MyPageView>().plans.empty());
    kiosk.OpenPageOf(maker ? kiosk.ben : kiosk.ana);
    CHECK(kiosk.Sees<MyPageView>().plans.empty());
    kiosk.Touch(intent::CallOff{plan});
    CHECK(kiosk.Count<Undone>() == 1);
  }
}

TEST_CASE("a plan fills the meter where follow-ups count") {
  AfterMeeting kiosk;
  kiosk.scene.Change({.counts = MeetingStep::kFollowedUp});
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  kiosk.Touch(intent::SaveTalk{{"budgets"}, false, ""});
  CHECK(kiosk.Sees<MyPageView>().progress.met_new == 0);
  kiosk.Plan(PlanKind::kCoffee);
  CHECK(kiosk.Sees<MyPageView>().progress.met_new == 1);
  CHECK(kiosk.ProgressOf(kiosk.ben).met_new == 1);
}

TEST_CASE("a plan is shown once it is durable, and not before") {
  AfterMeeting kiosk;
  kiosk.Go(intent::SaveTalk::Next::kPlan);
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.Touch(intent::MakePlan{PlanKind::kCoffee, "", kiosk.Today() + days{1}});
  CHECK(kiosk.Sees<MyPageView>().pending);
  CHECK(kiosk.Sees<MyPageView>().plans.empty());
  kiosk.AnswerAll();
  CHECK(kiosk.Sees<MyPageView>().plans.size() == 1);
}

TEST_CASE("a contact is shown to who met its owner, while the owner agrees, and gone at once") {
  AfterMeeting kiosk;
  kiosk.Go(intent::SaveTalk::Next::kContact);
  CHECK(kiosk.Sees<ContactView>().confirmed);
  CHECK(kiosk.Sees<ContactView>().card.empty());
  kiosk.Elsewhere([&](auto& scene) { scene.Agree(kiosk.ben, Purpose::kListedForMet); });
  CHECK(Holds(kiosk.Sees<ContactView>().card, "FN:Ben\r\n"));
  CHECK(Holds(kiosk.Sees<ContactView>().card, "EMAIL:ben@example.org\r\n"));
  kiosk.Elsewhere([&](auto& scene) {
    scene.Record(ConsentSet{kiosk.ben, Purpose::kListedForMet, false, {}});
  });
  CHECK(kiosk.Sees<ContactView>().card.empty());
}

TEST_CASE("a one-sided meeting gives nobody a contact") {
  AfterMeeting kiosk(false);
  kiosk.scene.Agree(kiosk.ben, Purpose::kListedForMet);
  kiosk.Go(intent::SaveTalk::Next::kContact);
  CHECK_FALSE(kiosk.Sees<ContactView>().confirmed);
  CHECK(kiosk.Sees<ContactView>().card.empty());
}

TEST_CASE("beside the other's contact one lets others reach oneself") {
  AfterMeeting kiosk;
  kiosk.Go(intent::SaveTalk::Next::kContact);
  CHECK_FALSE(kiosk.Sees<ContactView>().shares_mine);
  kiosk.Touch(intent::SetConsent{Purpose::kListedForMet, true});
  CHECK(kiosk.Sees<ContactView>().shares_mine);
  CHECK(kiosk.scene.book.FindPerson(kiosk.ana)->Consents(Purpose::kListedForMet));
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  CHECK(kiosk.Sees<TalkView>().other.name == "Ben");
}

TEST_CASE("a plan or a contact with somebody who is forgotten is closed") {
  for (const auto next : {intent::SaveTalk::Next::kPlan, intent::SaveTalk::Next::kContact}) {
    AfterMeeting kiosk;
    kiosk.Go(next);
    kiosk.Elsewhere([&](auto& scene) { scene.Record(Erased{kiosk.ben}); });
    CHECK(kiosk.IsOn<MyPageView>());
  }
}

TEST_CASE("somebody else's badge does not take the screen from who plans or saves a contact") {
  for (const auto next : {intent::SaveTalk::Next::kPlan, intent::SaveTalk::Next::kContact}) {
    AfterMeeting kiosk;
    const AttendeeId cleo = kiosk.scene.Register("Cleo");
    kiosk.Go(next);
    kiosk.HoldUp(cleo);
    CHECK((kiosk.IsOn<PlanView>() || kiosk.IsOn<ContactView>()));
    REQUIRE(kiosk.flow.view().aside);
    CHECK(kiosk.flow.view().aside->who.name == "Cleo");
  }
}
