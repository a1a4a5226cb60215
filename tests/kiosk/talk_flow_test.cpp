#include <doctest/doctest.h>

#include "support/kiosk.h"

using namespace mingle;
using test::Kiosk;

namespace {

/// Ana has met Ben; her page is open.
struct AfterMeeting : Kiosk {
  AttendeeId ana = scene.Arrive("Ana");
  AttendeeId ben = scene.Arrive("Ben");

  AfterMeeting() {
    scene.Change({.topics = {{"budgets", "hiring"}}});
    scene.Meet(ana, ben);
    Advance(std::chrono::hours{1});
    OpenPage(ana);
  }
};

std::string LongText(size_t length) {
  std::string text;
  for (size_t i = 0; i < length; ++i) {
    text += "ä";
  }
  return text;
}

}  // namespace

TEST_CASE("topics tapped make a talk of a meeting, and only that fills the meter") {
  AfterMeeting kiosk;
  CHECK(kiosk.Sees<MyPageView>().progress.met_new == 0);
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  CHECK(kiosk.Sees<TalkView>().topics == std::vector<std::string>{"budgets", "hiring"});
  kiosk.Touch(intent::SaveTalk{{" budgets ", "budgets", "", "\x01"}, false, ""});
  CHECK(kiosk.Sees<MyPageView>().progress.met_new == 1);
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  CHECK(kiosk.Sees<TalkView>().chosen == std::vector<std::string>{"budgets"});
  CHECK(kiosk.Sees<TalkView>().met.step == MeetingStep::kTalked);
}

TEST_CASE("a lesson alone makes a talk too, and is kept as learned from the other") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  kiosk.Touch(intent::SaveTalk{{}, false, "Ask why before how."});
  const MyPageView& page = kiosk.Sees<MyPageView>();
  CHECK(page.progress.met_new == 1);
  CHECK(page.progress.learned == 1);
  REQUIRE(page.lessons.size() == 1);
  CHECK(page.lessons[0].from.name == "Ben");
  CHECK(page.lessons[0].level == SharingLevel::kPrivate);
}

TEST_CASE("saving nothing records nothing") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  kiosk.Touch(intent::SaveTalk{{}, false, " \n "});
  CHECK(kiosk.IsOn<MyPageView>());
  CHECK(kiosk.Count<Talked>() == 0);
  CHECK(kiosk.ProgressOf(kiosk.ana).met_new == 0);
}

TEST_CASE("a lesson that is too long keeps the talk open and says so") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  kiosk.Touch(intent::SaveTalk{{"budgets"}, false, LongText(501)});
  CHECK(kiosk.Sees<TalkView>().problem == "too_long");
  CHECK(kiosk.Count<Talked>() == 0);
  kiosk.Touch(intent::SaveTalk{{"budgets"}, false, LongText(500)});
  CHECK(kiosk.IsOn<MyPageView>());
}

TEST_CASE("people who know each other are a reconnection, said once") {
  AfterMeeting kiosk;
  for (int i = 0; i < 2; ++i) {
    kiosk.Touch(intent::OpenTalk{kiosk.ben});
    CHECK(kiosk.Sees<TalkView>().known_before == (i == 1));
    kiosk.Touch(intent::SaveTalk{{"budgets"}, true, ""});
  }
  CHECK(kiosk.Sees<MyPageView>().progress.met_new == 0);
  CHECK(kiosk.Sees<MyPageView>().progress.reconnections == 1);
  CHECK(kiosk.Count<KnownBefore>() == 1);
}

TEST_CASE("a talk is opened only with somebody one has met") {
  AfterMeeting kiosk;
  const AttendeeId cleo = kiosk.scene.Arrive("Cleo");
  const AttendeeId dora = kiosk.scene.Arrive("Dora");
  kiosk.Elsewhere([&](auto& scene) { scene.Claim(dora, kiosk.ana); });
  for (const AttendeeId& who : {cleo, dora, kiosk.ana, AttendeeId{}}) {
    kiosk.Touch(intent::OpenTalk{who});
    CHECK(kiosk.IsOn<MyPageView>());
  }
}

TEST_CASE("what a claimant told about the talk is not shown before it is confirmed") {
  AfterMeeting kiosk;
  const AttendeeId cleo = kiosk.scene.Arrive("Cleo");
  kiosk.Elsewhere([&](auto& scene) {
    scene.Record(Talked{cleo, kiosk.ana, {"secret plans"}, "", {}});
  });
  kiosk.Touch(intent::OpenMeet{});
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.Touch(intent::PickMet{cleo});
  CHECK(kiosk.Sees<TalkView>().chosen.empty());
}

TEST_CASE("a lesson is written, counted and private unless its author says otherwise") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenLesson{});
  CHECK(kiosk.Sees<LessonView>().people.size() == 1);
  kiosk.Touch(intent::SaveLesson{" Listen first. ", kiosk.ben, "hiring", SharingLevel::kPrivate});
  const MyPageView& page = kiosk.Sees<MyPageView>();
  CHECK(page.progress.learned == 1);
  CHECK(page.lessons[0].text == "Listen first.");
  CHECK(page.lessons[0].topic == "hiring");
  CHECK(page.lessons[0].from.name == "Ben");
  CHECK(page.lessons[0].level == SharingLevel::kPrivate);
  CHECK(kiosk.Count<LessonShared>() == 0);
}

TEST_CASE("a lesson opened from a talk is from the other") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenTalk{kiosk.ben});
  kiosk.Touch(intent::OpenLesson{});
  CHECK(kiosk.Sees<LessonView>().from.name == "Ben");
}

TEST_CASE("a lesson from somebody one has not met is from nobody in particular") {
  AfterMeeting kiosk;
  const AttendeeId cleo = kiosk.scene.Arrive("Cleo");
  kiosk.Touch(intent::OpenLesson{});
  kiosk.Touch(intent::SaveLesson{"Listen.", cleo, "", SharingLevel::kTeacher});
  CHECK(kiosk.Sees<MyPageView>().lessons[0].from.id.IsNil());
  CHECK(kiosk.Sees<MyPageView>().lessons[0].level == SharingLevel::kPrivate);
}

TEST_CASE("an empty or endless lesson is refused by name and nothing is lost") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenLesson{});
  kiosk.Touch(intent::SaveLesson{"  ", {}, "", SharingLevel::kPrivate});
  CHECK(kiosk.Sees<LessonView>().problem == "empty");
  kiosk.Touch(intent::SaveLesson{LongText(501), {}, "", SharingLevel::kPrivate});
  CHECK(kiosk.Sees<LessonView>().problem == "too_long");
  CHECK(kiosk.Count<LessonWritten>() == 0);
}

TEST_CASE("the same lesson again counts once and may be shared further") {
  AfterMeeting kiosk;
  for (const char* text : {"Listen.", "LISTEN."}) {
    kiosk.Touch(intent::OpenLesson{});
    kiosk.Touch(intent::SaveLesson{text, {}, "", SharingLevel::kNamed});
  }
  CHECK(kiosk.Sees<MyPageView>().lessons.size() == 1);
  CHECK(kiosk.Sees<MyPageView>().progress.learned == 1);
  CHECK(kiosk.Sees<MyPageView>().lessons[0].level == SharingLevel::kNamed);
  CHECK(kiosk.Count<LessonWritten>() == 1);
  CHECK(kiosk.Count<LessonShared>() == 1);
}

TEST_CASE("a lesson that names somebody stays private until its author is asked") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenLesson{});
  kiosk.Touch(intent::SaveLesson{"Ben explained budgets", {}, "", SharingLevel::kNamed});
  const LessonLine line = kiosk.Sees<MyPageView>().lessons[0];
  CHECK(line.level == SharingLevel::kPrivate);
  CHECK(line.names_somebody);
  kiosk.Touch(intent::ShareLesson{line.id, SharingLevel::kAnonymous});
  CHECK(kiosk.Sees<MyPageView>().lessons[0].level == SharingLevel::kAnonymous);
}

TEST_CASE("a lesson taken back is gone once that is stored, and can be brought back as it was") {
  AfterMeeting kiosk;
  kiosk.Touch(intent::OpenLesson{});
  kiosk.Touch(intent::SaveLesson{"Ask first.", kiosk.ben, "", SharingLevel::kAnonymous});
  const LessonLine before = kiosk.Sees<MyPageView>().lessons[0];
  const int learned = kiosk.ProgressOf(kiosk.ana).learned;
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.Touch(intent::WithdrawLesson{before.id});
  CHECK(kiosk.Sees<MyPageView>().lessons.size() == 1);
  CHECK(kiosk.Sees<MyPageView>().pending);
  CHECK_FALSE(kiosk.Sees<MyPageView>().lesson_taken_back);
  kiosk.Touch(intent::RestoreLesson{});
  kiosk.AnswerAll();
  CHECK(kiosk.Sees<MyPageView>().lessons.empty());
  CHECK(kiosk.Sees<MyPageView>().lesson_taken_back);
  CHECK(kiosk.ProgressOf(kiosk.ana).learned == learned - 1);

  kiosk.Touch(intent::RestoreLesson{});
  CHECK_FALSE(kiosk.Sees<MyPageView>().lesson_taken_back);
  REQUIRE(kiosk.Sees<MyPageView>().lessons.size() == 1);
  const LessonLine& after = kiosk.Sees<MyPageView>().lessons[0];
  CHECK(after.id == before.id);
  CHECK(after.text == "Ask first.");
  CHECK(after.from.id == kiosk.ben);
  CHECK(after.level == SharingLevel::kAnonymous);
  CHECK(kiosk.ProgressOf(kiosk.ana).learned == learned);
  kiosk.Touch(intent::RestoreLesson{});
  CHECK(kiosk.Count<Undone>() == 1);
}

TEST_CASE("the same lesson written twice is taken back and brought back as one") {
  AfterMeeting kiosk;
  const LessonId one = kiosk.scene.Learn(kiosk.ana, "Ours.");
  kiosk.scene.Learn(kiosk.ana, "ours.");
  kiosk.Touch(intent::WithdrawLesson{one});
  CHECK(kiosk.scene.book.FindPerson(kiosk.ana)->lessons.empty());
  kiosk.Touch(intent::RestoreLesson{});
  CHECK(kiosk.scene.book.FindPerson(kiosk.ana)->lessons.size() == 2);
}

TEST_CASE("what was taken back is offered no more after the page was left, nor to anybody else") {
  AfterMeeting kiosk;
  const LessonId lesson = kiosk.scene.Learn(kiosk.ana, "Mine.");
  kiosk.Touch(intent::WithdrawLesson{lesson});
  REQUIRE(kiosk.Sees<MyPageView>().lesson_taken_back);
  SUBCASE("another screen") { kiosk.Touch(intent::OpenLesson{}); }
  SUBCASE("another person") {
    kiosk.Wait(std::chrono::seconds{6});
    kiosk.OpenPage(kiosk.ben);
  }
  kiosk.Touch(intent::OpenMyPage{});
  REQUIRE(kiosk.IsOn<MyPageView>());
  CHECK_FALSE(kiosk.Sees<MyPageView>().lesson_taken_back);
  kiosk.Touch(intent::RestoreLesson{});
  CHECK(kiosk.Count<Undone>() == 0);
}

TEST_CASE("only the author shares and takes back a lesson") {
  AfterMeeting kiosk;
  const LessonId bens = kiosk.scene.Learn(kiosk.ben, "Mine.");
  const LessonId anas = kiosk.scene.Learn(kiosk.ana, "Mine.");
  kiosk.Touch(intent::ShareLesson{bens, SharingLevel::kNamed});
  kiosk.Touch(intent::WithdrawLesson{bens});
  kiosk.Touch(intent::WithdrawLesson{LessonId::Random()});
  CHECK(kiosk.Count<LessonShared>() == 0);
  CHECK(kiosk.Count<LessonWithdrawn>() == 0);
  kiosk.Touch(intent::WithdrawLesson{anas});
  CHECK(kiosk.Count<LessonWithdrawn>() == 1);

  kiosk.scene.Learn(kiosk.ana, "Ours.");
  const LessonId twin = kiosk.scene.Learn(kiosk.ana, "ours.");
  kiosk.Touch(intent::ShareLesson{twin, SharingLevel::kNamed});
  CHECK(kiosk.Sees<MyPageView>().lessons[0].level == SharingLevel::kNamed);
  kiosk.Touch(intent::WithdrawLesson{twin});
  CHECK(kiosk.Sees<MyPageView>().lessons.empty());
  CHECK(kiosk.ProgressOf(kiosk.ana).learned == 0);
}
