#include "ui/screens/screens.h"

#include <doctest/doctest.h>

#include <set>

#include "ui/headless.h"
#include "ui/sample_views.h"
#include "ui/screens/outcome_words.h"

namespace mingle::test {
namespace {

/// Taps a word's letters on the keyboard on the screen.
void Touch(Headless& kiosk, const View& view, const std::string& word) {
  for (const char c : word) {
    std::string name = "key/" + std::string(1, c);
    if (c == ' ') {
      name = "key/space";
    }
    if (!kiosk.Find(name)) {
      kiosk.Tap(view, kiosk.Find("key/letters") ? "key/letters" : "key/symbols");
      kiosk.Show(view);
    }
    if (!kiosk.Find(name)) {
      kiosk.Tap(view, "key/shift");
    }
    kiosk.Tap(view, name);
  }
}

TEST_CASE("every outcome has its own title, and words for the attendee and for the host") {
  std::set<std::string> titles;
  std::set<std::string> for_host;
  for (size_t i = 0; i < EnumNames<CheckInOutcome>::kNames.size(); ++i) {
    const OutcomeLook& look = LookOf(static_cast<CheckInOutcome>(i));
    CHECK(titles.insert(look.title).second);
    CHECK(for_host.insert(look.for_host).second);
    CHECK(std::string(look.sentence).size() > 10);
    CHECK(look.icon != Icon::kNone);
  }
}

TEST_CASE(
    "in every language each outcome speaks with words of its own, to attendees and to hosts") {
  for (const Words::Language& language : Words::Languages()) {
    CAPTURE(language.code);
    const Words words(language.code);
    std::set<std::string> said;
    for (size_t i = 0; i < EnumNames<CheckInOutcome>::kNames.size(); ++i) {
      OutcomeView view;
      view.outcome = static_cast<CheckInOutcome>(i);
      view.who = Somebody(1, "Ana");
      view.since = Time{Milliseconds{1'795'442'700'000}};
      view.opens = view.since;
      view.other_event = "Autumn party";
      CAPTURE(NameOf(view.outcome));
      CHECK(said.insert(TitleOf(words, view)).second);
      CHECK(said.insert(SentenceOf(words, view)).second);
      CHECK(said.insert(words(LookOf(view.outcome).for_host)).second);
    }
  }
}

TEST_CASE("nothing is green while it is not yet durable") {
  Headless kiosk;
  View view = SampleView("outcome-welcome", kiosk.now);
  kiosk.Show(view);
  CHECK(kiosk.Said().find("Welcome, Ana") != std::string::npos);
  CHECK(kiosk.Find("outcome/my-page")->enabled);
  auto& outcome = std::get<OutcomeView>(view.screen);
  outcome.pending = true;
  outcome.may_go_on = false;
  kiosk.Show(view);
  CHECK(kiosk.Said().find("Welcome") == std::string::npos);
  CHECK(kiosk.Said().find("One moment, Ana") != std::string::npos);
  CHECK_FALSE(kiosk.Find("outcome/my-page")->enabled);
}

TEST_CASE("a button that is not enabled cannot be tapped") {
  Headless kiosk;
  const View view = SampleView("outcome-pending", kiosk.now);
  kiosk.Show(view);
  CHECK_FALSE(kiosk.TapAt(view, kiosk.Find("outcome/my-page")->rect.centre()));
}

TEST_CASE("keys are text only while there is something to write into") {
  Headless kiosk;
  const View view = SampleView("home", kiosk.now);
  kiosk.Show(view);
  CHECK_FALSE(kiosk.stage().takes_text());
  kiosk.Type(view, "abc");
  kiosk.Tap(view, "home/type");
  CHECK(kiosk.stage().takes_text());
  CHECK(kiosk.Find("home/code")->label.find("abc") == std::string::npos);
}

TEST_CASE("the camera's picture is drawn where badges are held up, and only there") {
  for (const auto& [name, shown] :
       std::initializer_list<std::pair<const char*, bool>>{{"home", true},
                                                           {"meet", true},
                                                           {"host-devices", true},
                                                           {"my-page", false},
                                                           {"lesson-alone", false},
                                                           {"host-people", false}}) {
    Headless kiosk;
    kiosk.Show(SampleView(name, kiosk.now));
    CHECK_MESSAGE(kiosk.stage().shows_preview() == shown, name);
  }
}

TEST_CASE("home says what would help with a badge that is not read") {
  std::set<std::string> titles;
  for (const ReadHint hint : {ReadHint::kNone, ReadHint::kCloser, ReadHint::kTooDark,
                              ReadHint::kHoldStill, ReadHint::kGlare}) {
    Headless kiosk;
    View view = SampleView("home", kiosk.now);
    std::get<HomeView>(view.screen).hint = hint;
    kiosk.Show(view);
    REQUIRE(kiosk.Find("home/title"));
    titles.insert(kiosk.Find("home/title")->label);
  }
  CHECK(titles.size() == 5);
}

TEST_CASE("a code is typed on the screen's keyboard or the desk's") {
  Headless kiosk;
  const View view = SampleView("home-scanner", kiosk.now);
  kiosk.Tap(view, "home/type");
  Touch(kiosk, view, "2k");
  kiosk.Type(view, "7Q");
  CHECK(Asked<intent::EnterCode>(kiosk.Tap(view, "key/enter")).code == "2k7Q");
  CHECK_FALSE(kiosk.Find("home/code"));
}

TEST_CASE("a code that was begun can be left, and is forgotten") {
  Headless kiosk;
  const View view = SampleView("home", kiosk.now);
  kiosk.Tap(view, "home/type");
  kiosk.Type(view, "secret");
  CHECK(kiosk.Find("home/code")->label == "secret");
  kiosk.Tap(view, "home/close");
  kiosk.Tap(view, "home/type");
  CHECK(kiosk.Said().find("secret") == std::string::npos);
}

TEST_CASE("a code that was begun and left alone is gone after three quarters of a minute") {
  Headless kiosk;
  const View view = SampleView("home", kiosk.now);
  kiosk.Tap(view, "home/type");
  kiosk.Type(view, "secret");
  kiosk.now += Milliseconds{44'000};
  kiosk.Show(view);
  CHECK(kiosk.Find("countdown")->label == "1 second left");
  kiosk.Tap(view, "more-time");
  kiosk.now += Milliseconds{44'000};
  kiosk.Show(view);
  CHECK(kiosk.Find("home/code"));
  kiosk.now += Milliseconds{2'000};
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("home/code"));
  CHECK(kiosk.Find("home/type"));
}

TEST_CASE("what one person typed is gone when another stands there") {
  Headless kiosk;
  View view = SampleView("lesson-alone", kiosk.now);
  kiosk.Type(view, "my secret");
  CHECK(kiosk.Find("lesson/text")->label == "my secret");
  std::get<LessonView>(view.screen).me = Somebody(99, "Somebody Else");
  kiosk.Show(view);
  CHECK(kiosk.Said().find("secret") == std::string::npos);
}

TEST_CASE("the language button shows all languages, and one of them is asked for") {
  Headless kiosk;
  const View view = SampleView("home", kiosk.now);
  CHECK_FALSE(kiosk.Find("language/de"));
  CHECK_FALSE(kiosk.Tap(view, "languages"));
  kiosk.Show(view);
  for (const Words::Language& language : Words::Languages()) {
    CHECK_MESSAGE(kiosk.Find("language/" + language.code), language.code);
  }
  CHECK_FALSE(kiosk.Find("home/title"));
  const auto asked = kiosk.Tap(view, "language/de");
  CHECK(Asked<intent::ChooseLanguage>(asked).language == "de");
}

TEST_CASE("two who met answer at a welcome and on the meet screen") {
  for (const char* name : {"outcome-together", "meet-together"}) {
    Headless kiosk;
    const View view = SampleView(name, kiosk.now);
    CHECK(Asked<intent::AnswerTogether>(kiosk.Tap(view, "together/yes")).yes);
    CHECK_FALSE(Asked<intent::AnswerTogether>(kiosk.Tap(view, "together/no")).yes);
  }
}

TEST_CASE("a shared ticket is settled by a tap on a name") {
  Headless kiosk;
  const View view = SampleView("outcome-ambiguous", kiosk.now);
  CHECK(Asked<intent::PickMyself>(kiosk.Tap(view, "outcome/candidate/1")).who ==
        std::get<OutcomeView>(view.screen).candidates[1].id);
}

TEST_CASE("a list scrolls under the finger and takes no tap for it") {
  Headless kiosk;
  const View view = SampleView("outcome-ambiguous", kiosk.now);
  kiosk.Show(view);
  const Rect before = kiosk.Find("outcome/candidate/2")->rect;
  const Point from = before.centre();
  kiosk.asked.reset();
  Pointer& finger = kiosk.stage().pointer();
  finger.Press(from, kiosk.now);
  kiosk.Frame(view);
  for (int i = 1; i <= 8; ++i) {
    finger.Move({from.x, from.y - static_cast<float>(i) * 10}, kiosk.now);
    kiosk.Frame(view);
  }
  finger.Release({from.x, from.y - 80}, kiosk.now + Milliseconds{500});
  kiosk.Show(view);
  CHECK_FALSE(kiosk.asked);
  const Drawn* after = kiosk.Find("outcome/candidate/2");
  REQUIRE(after);
  CHECK(after->rect.y < before.y - 60);
}

TEST_CASE("consents are switched one by one, and forgetting is asked for twice") {
  Headless kiosk;
  const View view = SampleView("consent", kiosk.now);
  const auto switched = kiosk.Tap(view, "consent/listed_for_met");
  CHECK(Asked<intent::SetConsent>(switched).purpose == Purpose::kListedForMet);
  CHECK(Asked<intent::SetConsent>(switched).granted);
  kiosk.stage().pointer().Wheel(-20);
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Tap(view, "consent/forget"));
  kiosk.stage().pointer().Wheel(-20);
  kiosk.Show(view);
  static_cast<void>(Asked<intent::ForgetMe>(kiosk.Tap(view, "consent/forget-yes")));
}

TEST_CASE("a badge's code can be typed at once in every language") {
  for (const Words::Language& language : Words::Languages()) {
    CAPTURE(language.code);
    Headless kiosk(1280, 800, language.code);
    const View view = SampleView("home", kiosk.now);
    kiosk.Tap(view, "home/type");
    CHECK((kiosk.Find("key/k") != nullptr || kiosk.Find("key/K") != nullptr));
  }
}

TEST_CASE("ending the kiosk is asked for twice") {
  Headless kiosk;
  const View view = SampleView("host-counts", kiosk.now);
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("host/end-yes"));
  CHECK_FALSE(kiosk.Tap(view, "host/end"));
  CHECK_FALSE(kiosk.Tap(view, "host/end-no"));
  CHECK_FALSE(kiosk.Tap(view, "host/end"));
  static_cast<void>(Asked<intent::EndKiosk>(kiosk.Tap(view, "host/end-yes")));
}

TEST_CASE("at rest lessons take turns, and what is shown moves on a little") {
  Headless kiosk;
  View view = SampleView("home-resting", kiosk.now);
  auto& showcase = *std::get<HomeView>(view.screen).showcase;
  showcase.lessons = {{"one", ""}, {"two", "Ana"}, {"three", ""}};
  std::set<std::string> seen;
  std::set<float> places;
  for (int i = 0; i < 40; ++i) {
    kiosk.Show(view);
    seen.insert(kiosk.Find("resting/lesson")->label);
    places.insert(kiosk.Find("home/event")->rect.x);
    CHECK((kiosk.Find("resting/author") != nullptr) ==
          (kiosk.Find("resting/lesson")->label == "two"));
    REQUIRE(kiosk.stage().wish());
    CHECK(*kiosk.stage().wish() <= kiosk.now + Milliseconds{12'000});
    kiosk.now += Milliseconds{12'000};
  }
  CHECK(seen == std::set<std::string>{"one", "two", "three"});
  CHECK(places.size() >= 4);
  CHECK_FALSE(kiosk.Find("camera"));
}

TEST_CASE("a host chooses the camera, turns its picture and sets its focus and exposure") {
  Headless kiosk;
  const View view = SampleView("host-devices-verdict", kiosk.now);
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("host/turn"));
  CHECK_FALSE(kiosk.Tap(view, "host/set-camera"));
  const auto tapped = [&](const char* name) {
    return Asked<intent::SetCamera>(kiosk.Tap(view, name)).settings;
  };
  CHECK(tapped("host/turn") == CameraSettings{.quarter_turns = 1});
  CHECK(tapped("host/mirror") == CameraSettings{.mirrored = false});
  CHECK(tapped("host/next-camera") == CameraSettings{.camera = {"Laptop camera", "", ""}});
  CHECK(tapped("host/focus/more").focus == 43);
  CHECK(tapped("host/focus/less").focus == 18);
  CHECK_FALSE(tapped("host/focus/automatic").focus);
  CHECK(tapped("host/exposure/more").exposure == 346);
  CHECK_FALSE(kiosk.Tap(view, "host/exposure/automatic"));  // it is already
  CHECK_FALSE(kiosk.Tap(view, "host/set-camera"));
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("host/turn"));
}

TEST_CASE("my page leads everywhere, and the goal is changed on it") {
  Headless kiosk;
  const View view = SampleView("my-page", kiosk.now);
  const auto& page = std::get<MyPageView>(view.screen);
  static_cast<void>(Asked<intent::OpenMeet>(kiosk.Tap(view, "my/meet")));
  static_cast<void>(Asked<intent::OpenLesson>(kiosk.Tap(view, "my/lesson")));
  static_cast<void>(Asked<intent::OpenFinish>(kiosk.Tap(view, "my/finish")));
  CHECK(Asked<intent::AnswerClaim>(kiosk.Tap(view, "my/claim/0/yes")).who == page.claims[0].id);
  CHECK_FALSE(Asked<intent::AnswerClaim>(kiosk.Tap(view, "my/claim/0/no")).yes);
  for (int i = 0; i < 40 && (!kiosk.Find("my/met/0") || kiosk.Find("my/met/0")->clipped); ++i) {
    kiosk.stage().pointer().Wheel(-1);
    kiosk.Show(view);
  }
  CHECK(Asked<intent::OpenTalk>(kiosk.Tap(view, "my/met/0")).with == page.met[0].who.id);
  kiosk.Tap(view, "my/goal");
  const auto goal = Asked<intent::SetGoal>(kiosk.Tap(view, "goal/meet/less"));
  CHECK(goal.meet == 2);
  CHECK(goal.learn == 3);
}

TEST_CASE("my page says how far somebody has come, in words too") {
  Headless kiosk;
  kiosk.Show(SampleView("my-page-many", kiosk.now));
  CHECK(kiosk.Find("goal/meet")->label.find("2 of 3 new people") != std::string::npos);
  CHECK(kiosk.Find("goal/learn")->label.find("1 of 3 new things") != std::string::npos);
  CHECK(kiosk.Find("my/many"));
}

TEST_CASE("every list on my page has a sentence while it is empty") {
  Headless kiosk;
  kiosk.Show(SampleView("my-page-empty", kiosk.now));
  CHECK(kiosk.Find("my/met-empty"));
  CHECK(kiosk.Find("my/lessons-empty"));
}

/// Scrolls my page until what has this name lies in sight whole.
void ScrollTo(Headless& kiosk, const View& view, std::string_view name) {
  kiosk.Show(view);
  for (int i = 0; i < 40 && (!kiosk.Find(name) || kiosk.Find(name)->clipped); ++i) {
    kiosk.stage().pointer().Wheel(-1);
    kiosk.Show(view);
  }
  REQUIRE_MESSAGE(kiosk.Find(name), name);
}

TEST_CASE("a lesson is taken back after a question, and can be kept after all") {
  Headless kiosk;
  const View view = SampleView("my-page-many", kiosk.now);
  const auto& page = std::get<MyPageView>(view.screen);
  ScrollTo(kiosk, view, "my/lesson/1/take-back");
  CHECK(kiosk.Find("my/lesson/1/readers")->label == "Only me");
  CHECK_FALSE(kiosk.Tap(view, "my/lesson/1/take-back"));
  ScrollTo(kiosk, view, "my/lesson/1/keep");
  CHECK(kiosk.Find("my/lesson/1/sure"));
  CHECK_FALSE(kiosk.Find("my/lesson/0/sure"));
  CHECK_FALSE(kiosk.Tap(view, "my/lesson/1/keep"));
  kiosk.Tap(view, "my/lesson/1/take-back");
  ScrollTo(kiosk, view, "my/lesson/1/take-back-yes");
  const auto asked = kiosk.Tap(view, "my/lesson/1/take-back-yes");
  CHECK(Asked<intent::WithdrawLesson>(asked).lesson == page.lessons[1].id);
  CHECK_FALSE(kiosk.Find("my/lesson/1/sure"));
}

TEST_CASE("two quick touches never take a lesson back, wherever the list stands") {
  struct Size {
    int width;
    int height;
  };
  for (const Size size : {Size{800, 480}, Size{1280, 800}, Size{1080, 1920}}) {
    for (int turn = 0; turn < 20; ++turn) {
      Headless kiosk(size.width, size.height, "de");
      const View view = SampleView("my-page-many", kiosk.now);
      ScrollTo(kiosk, view, "my/lesson/0/take-back");
      kiosk.stage().pointer().Wheel(-0.2F * static_cast<float>(turn));
      kiosk.Show(view);
      const Drawn* target = kiosk.Find("my/lesson/0/take-back");
      if (target == nullptr) {
        continue;
      }
      // The question moves the answers down: the lower rim is where they might come to lie.
      const Point at{
          target->rect.centre().x,
          target->rect.y + target->rect.h * (0.96F - 0.3F * static_cast<float>(turn % 3))};
      CHECK_FALSE(kiosk.TapAt(view, at));
      const auto second = kiosk.TapAt(view, at);
      CHECK_FALSE((second && std::holds_alternative<intent::WithdrawLesson>(*second)));
    }
  }
}

TEST_CASE("a lesson that was taken back can be brought back, and only then") {
  Headless kiosk;
  View view = SampleView("my-page-taken-back", kiosk.now);
  static_cast<void>(Asked<intent::RestoreLesson>(kiosk.Tap(view, "my/bring-back")));
  std::get<MyPageView>(view.screen).pending = true;
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("my/bring-back")->enabled);
  std::get<MyPageView>(view.screen).lesson_taken_back = false;
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("my/bring-back"));
  CHECK_FALSE(kiosk.Find("my/taken-back"));
}

TEST_CASE("somebody is found by typing and picked by a tap") {
  Headless kiosk;
  const View view = SampleView("meet", kiosk.now);
  kiosk.Tap(view, "meet/query");
  kiosk.Tap(view, "key/B");
  CHECK(Asked<intent::SearchPeople>(kiosk.asked).query == "B");
  kiosk.asked.reset();
  kiosk.Type(view, "en");
  CHECK(Asked<intent::SearchPeople>(kiosk.asked).query == "Ben");
  CHECK(Asked<intent::PickMet>(kiosk.Tap(view, "meet/person/0")).who ==
        std::get<MeetView>(view.screen).found[0].id);
  CHECK(Asked<intent::SearchPeople>(kiosk.Tap(view, "meet/clear")).query.empty());
}

TEST_CASE("who finds nobody is told where was looked: among those here, or on the whole list") {
  Headless kiosk;
  View meet = SampleView("meet", kiosk.now);
  std::get<MeetView>(meet.screen).found.clear();
  kiosk.Tap(meet, "meet/query");
  kiosk.Type(meet, "q");
  CHECK(kiosk.Find("meet/empty")->label == "Nobody of that name is here.");
  View host = SampleView("host-people", kiosk.now);
  std::get<HostView>(host.screen).found.clear();
  kiosk.Show(host);
  CHECK(kiosk.Find("host/empty")->label == "Nobody is on the list yet.");
  kiosk.Tap(host, "host/query");
  kiosk.Type(host, "q");
  CHECK(kiosk.Find("host/empty")->label == "Nobody of that name is on the list. Walk-in?");
}

TEST_CASE("a talk is saved with the topics that are on and the lesson that was written") {
  Headless kiosk;
  View view = SampleView("talk", kiosk.now);
  kiosk.Tap(view, "talk/topic/1");  // Hobbies
  kiosk.Tap(view, "talk/topic/0");  // Work was on
  kiosk.Tap(view, "talk/known");
  kiosk.Tap(view, "talk/write");
  kiosk.Type(view, "Bees dance");
  kiosk.Tap(view, "key/enter");
  const auto saved = Asked<intent::SaveTalk>(kiosk.Tap(view, "talk/save"));
  CHECK(saved.topics == std::vector<std::string>{"Hobbies", "Ideas"});
  CHECK(saved.known_before);
  CHECK(saved.lesson == "Bees dance");
  // A lesson that is refused comes back for changing, until it is changed.
  std::get<TalkView>(view.screen).problem = "too_long";
  kiosk.Show(view);
  CHECK(kiosk.Find("talk/lesson/problem"));
  kiosk.Type(view, "!");
  CHECK_FALSE(kiosk.Find("talk/lesson/problem"));
}

TEST_CASE("not with this person is asked for twice and says that nobody is told") {
  Headless kiosk(1280, 800);
  const View view = SampleView("talk", kiosk.now);
  CHECK_FALSE(kiosk.Tap(view, "talk/avoid"));
  kiosk.stage().pointer().Wheel(-20);
  kiosk.Show(view);
  CHECK(Asked<intent::KeepApart>(kiosk.Tap(view, "talk/avoid-yes")).who ==
        std::get<TalkView>(view.screen).other.id);
}

TEST_CASE("a lesson is written, told from whom and shared as its author likes") {
  Headless kiosk;
  View view = SampleView("lesson-alone", kiosk.now);
  const auto& lesson = std::get<LessonView>(view.screen);
  kiosk.Type(view, "Bees dance");
  kiosk.Tap(view, "key/enter");
  kiosk.Tap(view, "lesson/from/1");
  kiosk.stage().pointer().Wheel(-40);
  kiosk.Show(view);
  kiosk.Tap(view, "lesson/topic/3");
  kiosk.stage().pointer().Wheel(-40);
  kiosk.Show(view);
  kiosk.Tap(view, "lesson/level/3");
  const auto saved = Asked<intent::SaveLesson>(kiosk.Tap(view, "lesson/save"));
  CHECK(saved.text == "Bees dance");
  CHECK(saved.from == lesson.people[1].id);
  CHECK(saved.topic == "Ideas");
  CHECK(saved.level == SharingLevel::kNamed);
}

TEST_CASE("an empty lesson goes no further") {
  Headless kiosk;
  const View view = SampleView("lesson-alone", kiosk.now);
  kiosk.Tap(view, "key/enter");
  CHECK(kiosk.Find("lesson/text"));
  CHECK_FALSE(kiosk.Find("lesson/save"));
}

TEST_CASE("sharing a lesson that names somebody asks first, taking it back does not") {
  Headless kiosk;
  const View view = SampleView("finish", kiosk.now);
  const auto& lessons = std::get<FinishView>(view.screen).lessons;
  CHECK_FALSE(kiosk.Tap(view, "finish/lesson/1/level/2"));
  const auto shared = Asked<intent::ShareLesson>(kiosk.Tap(view, "finish/names-yes"));
  CHECK(shared.lesson == lessons[1].id);
  CHECK(shared.level == SharingLevel::kAnonymous);
  const auto back = Asked<intent::ShareLesson>(kiosk.Tap(view, "finish/lesson/0/level/0"));
  CHECK(back.lesson == lessons[0].id);
  CHECK(back.level == SharingLevel::kPrivate);
}

TEST_CASE("finishing is staying or leaving") {
  Headless kiosk;
  const View view = SampleView("finish-empty", kiosk.now);
  CHECK_FALSE(Asked<intent::Finish>(kiosk.Tap(view, "finish/stay")).leaving);
  CHECK(Asked<intent::Finish>(kiosk.Tap(view, "finish/leave")).leaving);
}

TEST_CASE("the PIN is touched or typed, hidden, sent once and forgotten") {
  Headless kiosk;
  const View view = SampleView("host-pin", kiosk.now);
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("host/pin-enter")->enabled);
  for (const char* key : {"key/1", "key/2", "key/9", "key/backspace", "key/3"}) {
    kiosk.Tap(view, key);
  }
  kiosk.Type(view, "4x56");
  CHECK(kiosk.Said().find("123456") == std::string::npos);
  CHECK(Asked<intent::EnterPin>(kiosk.Tap(view, "host/pin-enter")).pin == "123456");
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("host/pin-enter")->enabled);
}

TEST_CASE("a further PIN has to wait, and the screen says how long") {
  Headless kiosk;
  const View view = SampleView("host-pin-wait", kiosk.now);
  kiosk.Type(view, "123456");
  CHECK_FALSE(kiosk.Find("host/pin-enter")->enabled);
  CHECK(kiosk.Find("host/pin-wait")->label.find("27 seconds") != std::string::npos);
}

TEST_CASE("a host helps somebody: in, out, a new badge, its code, an undo") {
  Headless kiosk;
  View view = SampleView("host-person", kiosk.now);
  auto& person = *std::get<HostView>(view.screen).person;
  static_cast<void>(Asked<intent::HostCheckOut>(kiosk.Tap(view, "host/check-out")));
  static_cast<void>(Asked<intent::HostReplaceBadge>(kiosk.Tap(view, "host/new-badge")));
  CHECK(Asked<intent::HostUndo>(kiosk.Tap(view, "host/undo/1")).fact == person.undo[1].fact);
  static_cast<void>(Asked<intent::HostUnpick>(kiosk.Tap(view, "back")));
  person.here = false;
  static_cast<void>(Asked<intent::HostCheckIn>(kiosk.Tap(view, "host/check-in")));
}

TEST_CASE("a walk-in is registered with what was typed into each field") {
  Headless kiosk;
  const View view = SampleView("host-walk-in", kiosk.now);
  kiosk.Type(view, "Eva Neu");
  kiosk.Tap(view, "key/enter");
  kiosk.Type(view, "Contoso");
  kiosk.Tap(view, "host/email");
  kiosk.Type(view, "eva@example.com");
  const auto asked = Asked<intent::HostRegister>(kiosk.Tap(view, "host/register"));
  CHECK(asked.name == "Eva Neu");
  CHECK(asked.company == "Contoso");
  CHECK(asked.department.empty());
  CHECK(asked.email == "eva@example.com");
}

TEST_CASE("a form is empty after a registration, and kept while there is none") {
  Headless kiosk;
  View view = SampleView("host-walk-in", kiosk.now);
  auto& host = std::get<HostView>(view.screen);
  const auto typed = [&](const char* field) { return kiosk.Find(field)->label; };
  kiosk.Type(view, "Eva Neu");
  kiosk.Tap(view, "host/email");
  kiosk.Type(view, "eva@");
  host.problem = "email_wrong";
  kiosk.Show(view);
  CHECK(typed("host/name").find("Eva Neu") != std::string::npos);
  host.problem = "not_stored";
  host.registering = true;
  kiosk.Show(view);
  CHECK(typed("host/name").find("Eva Neu") != std::string::npos);
  CHECK_FALSE(kiosk.Find("host/register")->enabled);
  CHECK_FALSE(kiosk.Find("host/clear-form")->enabled);

  host.problem.clear();
  host.registering = false;
  host.walk_ins = 1;
  host.tab = HostTab::kPeople;
  host.person.emplace().who = Somebody(9, "Eva Neu");
  kiosk.Show(view);
  host.person.reset();
  host.tab = HostTab::kWalkIn;
  kiosk.Show(view);
  CHECK(kiosk.Said().find("Eva") == std::string::npos);
  CHECK(kiosk.Said().find("eva@") == std::string::npos);
  CHECK_FALSE(kiosk.Find("host/register")->enabled);
}

TEST_CASE("what is wrong with a form is told on the smallest screen too") {
  Headless kiosk(800, 480);
  kiosk.Show(SampleView("host-walk-in", kiosk.now));
  CHECK(kiosk.Said().find("This is not an e-mail address.") != std::string::npos);
}

TEST_CASE("a form that somebody left half filled in is cleared by one touch") {
  Headless kiosk;
  const View view = SampleView("host-walk-in", kiosk.now);
  kiosk.Type(view, "Eva");
  kiosk.Tap(view, "host/company");
  kiosk.Type(view, "Contoso");
  kiosk.Tap(view, "host/clear-form");
  CHECK(kiosk.Said().find("Eva") == std::string::npos);
  CHECK(kiosk.Said().find("Contoso") == std::string::npos);
  kiosk.Type(view, "Max");
  CHECK(Asked<intent::HostRegister>(kiosk.Tap(view, "host/register")).name == "Max");
}

TEST_CASE("the host's tabs open each other") {
  Headless kiosk;
  const View view = SampleView("host-people", kiosk.now);
  CHECK(Asked<intent::OpenTab>(kiosk.Tap(view, "host/walk-in")).tab == HostTab::kWalkIn);
  CHECK(Asked<intent::OpenTab>(kiosk.Tap(view, "host/counts")).tab == HostTab::kCounts);
  CHECK(Asked<intent::OpenTab>(kiosk.Tap(view, "host/devices")).tab == HostTab::kDevices);
}

TEST_CASE("what a stranger's code holds is shown as text and nothing else") {
  Headless kiosk;
  View view = SampleView("host-devices", kiosk.now);
  std::get<HostView>(view.screen).last_code = "\xFF\x01<b>\u202Etxt.exe " + std::string(3000, 'x');
  kiosk.Show(view);
  CHECK(kiosk.Find("host/code"));
  CHECK(kiosk.probe().Lines().find("\xFF") == std::string::npos);
}

TEST_CASE("trouble with the disk is told on every screen that a person uses") {
  for (const char* name : {"home", "outcome-back", "my-page", "meet", "talk", "lesson-alone"}) {
    Headless kiosk;
    View view = SampleView(name, kiosk.now);
    view.storage = {.waiting = 3, .problem = "no space left"};
    kiosk.Show(view);
    const Drawn* notice = kiosk.Find("storage");
    REQUIRE_MESSAGE(notice, name);
    CHECK(notice->label.find("3 entries wait") != std::string::npos);
  }
}

TEST_CASE("the first start offers a demo and a new event with a name") {
  Headless kiosk;
  const View view = SampleView("first-start", kiosk.now);
  CHECK_FALSE(kiosk.Tap(view, "languages"));
  CHECK(Asked<intent::ChooseLanguage>(kiosk.Tap(view, "language/de")).language == "de");
  static_cast<void>(Asked<intent::TryDemo>(kiosk.Tap(view, "start/demo")));
  kiosk.Tap(view, "start/new");
  kiosk.Type(view, "Summer party");
  CHECK(Asked<intent::NewEvent>(kiosk.Tap(view, "key/enter")).name == "Summer party");
}

TEST_CASE("drawing every screen again and again makes no more textures than it keeps") {
  Headless kiosk;
  for (int round = 0; round < 3; ++round) {
    for (const Sample& sample : SampleViews("en", kiosk.now)) {
      kiosk.Show(sample.view);
    }
  }
  CHECK(kiosk.textures().alive <= static_cast<int>(TextCache::kMost) + 2);
  // What two screens need may have had to go; shown in turn they keep it.
  int made = 0;
  for (int round = 0; round < 3; ++round) {
    made = round == 1 ? kiosk.textures().made : made;
    for (const Sample& sample : SampleViews("en", kiosk.now)) {
      if (sample.name == "home" || sample.name == "my-page") {
        kiosk.Show(sample.view);
      }
    }
  }
  CHECK(kiosk.textures().made - made < 10);
}

}  // namespace
}  // namespace mingle::test
