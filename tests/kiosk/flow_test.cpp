#include "kiosk/flow.h"

#include <doctest/doctest.h>

#include "support/kiosk.h"

using namespace mingle;
using test::Kiosk;
using Ms = Milliseconds;

TEST_CASE("home shows the event, how many are here and the camera") {
  Kiosk kiosk;
  CHECK(kiosk.Sees<HomeView>().event_name == "Autumn party");
  CHECK(kiosk.Sees<HomeView>().here == 0);
  kiosk.Elsewhere([](auto& scene) { scene.Arrive("Ana"); });
  CHECK(kiosk.Sees<HomeView>().here == 1);
  kiosk.flow.SetCamera(CameraNotice::kLost);
  CHECK(kiosk.Sees<HomeView>().camera == CameraNotice::kLost);
  CHECK_FALSE(kiosk.flow.view().countdown.has_value());
  CHECK_FALSE(kiosk.flow.NextTick().has_value());
}

TEST_CASE("home says why a badge is not read, for as long as that is so") {
  Kiosk kiosk;
  CHECK(kiosk.Sees<HomeView>().hint == ReadHint::kNone);
  kiosk.flow.SetHint(ReadHint::kCloser);
  CHECK(kiosk.Sees<HomeView>().hint == ReadHint::kCloser);
  kiosk.flow.SetHint(ReadHint::kNone);
  CHECK(kiosk.Sees<HomeView>().hint == ReadHint::kNone);
}

TEST_CASE("after a while without anybody home shows what may be shown, until somebody comes") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  kiosk.scene.Learn(ana, "shared", {}, SharingLevel::kAnonymous);
  kiosk.scene.Learn(ana, "private");
  const auto rests = [&] { return kiosk.IsHome() && kiosk.Sees<HomeView>().showcase.has_value(); };
  kiosk.Touch(intent::StillHere{});
  kiosk.Wait(Ms{179'999});
  CHECK_FALSE(rests());
  kiosk.Wait(Ms{1});
  REQUIRE(rests());
  REQUIRE(kiosk.Sees<HomeView>().showcase->lessons.size() == 1);
  CHECK(kiosk.Sees<HomeView>().showcase->lessons[0].text == "shared");
  kiosk.Touch(intent::StillHere{});
  CHECK_FALSE(rests());
  kiosk.Wait(Ms{180'000});
  REQUIRE(rests());
  kiosk.flow.SetHint(ReadHint::kCloser);
  CHECK_FALSE(rests());
  kiosk.flow.SetHint(ReadHint::kNone);
  kiosk.Wait(Ms{180'000});
  REQUIRE(rests());
  kiosk.HoldUp(ana);
  CHECK_FALSE(kiosk.IsHome());
  kiosk.Wait(Ms{60'000});
  REQUIRE(kiosk.IsHome());
  CHECK_FALSE(rests());
  kiosk.Wait(Ms{180'000});
  CHECK(rests());
}

TEST_CASE(
    "at night the kiosk at rest is dark, wakes for whoever comes, and is light in the morning") {
  const Kiosk clock;
  const int now = LocalMinute(clock.now().wall);
  const auto later = [&](int minutes) { return (now + minutes) % 1440; };
  FlowOptions options;
  options.night = NightHours{later(10), later(20)};
  Kiosk kiosk(options);
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  const auto is_dark = [&] {
    const auto& home = kiosk.Sees<HomeView>();
    CHECK_FALSE((home.night && home.showcase));
    return home.night;
  };
  kiosk.Touch(intent::StillHere{});
  kiosk.Wait(Ms{180'000});
  CHECK_FALSE(is_dark());
  CHECK(kiosk.Sees<HomeView>().showcase);
  const auto wait_minutes = [&](int minutes) {
    for (int i = 0; i < minutes; ++i) {
      kiosk.Wait(Ms{60'000});
    }
  };
  wait_minutes(8);
  REQUIRE(is_dark());
  kiosk.Touch(intent::StillHere{});
  CHECK_FALSE(is_dark());
  kiosk.Wait(Ms{180'000});
  REQUIRE(is_dark());
  kiosk.HoldUp(ana);
  CHECK_FALSE(kiosk.IsHome());
  kiosk.Wait(Ms{60'000});
  wait_minutes(3);
  REQUIRE(is_dark());
  wait_minutes(8);
  CHECK_FALSE(is_dark());
  CHECK(kiosk.Sees<HomeView>().showcase);
}

TEST_CASE("a flow without its event in the book stays home and lets nobody in") {
  const Book book;
  Flow flow(book, {});
  const Moment now{Time{}, Ms{0}};
  flow.Apply(Scan{"A1", ScanSource::kCamera, {}}, now);
  CHECK(std::get<OutcomeView>(flow.view().screen).outcome == CheckInOutcome::kUnknownCode);
  flow.Apply(intent::OpenHost{}, now);
  flow.Apply(intent::EnterPin{"123456"}, now);
  CHECK(std::get<HostView>(flow.view().screen).locked);
}

TEST_CASE("every screen but home counts down and goes home by itself") {
  Kiosk kiosk;
  const AttendeeId ben = kiosk.scene.Arrive("Ben");
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  kiosk.Advance(std::chrono::hours{1});
  const auto go = [&](const std::vector<Intent>& touches) {
    kiosk.HoldUp(ana);
    for (const Intent& touch : touches) {
      kiosk.Touch(touch);
    }
    REQUIRE_FALSE(kiosk.IsHome());
    REQUIRE(kiosk.flow.view().countdown.has_value());
    const Countdown countdown = *kiosk.flow.view().countdown;
    CHECK(countdown.ends == kiosk.steady + countdown.total);
    CHECK(kiosk.flow.NextTick() == countdown.ends);
    kiosk.Wait(countdown.total - Ms{1});
    CHECK_FALSE(kiosk.IsHome());
    kiosk.Wait(Ms{1});
    CHECK(kiosk.IsHome());
    CHECK_FALSE(kiosk.flow.view().countdown.has_value());
    kiosk.Touch(intent::OpenMyPage{});  // it has forgotten who was there
    CHECK(kiosk.IsHome());
    kiosk.Advance(std::chrono::minutes{2});
  };
  go({});
  go({intent::OpenMyPage{}});
  go({intent::OpenMeet{}});
  go({intent::OpenLesson{}});
  go({intent::OpenConsent{}});
  go({intent::OpenFinish{}});
  go({intent::OpenFinish{}, intent::Finish{}});
  go({intent::OpenMeet{}, intent::PickMet{ben}});
  go({intent::OpenHost{}});
  go({intent::OpenHost{}, intent::EnterPin{"123456"}});
}

TEST_CASE("an outcome stays ten seconds, a question for two twice as long, a page longer") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  const AttendeeId ben = kiosk.scene.Arrive("Ben");
  kiosk.HoldUp(ana);
  CHECK(kiosk.flow.view().countdown->total == Ms{10'000});
  kiosk.HoldUp(ben);
  CHECK(kiosk.flow.view().countdown->total == Ms{20'000});
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.flow.view().countdown->total == Ms{45'000});
}

TEST_CASE("every touch and more time start the countdown again") {
  Kiosk kiosk;
  kiosk.OpenPage(kiosk.scene.Arrive("Ana"));
  for (const Intent& touch : std::vector<Intent>{intent::StillHere{}, intent::MoreTime{},
                                                 intent::SearchPeople{"x"}, intent::OpenMeet{}}) {
    kiosk.Wait(Ms{40'000});
    kiosk.Touch(touch);
    CHECK(kiosk.flow.view().countdown->ends == kiosk.steady + Ms{45'000});
  }
}

TEST_CASE("time that passes unnoticed ends the screen at the next tick") {
  Kiosk kiosk;
  kiosk.OpenPage(kiosk.scene.Arrive("Ana"));
  kiosk.Advance(std::chrono::hours{10});
  kiosk.flow.Tick(kiosk.now());
  CHECK(kiosk.IsHome());
}

TEST_CASE("a wall clock that jumps moves no countdown") {
  Kiosk kiosk;
  kiosk.OpenPage(kiosk.scene.Arrive("Ana"));
  kiosk.scene.now += std::chrono::hours{24 * 365};
  kiosk.flow.Tick(kiosk.now());
  CHECK(kiosk.IsOn<MyPageView>());
}

TEST_CASE("the language chosen holds for one person and is forgotten at home") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  kiosk.Touch(intent::ChooseLanguage{"de"});
  CHECK(kiosk.flow.view().language == "de");
  kiosk.Touch(intent::ChooseLanguage{"tlh"});
  CHECK(kiosk.flow.view().language == "de");
  kiosk.HoldUp(ana);
  kiosk.Touch(intent::OpenMyPage{});
  kiosk.Wait(Ms{44'000});
  CHECK(kiosk.flow.view().language == "de");
  kiosk.Touch(intent::GoHome{});
  CHECK(kiosk.flow.view().language == "en");
}

TEST_CASE("a language chosen at home lapses when nobody comes") {
  Kiosk kiosk;
  kiosk.Touch(intent::ChooseLanguage{"de"});
  kiosk.Wait(Ms{44'999});
  CHECK(kiosk.flow.view().language == "de");
  CHECK(kiosk.flow.NextTick() == kiosk.steady + Ms{1});
  kiosk.Wait(Ms{1});
  CHECK(kiosk.flow.view().language == "en");
}

TEST_CASE("what somebody chose is not the next one's, whose badge comes before they have gone") {
  for (const bool on_page : {false, true}) {
    Kiosk kiosk;
    const AttendeeId ana = kiosk.scene.Arrive("Ana");
    const AttendeeId ben = kiosk.scene.Arrive("Ben");
    kiosk.Touch(intent::ChooseLanguage{"de"});
    kiosk.Touch(intent::SuitMe{{.text_percent = 200, .aloud = true}});
    kiosk.HoldUp(ana);
    if (on_page) {
      kiosk.Touch(intent::OpenMyPage{});
    }
    CHECK(kiosk.flow.view().comfort.aloud);
    kiosk.HoldUp(ben);
    CHECK(kiosk.flow.view().comfort == Comfort{});
    CHECK(kiosk.flow.view().language == "en");
  }
}

TEST_CASE("how the screen suits somebody is theirs alone") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  const Comfort chosen{.text_percent = 150, .high_contrast = true, .within_reach = true};
  kiosk.Touch(intent::SuitMe{chosen});
  CHECK(kiosk.flow.view().comfort == chosen);
  kiosk.Touch(intent::SuitMe{{.text_percent = 1000}});
  CHECK(kiosk.flow.view().comfort == chosen);
  kiosk.HoldUp(ana);
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.flow.view().comfort == chosen);
  kiosk.Touch(intent::GoHome{});
  CHECK(kiosk.flow.view().comfort == Comfort{});

  kiosk.Touch(intent::SuitMe{chosen});
  kiosk.Wait(Ms{44'999});
  CHECK(kiosk.flow.view().comfort == chosen);
  kiosk.Wait(Ms{1});
  CHECK(kiosk.flow.view().comfort == Comfort{});
}

TEST_CASE("people are greeted in their own language as far as there are words for it") {
  Kiosk kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana", {.language = "de-AT"});
  const AttendeeId ben = kiosk.scene.Register("Ben", {.language = "pt-BR"});
  const AttendeeId dee = kiosk.scene.Register("Dee", {.language = "dee"});
  kiosk.HoldUp(ana);
  CHECK(kiosk.flow.view().language == "de");
  kiosk.HoldUp(ben);
  CHECK(kiosk.flow.view().language == "en");
  kiosk.HoldUp(dee);
  CHECK(kiosk.flow.view().language == "en");
  kiosk.Touch(intent::ChooseLanguage{"de"});
  CHECK(kiosk.flow.view().language == "de");
}

TEST_CASE("the storage notice counts what is kept, and is silent while all is well") {
  Kiosk kiosk;
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.HoldUp(kiosk.scene.Register("Ana"));
  CHECK(kiosk.flow.view().storage.waiting == 0);
  CHECK(kiosk.flow.waiting() == 2);
  kiosk.AnswerAll();
  CHECK(kiosk.flow.waiting() == 0);
}

TEST_CASE("waiting facts are tried again by themselves, whoever is on screen") {
  Kiosk kiosk;
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.HoldUp(kiosk.scene.Register("Ana"));
  kiosk.Wait(std::chrono::minutes{3});
  CHECK(kiosk.IsHome());
  CHECK(kiosk.flow.view().storage.waiting == 2);
  REQUIRE(kiosk.flow.NextTick().has_value());
  CHECK(*kiosk.flow.NextTick() <= kiosk.steady + Ms{30'000});
  kiosk.disk = Kiosk::Disk::kWorks;
  kiosk.Wait(Ms{30'000});
  CHECK(kiosk.flow.waiting() == 0);
  CHECK(kiosk.scene.book.CountHere(kiosk.scene.event) == 1);
}

TEST_CASE("what a changed book asks for is prepared once nobody has come for a second") {
  Kiosk kiosk;
  kiosk.HoldUp(kiosk.scene.Register("Ana"));
  kiosk.Touch(intent::GoHome{});
  CHECK(kiosk.flow.NextTick() == kiosk.steady + Ms{1'000});
  kiosk.Wait(Ms{1'000});
  CHECK(kiosk.flow.NextTick().value_or(Ms{0}) > kiosk.steady + Ms{60'000});
  kiosk.Elsewhere([](auto& scene) { scene.Arrive("Ben"); });
  REQUIRE(kiosk.flow.NextTick().has_value());
  kiosk.Wait(Ms{1});
  CHECK(kiosk.flow.NextTick().value_or(Ms{0}) > kiosk.steady + Ms{60'000});
}

TEST_CASE("a moved flow goes on where it was") {
  Kiosk kiosk;
  kiosk.OpenPage(kiosk.scene.Arrive("Ana"));
  Flow moved = std::move(kiosk.flow);
  CHECK(std::holds_alternative<MyPageView>(moved.view().screen));
  moved.Apply(intent::GoHome{}, kiosk.now());
  CHECK(std::holds_alternative<HomeView>(moved.view().screen));
}
