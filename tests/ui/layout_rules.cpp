#include "ui/layout_rules.h"

#include <doctest/doctest.h>

#include "ui/sample_views.h"

namespace mingle::test {
namespace {

constexpr float kRounding_px = 1;

}  // namespace

void CheckLayout(Headless& kiosk, Size size, std::string_view endless) {
  // As large as it is without larger text, in the part of the screen that is used.
  const Rect screen = kiosk.stage().room();
  const float least = Theme::For(screen.w, screen.h).target();
  CHECK(screen.bottom() == static_cast<float>(size.height));
  const std::vector<Drawn>& drawn = kiosk.probe().drawn();
  // At night there is one thing, and of an endless name there may be nothing to see.
  const bool may_be_dark = kiosk.probe().screen() == "home" || kiosk.probe().screen() == "board";
  CHECK(drawn.size() > (may_be_dark ? 0 : endless.empty() ? 2 : 1));
  for (size_t i = 0; i < drawn.size(); ++i) {
    const Drawn& thing = drawn[i];
    CAPTURE(thing.name);
    CAPTURE(thing.label);
    const bool may_be_cut = !endless.empty() && thing.label.find(endless) != std::string::npos;
    CHECK_MESSAGE((thing.fits || thing.clipped || may_be_cut), "the words do not fit");
    const Rect seen = Intersection(thing.rect, screen);
    CHECK_MESSAGE(seen.w >= thing.rect.w - kRounding_px, "it leaves the screen sideways");
    CHECK_MESSAGE(seen.h >= thing.rect.h - kRounding_px, "it leaves the screen above or below");
    if (!IsTouched(thing.role)) {
      continue;
    }
    if (!thing.clipped) {
      CHECK_MESSAGE(thing.rect.w >= least - kRounding_px, "too narrow: ", thing.rect.w);
      CHECK_MESSAGE(thing.rect.h >= least - kRounding_px, "too low: ", thing.rect.h);
    }
    for (size_t j = i + 1; j < drawn.size(); ++j) {
      if (!IsTouched(drawn[j].role)) {
        continue;
      }
      const Rect both = Intersection(thing.rect, drawn[j].rect);
      CHECK_MESSAGE((both.w <= kRounding_px || both.h <= kRounding_px), "it lies on ",
                    drawn[j].name);
      CHECK_MESSAGE(thing.name != drawn[j].name, "two things have this name");
    }
  }
}

void CheckEverySample(Size size, const std::string& language, const Comfort& comfort) {
  Headless kiosk(size.width, size.height, language);
  GrayImage picture(64, 48);
  for (Sample sample : SampleViews(language, kiosk.now)) {
    if (comfort != Comfort{} && std::holds_alternative<BoardView>(sample.view.screen)) {
      continue;  // a board on the wall is nobody's to suit
    }
    sample.view.comfort = comfort;
    CAPTURE(size.width);
    CAPTURE(language);
    CAPTURE(sample.name);
    kiosk.stage().preview().Show(picture);
    kiosk.Show(sample.view);
    CheckLayout(kiosk, size);
    // Whatever is further down is looked at too.
    for (int i = 0; i < 4; ++i) {
      kiosk.stage().pointer().Wheel(-2);
      kiosk.Show(sample.view);
      CheckLayout(kiosk, size);
    }
  }
}

}  // namespace mingle::test
