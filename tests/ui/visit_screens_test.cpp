#include <doctest/doctest.h>

#include "ui/headless.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

TEST_CASE("one touch says what would make the day worth it, and one goes past the question") {
  Headless kiosk;
  const View view = SampleView("objective", kiosk.now);
  const auto learn = Asked<intent::SetObjective>(kiosk.Tap(view, "objective/topic/1"));
  CHECK(learn.aim == Aim::kLearn);
  CHECK(learn.about == "Hobbies");
  const auto help = Asked<intent::SetObjective>(kiosk.Tap(view, "objective/aim/1"));
  CHECK(help.aim == Aim::kOfferHelp);
  CHECK(help.about.empty());
  static_cast<void>(Asked<intent::OpenMyPage>(kiosk.Tap(view, "objective/skip")));
}

TEST_CASE("skipping is as large on the smallest screen, and there without topics too") {
  Headless kiosk(800, 480);
  kiosk.Show(SampleView("objective-no-topics", kiosk.now));
  REQUIRE(kiosk.Find("objective/skip"));
  CHECK(kiosk.Find("objective/skip")->rect.h >= kiosk.Find("objective/aim/0")->rect.h);
  CHECK(kiosk.Find("objective/aim/0")->label == "Learn something new");
  CHECK(kiosk.Find("objective/aim/4")->label == "Just say hi");
}

TEST_CASE("what was chosen is on, and touching it takes it back") {
  Headless kiosk;
  const View view = SampleView("objective-chosen", kiosk.now);
  kiosk.Show(view);
  CHECK(kiosk.Find("objective/topic/4")->on);
  CHECK_FALSE(kiosk.Find("objective/topic/3")->on);
  CHECK_FALSE(kiosk.Find("objective/skip"));
  CHECK(Asked<intent::SetObjective>(kiosk.Tap(view, "objective/topic/4")).aim == Aim::kNone);
  static_cast<void>(Asked<intent::OpenMyPage>(kiosk.Tap(view, "back")));
}

TEST_CASE("my page says quietly what somebody came for, or asks") {
  Headless kiosk;
  View view = SampleView("my-page-many", kiosk.now);
  kiosk.Show(view);
  CHECK(kiosk.Find("my/objective")->label == "Today: Learn about Datenschutz im Alltag");
  std::get<MyPageView>(view.screen).objective = {};
  static_cast<void>(Asked<intent::OpenObjective>(kiosk.Tap(view, "my/objective")));
  CHECK(kiosk.Find("my/objective")->label == "What would make today worth it?");
}

TEST_CASE("at the end what somebody came for is quoted, and an answer is one touch") {
  Headless kiosk;
  View view = SampleView("finish", kiosk.now);
  kiosk.Show(view);
  CHECK(kiosk.Find("finish/objective")->label == "“Learn about Datenschutz im Alltag”");
  CHECK(kiosk.Find("finish/review/1")->on);
  CHECK(Asked<intent::ReviewObjective>(kiosk.Tap(view, "finish/review/0")).reached ==
        AimReached::kYes);
  CHECK(Asked<intent::ReviewObjective>(kiosk.Tap(view, "finish/review/1")).reached ==
        AimReached::kUnsaid);
  std::get<FinishView>(view.screen).objective = {};
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("finish/objective"));
  CHECK(kiosk.Find("finish/review/0"));
}

TEST_CASE("a host reads how many got what they came for, and never of fewer than five") {
  Headless kiosk(1280, 800);
  const auto show_end = [&](const char* sample) {
    kiosk.Show(SampleView(sample, kiosk.now));
    kiosk.stage().pointer().Wheel(-40);
    kiosk.Show(SampleView(sample, kiosk.now));
  };
  show_end("host-counts");
  CHECK(kiosk.Find("host/aims-few"));
  CHECK_FALSE(kiosk.Find("host/aims/yes"));
  show_end("host-counts-aims");
  REQUIRE(kiosk.Find("host/aims/yes/count"));
  REQUIRE(kiosk.Find("host/aims/not_today/count"));
  CHECK(kiosk.Find("host/aims/yes/count")->label == "212");
  CHECK(kiosk.Find("host/aims/not_today/count")->label == "< 5");
}

TEST_CASE("the talk leads to a plan and a contact with what was said so far") {
  Headless kiosk;
  const View view = SampleView("talk", kiosk.now);
  const auto plan = Asked<intent::SaveTalk>(kiosk.Tap(view, "talk/plan"));
  CHECK(plan.next == intent::SaveTalk::Next::kPlan);
  CHECK(plan.topics == std::vector<std::string>{"Ideas", "Work"});
  CHECK(Asked<intent::SaveTalk>(kiosk.Tap(view, "talk/contact")).next ==
        intent::SaveTalk::Next::kContact);
}

TEST_CASE("a plan is what and when, and cannot be saved without both") {
  Headless kiosk;
  const View view = SampleView("plan", kiosk.now);
  const auto today = std::get<PlanView>(view.screen).today;
  const auto can_save = [&] {
    kiosk.Show(view);
    return kiosk.Find("plan/save")->enabled;
  };
  CHECK_FALSE(can_save());
  kiosk.Tap(view, "plan/what/1");
  CHECK_FALSE(can_save());
  CHECK_FALSE(kiosk.Find("plan/day"));
  kiosk.Tap(view, "plan/when/2");
  CHECK(can_save());
  CHECK(kiosk.Find("plan/day")->label == "Mon, 30 Nov");
  kiosk.Tap(view, "plan/later");
  CHECK(kiosk.Find("plan/day")->label == "Tue, 1 Dec");
  const auto made = Asked<intent::MakePlan>(kiosk.Tap(view, "plan/save"));
  CHECK(made.what == PlanKind::kLunch);
  CHECK(made.words.empty());
  CHECK(made.day == today + std::chrono::days{8});
}

TEST_CASE("a plan in somebody's own words is written on the screen's keyboard or the desk's") {
  Headless kiosk;
  const View view = SampleView("plan", kiosk.now);
  kiosk.Tap(view, "plan/what/4");
  kiosk.Type(view, "See the herons");
  kiosk.Tap(view, "key/enter");
  CHECK(kiosk.Find("plan/words")->label == "See the herons");
  kiosk.Tap(view, "plan/when/0");
  for (int i = 0; i < 3; ++i) {
    kiosk.Tap(view, "plan/earlier");
    kiosk.Show(view);
    if (!kiosk.Find("plan/earlier")->enabled) {
      break;
    }
  }
  CHECK(kiosk.Find("plan/day")->label == "Mon, 23 Nov");
  const auto made = Asked<intent::MakePlan>(kiosk.Tap(view, "plan/save"));
  CHECK(made.what == PlanKind::kOther);
  CHECK(made.words == "See the herons");
  CHECK(made.day == std::get<PlanView>(view.screen).today);
}

TEST_CASE("plans say what, with whom and when, and are called off with one touch") {
  Headless kiosk(1080, 1920);
  View view = SampleView("my-page", kiosk.now);
  std::get<MyPageView>(view.screen).claims.clear();
  std::get<MyPageView>(view.screen).next.clear();
  kiosk.Show(view);
  REQUIRE(kiosk.Find("my/plan/0"));
  CHECK(kiosk.Find("my/plan/0")->label == "Coffee · Tue, 1 Dec");
  CHECK(kiosk.Find("my/plan/0/with")->label == "Ana María Ruiz");
  CHECK(Asked<intent::CallOff>(kiosk.Tap(view, "my/plan/0/call-off")).plan ==
        std::get<MyPageView>(view.screen).plans[0].fact);
  REQUIRE(kiosk.Find("my/plan/1"));
  CHECK(kiosk.Find("my/plan/1")->label.find(" plans: Send a link: Reiher am Fluss · Tue") !=
        std::string::npos);
}

TEST_CASE("a contact's code has modules of four pixels and more on the smallest screen") {
  Headless kiosk(800, 480);
  const View view = SampleView("contact", kiosk.now);
  kiosk.Show(view);
  REQUIRE(kiosk.Find("contact/code"));
  const Rect code = kiosk.Find("contact/code")->rect;
  constexpr float kModules = 85;
  CHECK(code.w / kModules >= 4);
  CHECK(code.h == code.w);
  CHECK(kiosk.Find("contact/point"));
  const auto set = Asked<intent::SetConsent>(kiosk.Tap(view, "contact/mine"));
  CHECK(set.purpose == Purpose::kListedForMet);
  CHECK(set.granted);
  static_cast<void>(Asked<intent::OpenTalk>(kiosk.Tap(view, "back")));
}

TEST_CASE("without their consent, or before both said yes, there is a sentence and no code") {
  Headless kiosk;
  kiosk.Show(SampleView("contact-unshared", kiosk.now));
  CHECK_FALSE(kiosk.Find("contact/code"));
  CHECK_FALSE(kiosk.Find("contact/point"));
  CHECK(kiosk.Find("contact/none")->label.find("Just ask in person!") != std::string::npos);
  CHECK(kiosk.Find("contact/mine")->on);
  kiosk.Show(SampleView("contact-unconfirmed", kiosk.now));
  CHECK(kiosk.Find("contact/none")->label.find("both said") != std::string::npos);
}

}  // namespace
}  // namespace mingle::test
