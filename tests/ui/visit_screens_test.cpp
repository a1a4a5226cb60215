#include <doctest/doctest.h>

#include "ui/headless.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

/// What was asked for, as the intent that it should be.
template <class What>
const What& Asked(const std::optional<Intent>& intent) {
  REQUIRE(intent);
  REQUIRE(std::holds_alternative<What>(*intent));
  return std::get<What>(*intent);
}

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

}  // namespace
}  // namespace mingle::test
