#include "ui/theme.h"

#include <doctest/doctest.h>

namespace mingle {
namespace {

TEST_CASE("contrast is what WCAG's examples say") {
  CHECK(ContrastRatio({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(ContrastRatio({255, 255, 255}, {0, 0, 0}) == doctest::Approx(21));
  CHECK(ContrastRatio({119, 119, 119}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
  CHECK(ContrastRatio({7, 7, 7}, {7, 7, 7}) == doctest::Approx(1));
}

TEST_CASE("everything that is read or recognised has the contrast that WCAG AA asks for") {
  for (const Shade shade : {Shade::kLight, Shade::kDark, Shade::kContrast}) {
    const Theme theme = Theme::For(1280, 800, shade);
    const auto pairs = ReadablePairs(theme.colours);
    CHECK(pairs.size() > 40);
    for (const ReadablePair& pair : pairs) {
      CAPTURE(static_cast<int>(shade));
      CHECK_MESSAGE(ContrastRatio(pair.front, pair.ground) >= pair.least, pair.name, " has only ",
                    ContrastRatio(pair.front, pair.ground));
    }
  }
}

TEST_CASE("stronger colours have the contrast that WCAG AAA asks for") {
  constexpr double kEnhanced = 7;  // WCAG 2.1, 1.4.6
  for (const ReadablePair& pair : ReadablePairs(Theme::For(1280, 800, Shade::kContrast).colours)) {
    CHECK_MESSAGE(ContrastRatio(pair.front, pair.ground) >= kEnhanced, pair.name);
  }
}

TEST_CASE("whatever an event's own colour is, what is written in it and on it can be read") {
  for (const Shade shade : {Shade::kLight, Shade::kDark}) {
    const Palette plain = Theme::For(1280, 800, shade).colours;
    constexpr int kStep = 17;
    for (int red = 0; red <= 255; red += kStep) {
      for (int green = 0; green <= 255; green += kStep) {
        for (int blue = 0; blue <= 255; blue += kStep) {
          const Colour own{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                           static_cast<std::uint8_t>(blue)};
          const Palette worn = Wearing(plain, own);
          for (const ReadablePair& pair : ReadablePairs(worn)) {
            if (ContrastRatio(pair.front, pair.ground) < pair.least) {
              FAIL_CHECK(pair.name << " of " << red << ", " << green << ", " << blue);
            }
          }
        }
      }
    }
  }
}

TEST_CASE("an event's own colour that can be read stays as it is") {
  const Colour own{0x7A, 0x1F, 0xA2};
  const Palette worn = Wearing(Theme::For(1280, 800).colours, own);
  CHECK(worn.primary == own);
  CHECK(worn.paper == Theme::For(1280, 800).colours.paper);
  CHECK(worn.problem == Theme::For(1280, 800).colours.problem);
}

TEST_CASE("larger text makes everything larger where there is room, and letters where not") {
  CHECK(Theme::For(1280, 800, Shade::kLight, 125).rem == doctest::Approx(1.25 * 800 / 45.0));
  CHECK(Theme::For(1280, 800, Shade::kLight, 125).letters == doctest::Approx(1));
  CHECK(Theme::For(800, 480, Shade::kLight, 150).rem == 16);
  CHECK(Theme::For(800, 480, Shade::kLight, 150).letters == doctest::Approx(1.5));
  for (const int percent : {125, 150, 200}) {
    const float plain = Theme::For(1280, 800).Px(TextSize::kBody);
    const float large = Theme::For(1280, 800, Shade::kLight, percent).Px(TextSize::kBody);
    CHECK(large == doctest::Approx(plain * static_cast<float>(percent) / 100).epsilon(0.03));
  }
  const Theme large = Theme::For(800, 480, Shade::kLight, 200);
  CHECK(large.Px(TextSize::kDisplay) == Theme::For(800, 480).Px(TextSize::kDisplay));
}

TEST_CASE("a rem is a forty-fifth of the shorter side, within what eyes and fingers need") {
  CHECK(Theme::For(800, 480).rem == 16);
  CHECK(Theme::For(1280, 800).rem == doctest::Approx(800 / 45.0));
  CHECK(Theme::For(1080, 1920).rem == 24);
  CHECK(Theme::For(3840, 2160).rem == 40);
  CHECK(Theme::For(1080, 1920).target() == 96);
}

TEST_CASE("text sizes grow from small to display") {
  const Theme theme = Theme::For(800, 480);
  for (int i = 1; i < kTextSizes; ++i) {
    CHECK(theme.Px(static_cast<TextSize>(i)) > theme.Px(static_cast<TextSize>(i - 1)));
  }
  CHECK(theme.Px(TextSize::kSmall) >= 18);
}

TEST_CASE("mixing colours begins with one and ends with the other") {
  CHECK(Mix({10, 20, 30}, {200, 100, 0}, 0) == Colour{10, 20, 30});
  CHECK(Mix({10, 20, 30}, {200, 100, 0}, 1) == Colour{200, 100, 0});
  CHECK(Mix({0, 0, 0, 0}, {100, 100, 100, 200}, 0.5F) == Colour{50, 50, 50, 100});
}

}  // namespace
}  // namespace mingle
