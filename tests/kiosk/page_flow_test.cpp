#include <doctest/doctest.h>

#include <algorithm>

#include "support/kiosk.h"

using namespace mingle;
using test::Kiosk;
using Ms = Milliseconds;

namespace {

size_t Index(Purpose purpose) { return static_cast<size_t>(purpose); }

}  // namespace

TEST_CASE("the first check-in offers consent once, and going on leads to the page") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.HoldUp(ana);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.Sees<ConsentView>().first);
  kiosk.Touch(intent::SetConsent{Purpose::kSuggestions, true});
  CHECK(kiosk.Sees<ConsentView>().granted[Index(Purpose::kSuggestions)]);
  CHECK_FALSE(kiosk.Sees<ConsentView>().granted[Index(Purpose::kFigures)]);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<ObjectiveView>());
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<MyPageView>());
  kiosk.Wait(std::chrono::minutes{5});
  kiosk.HoldUp(ana);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<MyPageView>());
}

TEST_CASE("consent can be looked at and changed later, and each change is recorded once") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.OpenPage(ana);
  kiosk.Touch(intent::OpenConsent{});
  CHECK_FALSE(kiosk.Sees<ConsentView>().first);
  for (const bool granted : {true, true, false, false, true}) {
    kiosk.Touch(intent::SetConsent{Purpose::kFigures, granted});
    CHECK(kiosk.Sees<ConsentView>().granted[Index(Purpose::kFigures)] == granted);
  }
  CHECK(kiosk.Count<ConsentSet>() == 3);
}

TEST_CASE("who answered the consents before is not asked for them again at a new event") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.scene.Agree(ana, Purpose::kFigures);
  kiosk.HoldUp(ana);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK_FALSE(kiosk.IsOn<ConsentView>());
}

TEST_CASE("a page shows its own person and nobody's address") {
  Kiosk kiosk;
  const AttendeeId ana =
      kiosk.scene.Register("Ana", {.department = "Finance", .email = "ana@example.org"});
  kiosk.OpenPage(ana);
  const MyPageView& page = kiosk.Sees<MyPageView>();
  CHECK(page.me.name == "Ana");
  CHECK(page.me.department == "Finance");
  CHECK(page.met.empty());
  CHECK(page.lessons.empty());
  CHECK(page.next.empty());
}

TEST_CASE("suggestions stay the same while one looks, and never name somebody kept apart") {
  Kiosk kiosk;
  std::vector<AttendeeId> guests;
  for (int i = 0; i < 12; ++i) {
    guests.push_back(kiosk.scene.Arrive("Guest " + std::to_string(i)));
    kiosk.scene.Agree(guests.back(), Purpose::kSuggestions);
  }
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.OpenPage(ana);
  const auto ids = [&] {
    std::vector<AttendeeId> next;
    for (const SuggestionLine& line : kiosk.Sees<MyPageView>().next) {
      next.push_back(line.who.id);
    }
    return next;
  };
  const auto first = ids();
  REQUIRE(first.size() == 3);
  kiosk.Touch(intent::StillHere{});
  kiosk.Touch(intent::SetGoal{2, 2});
  CHECK(ids() == first);
  kiosk.Touch(intent::KeepApart{first[0]});
  const auto after = ids();
  CHECK(std::find(after.begin(), after.end(), first[0]) == after.end());
  CHECK(after.size() == 3);
  CHECK(kiosk.Count<KeptApart>() == 1);
}

TEST_CASE("keeping apart is said once, not about oneself and not about strangers") {
  Kiosk kiosk;
  const AttendeeId ben = kiosk.scene.Arrive("Ben");
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.OpenPage(ana);
  kiosk.Touch(intent::KeepApart{ana});
  kiosk.Touch(intent::KeepApart{AttendeeId::Random()});
  CHECK(kiosk.Count<KeptApart>() == 0);
  kiosk.Touch(intent::KeepApart{ben});
  kiosk.Touch(intent::KeepApart{ben});
  CHECK(kiosk.Count<KeptApart>() == 1);
}

TEST_CASE("keeping apart from a talk leaves it") {
  Kiosk kiosk;
  const AttendeeId ben = kiosk.scene.Arrive("Ben");
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.OpenPage(ana);
  kiosk.Touch(intent::OpenMeet{});
  kiosk.Touch(intent::PickMet{ben});
  kiosk.Touch(intent::KeepApart{ben});
  CHECK(kiosk.IsOn<MyPageView>());
}

TEST_CASE("one's own goal is at least one and at most ninety-nine") {
  Kiosk kiosk;
  kiosk.OpenPage(kiosk.scene.Register("Ana"));
  kiosk.Touch(intent::SetGoal{0, -5});
  CHECK(kiosk.Sees<MyPageView>().progress.meet_goal == 1);
  CHECK(kiosk.Sees<MyPageView>().progress.learn_goal == 1);
  kiosk.Touch(intent::SetGoal{1'000'000, 2});
  CHECK(kiosk.Sees<MyPageView>().progress.meet_goal == 99);
  kiosk.Touch(intent::SetGoal{99, 2});
  CHECK(kiosk.Count<GoalSet>() == 2);
}

TEST_CASE("finishing says thank you, and goes home by itself") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.OpenPage(ana);
  kiosk.Touch(intent::OpenFinish{});
  CHECK_FALSE(kiosk.Sees<FinishView>().thanked);
  kiosk.Touch(intent::Finish{});
  CHECK(kiosk.Sees<FinishView>().thanked);
  CHECK(kiosk.Count<Left>() == 0);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsOn<FinishView>());
  kiosk.Wait(Ms{10'000});
  CHECK(kiosk.IsHome());
}

TEST_CASE("leaving checks out, and thanks only once that is stored") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.OpenPage(ana);
  kiosk.Touch(intent::OpenFinish{});
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.Touch(intent::Finish{true});
  CHECK_FALSE(kiosk.Sees<FinishView>().thanked);
  CHECK(kiosk.Sees<FinishView>().pending);
  kiosk.AnswerAll();
  CHECK(kiosk.Sees<FinishView>().thanked);
  CHECK_FALSE(kiosk.scene.book.FindPerson(ana)->at.at(kiosk.scene.event).here);
}

TEST_CASE("what may be shared is chosen before leaving") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  const LessonId lesson = kiosk.scene.Learn(ana, "Listen.");
  kiosk.OpenPage(ana);
  kiosk.Touch(intent::OpenFinish{});
  kiosk.Touch(intent::ShareLesson{lesson, SharingLevel::kAnonymous});
  CHECK(kiosk.Sees<FinishView>().lessons[0].level == SharingLevel::kAnonymous);
  kiosk.Touch(intent::ShareLesson{lesson, SharingLevel::kTeacher});
  CHECK(kiosk.Sees<FinishView>().lessons[0].level == SharingLevel::kAnonymous);
}

TEST_CASE("forget me erases, goes home and knows the person no more") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  const AttendeeId ben = kiosk.scene.Register("Ben");
  const std::string code = kiosk.scene.CodeOf(ana);
  kiosk.OpenPage(ana);
  kiosk.Touch(intent::ForgetMe{});
  CHECK(kiosk.IsHome());
  CHECK(kiosk.scene.book.FindPerson(ana)->erased);
  kiosk.HoldUp(ben);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
  kiosk.Advance(Ms{6'000});
  kiosk.ScanText(code);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kUnknownCode);
}

TEST_CASE("who asked to be forgotten is offered to nobody, even while the disk is full") {
  Kiosk kiosk;
  const AttendeeId ben = kiosk.scene.Arrive("Ben");
  kiosk.OpenPage(kiosk.scene.Arrive("Ana"));
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.Touch(intent::ForgetMe{});
  kiosk.HoldUp(ben);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
}

TEST_CASE("somebody erased at another kiosk disappears from this one at once") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  SUBCASE("from their outcome") { kiosk.HoldUp(ana); }
  SUBCASE("from their page") { kiosk.OpenPage(ana); }
  kiosk.Elsewhere([&](auto& scene) { scene.Record(Erased{ana}); });
  CHECK(kiosk.IsHome());
}

TEST_CASE("a page closes when its person is checked out at another kiosk") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  kiosk.OpenPage(ana);
  kiosk.Elsewhere([&](auto& scene) { scene.Leave(ana); });
  CHECK(kiosk.IsHome());
}

TEST_CASE("a talk with somebody erased meanwhile is left") {
  Kiosk kiosk;
  const AttendeeId ben = kiosk.scene.Arrive("Ben");
  kiosk.OpenPage(kiosk.scene.Register("Ana"));
  kiosk.Touch(intent::OpenMeet{});
  kiosk.Touch(intent::PickMet{ben});
  REQUIRE(kiosk.IsOn<TalkView>());
  kiosk.Elsewhere([&](auto& scene) { scene.Record(Erased{ben}); });
  CHECK(kiosk.IsOn<MyPageView>());
  CHECK(kiosk.Sees<MyPageView>().met[0].who.name.empty());
}

TEST_CASE("intents that make no sense where one stands change nothing") {
  Kiosk kiosk;
  const AttendeeId ben = kiosk.scene.Arrive("Ben");
  for (const Intent& intent : std::vector<Intent>{intent::OpenMyPage{},
                                                  intent::OpenMeet{},
                                                  intent::OpenLesson{},
                                                  intent::OpenFinish{},
                                                  intent::OpenConsent{},
                                                  intent::SetConsent{},
                                                  intent::SearchPeople{"b"},
                                                  intent::PickMet{ben},
                                                  intent::AnswerClaim{ben, true},
                                                  intent::OpenTalk{ben},
                                                  intent::SaveTalk{{"x"}, true, "y"},
                                                  intent::SaveLesson{"x", {}, "", {}},
                                                  intent::WithdrawLesson{},
                                                  intent::RestoreLesson{},
                                                  intent::ShareLesson{},
                                                  intent::SetGoal{},
                                                  intent::Finish{true},
                                                  intent::ForgetMe{},
                                                  intent::EnterPin{"123456"},
                                                  intent::HostPick{ben},
                                                  intent::HostCheckIn{},
                                                  intent::HostCheckOut{},
                                                  intent::HostReplaceBadge{},
                                                  intent::HostUndo{},
                                                  intent::HostRegister{"x", "", "", ""},
                                                  intent::PickMyself{ben},
                                                  intent::AnswerTogether{true},
                                                  intent::KeepApart{ben},
                                                  intent::TryDemo{},
                                                  intent::NewEvent{"x"},
                                                  intent::MoreTime{},
                                                  intent::StillHere{}}) {
    kiosk.Touch(intent);
    CHECK(kiosk.IsHome());
  }
  CHECK(kiosk.stored.empty());
}
