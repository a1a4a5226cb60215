#include <doctest/doctest.h>

#include "support/kiosk.h"

using namespace mingle;
using test::Kiosk;
using Ms = Milliseconds;

TEST_CASE("a badge held up at home shows its outcome, green only once it is stored") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana Ruiz", {.company = "Contoso"});
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.HoldUp(ana);
  CHECK(kiosk.Sees<OutcomeView>().pending);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().may_go_on);
  CHECK(kiosk.scene.book.CountHere(kiosk.scene.event) == 0);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<OutcomeView>());

  kiosk.AnswerAll();
  const OutcomeView& outcome = kiosk.Sees<OutcomeView>();
  CHECK(outcome.outcome == CheckInOutcome::kWelcome);
  CHECK_FALSE(outcome.pending);
  CHECK(outcome.may_go_on);
  CHECK(outcome.first_time);
  CHECK(outcome.who.name == "Ana Ruiz");
  CHECK(outcome.who.company == "Contoso");
  CHECK(outcome.progress.meet_goal == 3);
}

TEST_CASE("a welcome that the disk kept waiting is seen for its full time") {
  Kiosk kiosk;
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.HoldUp(kiosk.scene.Register("Ana"));
  kiosk.Wait(Ms{8'000});
  kiosk.AnswerAll();
  CHECK(kiosk.flow.view().countdown->ends == kiosk.steady + Ms{10'000});
}

TEST_CASE("a second scan later is welcome back, with when and at which kiosk") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.HoldUp(ana);
  const Time first = kiosk.scene.now;
  kiosk.Wait(std::chrono::minutes{10});
  kiosk.HoldUp(ana);
  const OutcomeView& outcome = kiosk.Sees<OutcomeView>();
  CHECK(outcome.outcome == CheckInOutcome::kWelcomeBack);
  CHECK(outcome.since == first);
  CHECK(outcome.kiosk == "Door");
  CHECK_FALSE(outcome.first_time);
  CHECK_FALSE(outcome.pending);
}

TEST_CASE("a full disk is told, nothing is shown as done, and it turns green when there is room") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.HoldUp(ana);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kCouldNotStore);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().pending);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().may_go_on);
  CHECK(kiosk.flow.view().storage.problem == "the disk is full");
  CHECK(kiosk.flow.view().storage.waiting == 2);
  kiosk.disk = Kiosk::Disk::kWorks;
  kiosk.Wait(Ms{1'000});
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcome);
  CHECK(kiosk.flow.view().storage.problem.empty());
  CHECK(kiosk.flow.view().storage.waiting == 0);
  CHECK(kiosk.flow.waiting() == 0);
}

TEST_CASE("what could not be stored is stored later, in order, once") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  const AttendeeId ben = kiosk.scene.Register("Ben");
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.HoldUp(ana);
  kiosk.Wait(Ms{6'000});
  kiosk.HoldUp(ana);
  kiosk.HoldUp(ben);
  CHECK(kiosk.stored.empty());
  kiosk.disk = Kiosk::Disk::kWorks;
  kiosk.Wait(std::chrono::minutes{1});
  CHECK(kiosk.Count<CheckedIn>() == 2);
  CHECK(kiosk.Count<CodeScanned>() == 3);
  CHECK(kiosk.scene.book.FindPerson(ana)->at.at(kiosk.scene.event).check_ins.size() == 1);
  REQUIRE(kiosk.stored.size() == 5);
  CHECK(SubjectOf(kiosk.stored[1].fact) == ana);
  CHECK(SubjectOf(kiosk.stored[4].fact) == ben);
  CHECK(kiosk.flow.waiting() == 0);
}

TEST_CASE("refused codes say why and tell nobody's secrets") {
  Kiosk kiosk;
  kiosk.ScanText("https://example.org");
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kNotABadge);
  CHECK(kiosk.Sees<OutcomeView>().who.id.IsNil());
  CHECK_FALSE(kiosk.Sees<OutcomeView>().may_go_on);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<OutcomeView>());
  kiosk.ScanText("T-1");
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kUnknownCode);
  kiosk.ScanText("");
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kUnreadable);
  CHECK(kiosk.Count<CodeScanned>() == 3);
}

TEST_CASE("a refusal does not wait for the disk") {
  Kiosk kiosk;
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.ScanText("https://example.org");
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kNotABadge);
}

TEST_CASE("a badge of another event says its name") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  const EventId here = kiosk.scene.event;
  kiosk.scene.Open({.name = "Summer fair"});
  kiosk.scene.RegisterAgain(ana);
  const std::string code = kiosk.scene.CodeOf(ana);
  kiosk.scene.event = here;
  kiosk.ScanText(code);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWrongEvent);
  CHECK(kiosk.Sees<OutcomeView>().other_event == "Summer fair");
}

TEST_CASE("a replaced badge tells its finder no name") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  const std::string lost = kiosk.scene.CodeOf(ana);
  const Badge* old = kiosk.scene.book.FindPerson(ana)->at.at(kiosk.scene.event).badge_in_use();
  kiosk.scene.Record(BadgeReplaced{ana, FormatBadgeId(old->id), FormatBadgeId(5), 0});
  kiosk.ScanText(lost);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kReplacedBadge);
  CHECK(kiosk.Sees<OutcomeView>().who.name.empty());
  CHECK_FALSE(kiosk.Sees<OutcomeView>().may_go_on);
}

TEST_CASE("before the doors open it says when they will") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  const Time opens = kiosk.scene.now + std::chrono::hours{1};
  kiosk.scene.Change({.opens = opens});
  kiosk.HoldUp(ana);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kNotYetOpen);
  CHECK(kiosk.Sees<OutcomeView>().opens == opens);
}

TEST_CASE("a shared ticket lets people pick themselves, and only those on it") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana", {.ticket_codes = {{"GROUP"}}});
  const AttendeeId ben = kiosk.scene.Register("Ben", {.ticket_codes = {{"GROUP"}}});
  const AttendeeId cleo = kiosk.scene.Register("Cleo");
  kiosk.ScanText("GROUP");
  const OutcomeView& outcome = kiosk.Sees<OutcomeView>();
  CHECK(outcome.outcome == CheckInOutcome::kAmbiguous);
  CHECK(outcome.candidates.size() == 2);
  kiosk.Touch(intent::PickMyself{cleo});
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kAmbiguous);
  kiosk.Touch(intent::PickMyself{ben});
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcome);
  CHECK(kiosk.Sees<OutcomeView>().who.name == "Ben");
  CHECK(kiosk.Count<CodeScanned>() == 1);
  CHECK(kiosk.Count<CheckedIn>() == 1);
  CHECK(ana != ben);
}

TEST_CASE("a badge still held up changes nothing and is logged once") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.HoldUp(ana);
  for (int i = 0; i < 20; ++i) {
    kiosk.Advance(Ms{100});
    kiosk.HoldUp(ana);
  }
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcome);
  const auto log = kiosk.scene.book.ScanLogOf(kiosk.scene.event);
  CHECK(log[static_cast<size_t>(CheckInOutcome::kRateLimited)] == 1);
  CHECK(log[static_cast<size_t>(CheckInOutcome::kWelcomeBack)] == 0);
}

TEST_CASE("a badge still held up after going home is told so, and may go on") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.HoldUp(ana);
  kiosk.Touch(intent::GoHome{});
  kiosk.Advance(Ms{1'000});
  kiosk.HoldUp(ana);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kRateLimited);
  CHECK(kiosk.Sees<OutcomeView>().may_go_on);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<MyPageView>());
}

TEST_CASE("a code typed by hand is never taken for one held up") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.Touch(intent::EnterCode{TypableBadgeCode(kiosk.scene.CodeOf(ana))});
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcome);
  kiosk.Touch(intent::GoHome{});
  kiosk.Touch(intent::EnterCode{TypableBadgeCode(kiosk.scene.CodeOf(ana))});
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcomeBack);
}

TEST_CASE("a newcomer's badge takes over somebody's page and asks both whether they met") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  const AttendeeId ben = kiosk.scene.Register("Ben");
  kiosk.OpenPage(ana);
  REQUIRE(kiosk.IsOn<MyPageView>());
  kiosk.Wait(Ms{40'000});
  kiosk.Touch(intent::StillHere{});
  kiosk.Wait(Ms{40'000});
  kiosk.HoldUp(ben);
  const OutcomeView& outcome = kiosk.Sees<OutcomeView>();
  CHECK(outcome.who.name == "Ben");
  REQUIRE(outcome.together.has_value());
  CHECK(outcome.together->one.name == "Ana");
  CHECK(outcome.together->two.name == "Ben");
}

TEST_CASE("one's own badge keeps one's page open and the countdown long") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.OpenPage(ana);
  kiosk.Wait(Ms{30'000});
  kiosk.HoldUp(ana);
  CHECK(kiosk.IsOn<MyPageView>());
  CHECK(kiosk.flow.view().countdown->ends == kiosk.steady + Ms{45'000});
}

TEST_CASE("a poster's code does not take a page away from its reader") {
  Kiosk kiosk;
  kiosk.OpenPage(kiosk.scene.Register("Ana"));
  kiosk.ScanText("https://example.org");
  CHECK(kiosk.IsOn<MyPageView>());
  REQUIRE(kiosk.flow.view().aside.has_value());
  CHECK(kiosk.flow.view().aside->outcome == CheckInOutcome::kNotABadge);
  kiosk.Wait(Ms{10'000});
  CHECK_FALSE(kiosk.flow.view().aside.has_value());
  CHECK(kiosk.IsOn<MyPageView>());
}

TEST_CASE("who is writing keeps the screen, and the newcomer is checked in at its edge") {
  Kiosk kiosk;
  const AttendeeId ben = kiosk.scene.Register("Ben");
  kiosk.OpenPage(kiosk.scene.Register("Ana"));
  kiosk.Touch(intent::OpenLesson{});
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.HoldUp(ben);
  CHECK(kiosk.Sees<LessonView>().me.name == "Ana");
  CHECK(kiosk.flow.view().aside->pending);
  kiosk.AnswerAll();
  CHECK(kiosk.flow.view().aside->outcome == CheckInOutcome::kWelcome);
  CHECK(kiosk.flow.view().aside->who.name == "Ben");
  CHECK_FALSE(kiosk.flow.view().aside->pending);
  CHECK(kiosk.scene.book.FindPerson(ben)->at.at(kiosk.scene.event).here);
}

TEST_CASE("a newcomer who cannot be stored is told so at the edge") {
  Kiosk kiosk;
  const AttendeeId ben = kiosk.scene.Register("Ben");
  kiosk.OpenPage(kiosk.scene.Register("Ana"));
  kiosk.Touch(intent::OpenLesson{});
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.HoldUp(ben);
  CHECK(kiosk.flow.view().aside->outcome == CheckInOutcome::kCouldNotStore);
}

TEST_CASE("hostile codes are harmless on every screen") {
  for (int screen = 0; screen < 4; ++screen) {
    Kiosk kiosk;
    kiosk.OpenPage(kiosk.scene.Register("Ana"));
    if (screen == 1) {
      kiosk.Touch(intent::OpenMeet{});
    } else if (screen == 2) {
      kiosk.Touch(intent::OpenLesson{});
    } else if (screen == 3) {
      kiosk.Touch(intent::GoHome{});
    }
    for (const std::string& text :
         {std::string(3'000, 'x'), std::string("\x00\x01\x02", 3), std::string("\xff\xfe\xc0"),
          std::string("'; DROP TABLE fact; --"), std::string("\u202Eabc")}) {
      kiosk.ScanText(text);
    }
    kiosk.Wait(std::chrono::minutes{2});
    CHECK(kiosk.IsHome());
  }
}
