#include <doctest/doctest.h>

#include "ui/headless.h"
#include "ui/layout_rules.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

void CheckComfort(Size size, const Comfort& comfort) {
  for (const char* language : {"en", "de", "pl", "uk", "ar", "ja"}) {
    CheckEverySample(size, language, comfort);
  }
}

TEST_CASE("text of twice the size keeps the rules on a small screen") {
  CheckComfort(kSizes[0], {.text_percent = 200});
}
TEST_CASE("text of twice the size keeps the rules on a wide screen") {
  CheckComfort(kSizes[1], {.text_percent = 200});
}
TEST_CASE("text of twice the size keeps the rules on a high screen") {
  CheckComfort(kSizes[2], {.text_percent = 200});
}
TEST_CASE("larger text keeps the rules") {
  for (const int percent : {125, 150}) {
    for (const Size size : kSizes) {
      CheckEverySample(size, "de", {.text_percent = percent});
    }
  }
}
TEST_CASE("everything further down keeps the rules on a wide screen") {
  CheckComfort(kSizes[1], {.within_reach = true});
}
TEST_CASE("everything further down keeps the rules on a high screen") {
  CheckComfort(kSizes[2], {.within_reach = true});
}
TEST_CASE("large text further down keeps the rules") {
  for (const Size size : kSizes) {
    CheckEverySample(size, "fr", {.text_percent = 200, .within_reach = true});
  }
}

TEST_CASE("the lower half is a half, unless the screen is so low that less is left than it needs") {
  const auto room_of = [](int width, int height) {
    Headless kiosk(width, height);
    View view = SampleView("home", kiosk.now);
    view.comfort.within_reach = true;
    kiosk.Show(view);
    return kiosk.stage().room();
  };
  CHECK(room_of(1080, 1920) == Rect{0, 960, 1080, 960});
  CHECK(room_of(1920, 1080) == Rect{0, 540, 1920, 540});
  CHECK(room_of(1280, 800) == Rect{0, 320, 1280, 480});
  CHECK(room_of(800, 480) == Rect{0, 0, 800, 480});
}

TEST_CASE(
    "letters grow as far as the screen has room, and words to be read on nearly by the step") {
  // The welcome's consent page scrolls: there letters reach the full size on every screen.
  for (const Size size : kSizes) {
    CAPTURE(size.width);
    Headless kiosk(size.width, size.height);
    View view = SampleView("consent", kiosk.now);
    kiosk.Show(view);
    const float plain = kiosk.stage().theme().Px(TextSize::kBody);
    view.comfort.text_percent = 200;
    kiosk.Show(view);
    CHECK(kiosk.stage().theme().Px(TextSize::kBody) >= 1.9F * plain);
  }
}

TEST_CASE("each choice is asked for at once and shows what is chosen") {
  Headless kiosk;
  View view = SampleView("home", kiosk.now);
  kiosk.Tap(view, "comfort");
  const auto comfort_after = [&](const char* tap) {
    const auto asked = kiosk.Tap(view, tap);
    REQUIRE(asked);
    view.comfort = std::get<intent::SuitMe>(*asked).comfort;
    kiosk.Show(view);
    CHECK(kiosk.Find(tap)->on);
    return view.comfort;
  };
  CHECK(comfort_after("comfort/text/150") == Comfort{.text_percent = 150});
  CHECK(comfort_after("comfort/contrast") == Comfort{.text_percent = 150, .high_contrast = true});
  CHECK(comfort_after("comfort/reach").within_reach);
  CHECK(comfort_after("comfort/calm").calm);
  kiosk.Tap(view, "comfort/done");
  CHECK(kiosk.Find("home/title"));
}

TEST_CASE("the choices do not stay on the screen for ever") {
  Headless kiosk;
  const View view = SampleView("home", kiosk.now);
  kiosk.Tap(view, "comfort");
  REQUIRE(kiosk.Find("comfort/done"));
  kiosk.now += Milliseconds{46'000};
  kiosk.Show(view);
  CHECK_FALSE(kiosk.Find("comfort/done"));
}

TEST_CASE("what opens from home keeps the rules however it is made to suit") {
  for (const Size size : kSizes) {
    for (const Comfort& comfort : {Comfort{}, Comfort{.text_percent = 200},
                                   Comfort{.text_percent = 150, .within_reach = true}}) {
      for (const char* tap : {"comfort", "languages", "home/type"}) {
        for (const char* language : {"en", "de", "ar"}) {
          CAPTURE(size.width);
          CAPTURE(comfort.text_percent);
          CAPTURE(tap);
          CAPTURE(language);
          Headless kiosk(size.width, size.height, language);
          View view = SampleView("home", kiosk.now);
          view.comfort = comfort;
          kiosk.Tap(view, tap);
          CheckLayout(kiosk, size);
        }
      }
    }
  }
}

}  // namespace
}  // namespace mingle::test
