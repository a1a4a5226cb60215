#include <doctest/doctest.h>

#include "support/kiosk.h"

using namespace mingle;
using test::Kiosk;
using Ms = Milliseconds;

namespace {

/// Ana and Ben are registered; nobody has come.
struct Two : Kiosk {
  AttendeeId ana = scene.Register("Ana");
  AttendeeId ben = scene.Register("Ben");

  const Meeting* Meet() const { return scene.book.FindMeeting(scene.event, ana, ben); }
  MeetingStep Step() const { return Meet() == nullptr ? MeetingStep::kNone : Meet()->step; }
  /// Both are in, long ago.
  void BothIn() {
    scene.CheckIn(ana);
    scene.CheckIn(ben);
    Advance(std::chrono::hours{1});
    flow.BookChanged(now());
  }
};

}  // namespace

TEST_CASE("two badges within a minute are asked whether their people met") {
  Two kiosk;
  kiosk.HoldUp(kiosk.ana);
  kiosk.Wait(Ms{59'000});
  CHECK(kiosk.IsHome());
  kiosk.HoldUp(kiosk.ben);
  REQUIRE(kiosk.Sees<OutcomeView>().together.has_value());
  CHECK(kiosk.Step() == MeetingStep::kNone);

  kiosk.Touch(intent::AnswerTogether{true});
  CHECK(kiosk.Step() == MeetingStep::kConfirmed);
  CHECK(kiosk.Meet()->scanned_together);
  CHECK(kiosk.Meet()->low_says_so);
  CHECK(kiosk.Meet()->high_says_so);
  const TalkView& talk = kiosk.Sees<TalkView>();
  CHECK(talk.me.name == "Ben");
  CHECK(talk.other.name == "Ana");
  CHECK(kiosk.ProgressOf(kiosk.ana).met_new == 0);

  kiosk.Touch(intent::SaveTalk{{"budgets"}, false, ""});
  CHECK(kiosk.ProgressOf(kiosk.ana).met_new == 1);
  CHECK(kiosk.ProgressOf(kiosk.ben).met_new == 1);
}

TEST_CASE("two badges more than a minute apart are not asked") {
  Two kiosk;
  kiosk.HoldUp(kiosk.ana);
  kiosk.Wait(Ms{60'001});
  kiosk.HoldUp(kiosk.ben);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
}

TEST_CASE("the question comes only once both are durably here") {
  Two kiosk;
  kiosk.HoldUp(kiosk.ana);
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.HoldUp(kiosk.ben);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
  kiosk.Touch(intent::AnswerTogether{true});
  CHECK(kiosk.IsOn<OutcomeView>());
  kiosk.AnswerAll();
  CHECK(kiosk.Sees<OutcomeView>().together.has_value());
}

TEST_CASE("no records nothing about a meeting and is not asked again at once") {
  Two kiosk;
  kiosk.HoldUp(kiosk.ana);
  kiosk.HoldUp(kiosk.ben);
  kiosk.Touch(intent::AnswerTogether{false});
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
  kiosk.Wait(Ms{6'000});
  kiosk.HoldUp(kiosk.ana);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
  CHECK(kiosk.Meet() == nullptr);
  CHECK(kiosk.Count<ScannedTogether>() == 0);
}

TEST_CASE("nobody is asked about themselves, about somebody kept apart or already met") {
  Two kiosk;
  kiosk.HoldUp(kiosk.ana);
  kiosk.Wait(Ms{10'000});
  kiosk.HoldUp(kiosk.ana);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
  SUBCASE("kept apart") { kiosk.scene.Record(KeptApart{kiosk.ben, kiosk.ana}); }
  SUBCASE("met") {
    kiosk.scene.CheckIn(kiosk.ben);
    kiosk.scene.Meet(kiosk.ana, kiosk.ben);
  }
  kiosk.HoldUp(kiosk.ben);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
}

TEST_CASE("who has gone home is not asked about") {
  Two kiosk;
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::Finish{true});
  kiosk.HoldUp(kiosk.ben);
  CHECK_FALSE(kiosk.Sees<OutcomeView>().together.has_value());
}

TEST_CASE("a refused code between two badges does not part them") {
  Two kiosk;
  kiosk.HoldUp(kiosk.ana);
  kiosk.ScanText("https://example.org");
  kiosk.HoldUp(kiosk.ben);
  CHECK(kiosk.Sees<OutcomeView>().together.has_value());
}

TEST_CASE("on the meet screen the other's badge asks whether the two met") {
  Two kiosk;
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  kiosk.HoldUp(kiosk.ben);
  const MeetView& meet = kiosk.Sees<MeetView>();
  REQUIRE(meet.together.has_value());
  CHECK(meet.together->two.name == "Ben");
  CHECK(kiosk.Step() == MeetingStep::kScanned);
  CHECK(kiosk.scene.book.FindPerson(kiosk.ben)->at.at(kiosk.scene.event).here);

  SUBCASE("yes") {
    kiosk.Touch(intent::AnswerTogether{true});
    CHECK(kiosk.Step() == MeetingStep::kConfirmed);
    CHECK(kiosk.Sees<TalkView>().me.name == "Ana");
    CHECK(kiosk.Sees<TalkView>().other.name == "Ben");
  }
  SUBCASE("no") {
    kiosk.Touch(intent::AnswerTogether{false});
    CHECK_FALSE(kiosk.Sees<MeetView>().together.has_value());
    CHECK(kiosk.Step() == MeetingStep::kScanned);
    CHECK(kiosk.Count<MeetingConfirmed>() == 0);
  }
}

TEST_CASE("a badge scanned a moment before the meet screen opened is fresh on it") {
  Two kiosk;
  kiosk.HoldUp(kiosk.ben);
  kiosk.HoldUp(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  kiosk.HoldUp(kiosk.ben);
  CHECK(kiosk.Sees<MeetView>().together.has_value());
}

TEST_CASE("on the meet screen one's own badge and a bad one are told apart") {
  Two kiosk;
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  kiosk.Wait(Ms{6'000});
  kiosk.HoldUp(kiosk.ana);
  CHECK(kiosk.Sees<MeetView>().themselves);
  CHECK_FALSE(kiosk.Sees<MeetView>().refused.has_value());
  kiosk.ScanText("https://example.org");
  CHECK_FALSE(kiosk.Sees<MeetView>().themselves);
  CHECK(kiosk.Sees<MeetView>().refused == CheckInOutcome::kNotABadge);
  CHECK(kiosk.Count<ScannedTogether>() == 0);
}

TEST_CASE("a badge of somebody met before on the meet screen goes straight to the talk") {
  Two kiosk;
  kiosk.BothIn();
  kiosk.scene.Meet(kiosk.ana, kiosk.ben);
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  kiosk.HoldUp(kiosk.ben);
  CHECK(kiosk.IsOn<TalkView>());
  CHECK(kiosk.Count<ScannedTogether>() == 0);
}

TEST_CASE("a claim waits until the other confirms, and only the other hears of it") {
  Two kiosk;
  kiosk.BothIn();
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  kiosk.Touch(intent::PickMet{kiosk.ben});
  CHECK(kiosk.Sees<TalkView>().met.waits_for_them);
  kiosk.Touch(intent::SaveTalk{{"budgets"}, false, ""});
  CHECK(kiosk.Sees<MyPageView>().met.front().met.waits_for_them);
  CHECK(kiosk.ProgressOf(kiosk.ana).met_new == 0);
  kiosk.Touch(intent::GoHome{});
  kiosk.Wait(std::chrono::minutes{5});

  kiosk.HoldUp(kiosk.ben);
  CHECK(kiosk.Sees<OutcomeView>().claims == 1);
  kiosk.Touch(intent::OpenMyPage{});
  REQUIRE(kiosk.Sees<MyPageView>().claims.size() == 1);
  CHECK(kiosk.Sees<MyPageView>().claims[0].name == "Ana");
  CHECK(kiosk.Sees<MyPageView>().met.empty());
  SUBCASE("yes") {
    kiosk.Touch(intent::AnswerClaim{kiosk.ana, true});
    // Ana told already what they talked about: there is nothing more to ask.
    CHECK(kiosk.Sees<MyPageView>().claims.empty());
    CHECK(kiosk.ProgressOf(kiosk.ana).met_new == 1);
    CHECK(kiosk.ProgressOf(kiosk.ben).met_new == 1);
  }
  SUBCASE("no tells nobody and is not asked again") {
    kiosk.Touch(intent::AnswerClaim{kiosk.ana, false});
    CHECK(kiosk.Sees<MyPageView>().claims.empty());
    kiosk.Touch(intent::GoHome{});
    kiosk.Wait(std::chrono::minutes{5});
    kiosk.HoldUp(kiosk.ben);
    CHECK(kiosk.Sees<OutcomeView>().claims == 0);
    kiosk.Wait(std::chrono::minutes{5});
    kiosk.OpenPage(kiosk.ana);
    CHECK(kiosk.Sees<MyPageView>().met.front().met.waits_for_them);
    CHECK(kiosk.Count<MeetingConfirmed>() == 1);
  }
}

TEST_CASE("a confirmed claim without a topic asks what the talk was about") {
  Two kiosk;
  kiosk.BothIn();
  kiosk.scene.Claim(kiosk.ana, kiosk.ben);
  kiosk.OpenPage(kiosk.ben);
  kiosk.Touch(intent::AnswerClaim{kiosk.ana, true});
  CHECK(kiosk.Sees<TalkView>().other.name == "Ana");
  CHECK(kiosk.Step() == MeetingStep::kConfirmed);
}

TEST_CASE("a claim that nobody made cannot be answered") {
  Two kiosk;
  kiosk.BothIn();
  kiosk.OpenPage(kiosk.ben);
  kiosk.Touch(intent::AnswerClaim{kiosk.ana, true});
  CHECK(kiosk.IsOn<MyPageView>());
  CHECK(kiosk.Meet() == nullptr);
}

TEST_CASE("picking the other who had claimed it confirms the meeting") {
  Two kiosk;
  kiosk.BothIn();
  kiosk.scene.Claim(kiosk.ben, kiosk.ana);
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  kiosk.Touch(intent::PickMet{kiosk.ben});
  CHECK(kiosk.Step() == MeetingStep::kConfirmed);
}

TEST_CASE("nobody meets themselves or somebody who is not here") {
  Two kiosk;
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  kiosk.Touch(intent::PickMet{kiosk.ana});
  kiosk.Touch(intent::PickMet{kiosk.ben});
  kiosk.Touch(intent::PickMet{AttendeeId::Random()});
  kiosk.Touch(intent::PickMet{});
  CHECK(kiosk.IsOn<MeetView>());
  CHECK(kiosk.Count<MeetingConfirmed>() == 0);
}

TEST_CASE("saying it twice counts once") {
  Two kiosk;
  kiosk.BothIn();
  kiosk.OpenPage(kiosk.ana);
  for (int i = 0; i < 2; ++i) {
    kiosk.Touch(intent::OpenMeet{});
    kiosk.Touch(intent::PickMet{kiosk.ben});
    kiosk.Touch(intent::SaveTalk{{"budgets"}, false, ""});
  }
  CHECK(kiosk.Count<MeetingConfirmed>() == 1);
  CHECK(kiosk.Count<Talked>() == 1);
  CHECK(kiosk.Sees<MyPageView>().met.size() == 1);
}

TEST_CASE("more than three new scans in two minutes bring a friendly word") {
  Two kiosk;
  kiosk.BothIn();
  std::vector<AttendeeId> others{kiosk.ben};
  for (int i = 0; i < 3; ++i) {
    others.push_back(kiosk.scene.Arrive("Guest"));
  }
  kiosk.Advance(std::chrono::minutes{10});
  kiosk.OpenPage(kiosk.ana);
  for (size_t i = 0; i < others.size(); ++i) {
    CHECK_FALSE(kiosk.Sees<MyPageView>().many_scans);
    kiosk.Touch(intent::OpenMeet{});
    kiosk.HoldUp(others[i]);
    kiosk.Touch(intent::OpenMyPage{});
  }
  CHECK(kiosk.Sees<MyPageView>().many_scans);
}

TEST_CASE("the meet screen lists who is here and nobody else, without oneself") {
  Two kiosk;
  kiosk.scene.CheckIn(kiosk.ben);
  kiosk.scene.Register("Absent");
  const AttendeeId gone = kiosk.scene.Arrive("Gone");
  kiosk.scene.Leave(gone);
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  const MeetView& meet = kiosk.Sees<MeetView>();
  REQUIRE(meet.found.size() == 1);
  CHECK(meet.found[0].name == "Ben");
  CHECK_FALSE(meet.type_more);
  CHECK_FALSE(meet.more);
}

TEST_CASE("in a crowd nobody is listed before two letters are typed") {
  Two kiosk;
  for (int i = 0; i < 40; ++i) {
    kiosk.scene.Arrive("Bea " + std::to_string(i));
  }
  kiosk.OpenPage(kiosk.ana);
  kiosk.Touch(intent::OpenMeet{});
  CHECK(kiosk.Sees<MeetView>().type_more);
  CHECK(kiosk.Sees<MeetView>().found.empty());
  kiosk.Touch(intent::SearchPeople{" b "});
  CHECK(kiosk.Sees<MeetView>().found.empty());
  kiosk.Touch(intent::SearchPeople{"be"});
  CHECK_FALSE(kiosk.Sees<MeetView>().type_more);
  CHECK(kiosk.Sees<MeetView>().found.size() == 30);
  CHECK(kiosk.Sees<MeetView>().more);
  kiosk.Touch(intent::SearchPeople{"bea 7"});
  CHECK(kiosk.Sees<MeetView>().found.size() == 1);
}
