#include "ui/stage.h"

#include <doctest/doctest.h>

#include "ui/headless.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"
#include "ui/widgets/text_field.h"

namespace mingle::test {
namespace {

TEST_CASE("twenty touches within one frame are twenty taps, each on its own button") {
  Headless kiosk;
  std::vector<int> taps(20);
  const auto draw = [&](Canvas& canvas) {
    for (int i = 0; i < 20; ++i) {
      if (Button(canvas,
                 {static_cast<float>(i % 5) * 200, static_cast<float>(i / 5) * 100, 180, 80},
                 {.name = "b" + std::to_string(i), .label = "Button"})) {
        ++taps[static_cast<size_t>(i)];
      }
    }
  };
  kiosk.FrameOf(draw);
  for (int i = 0; i < 20; ++i) {
    const Point at{static_cast<float>(i % 5) * 200 + 90, static_cast<float>(i / 5) * 100 + 40};
    kiosk.stage().pointer().Press(at, kiosk.now);
    kiosk.stage().pointer().Release(at, kiosk.now);
  }
  int frames = 0;
  while (kiosk.stage().more() && frames < 100) {
    kiosk.FrameOf(draw);
    ++frames;
  }
  CHECK(frames == 41);
  CHECK(taps == std::vector<int>(20, 1));
}

TEST_CASE("a finger that slides off a button does not press it") {
  Headless kiosk;
  int taps = 0;
  const auto draw = [&](Canvas& canvas) {
    taps += Button(canvas, {0, 0, 200, 100}, {.name = "b", .label = "B"}) ? 1 : 0;
  };
  kiosk.FrameOf(draw);
  kiosk.stage().pointer().Press({100, 50}, kiosk.now);
  kiosk.FrameOf(draw);
  kiosk.stage().pointer().Move({600, 400}, kiosk.now);
  kiosk.FrameOf(draw);
  kiosk.stage().pointer().Release({600, 400}, kiosk.now);
  for (int i = 0; i < 3; ++i) {
    kiosk.FrameOf(draw);
  }
  CHECK(taps == 0);
}

TEST_CASE("the probe leaves out what is not seen and says what is cut") {
  Headless kiosk;
  kiosk.FrameOf([](Canvas& canvas) {
    canvas.Clip({0, 0, 300, 300});
    static_cast<void>(Button(canvas, {10, 10, 100, 100}, {.name = "whole", .label = "W"}));
    static_cast<void>(Button(canvas, {10, 250, 100, 100}, {.name = "part", .label = "P"}));
    static_cast<void>(Button(canvas, {10, 400, 100, 100}, {.name = "gone", .label = "G"}));
    canvas.Unclip();
  });
  CHECK_FALSE(kiosk.Find("whole")->clipped);
  CHECK(kiosk.Find("part")->clipped);
  CHECK(kiosk.Find("part")->rect.h == doctest::Approx(50));
  CHECK_FALSE(kiosk.Find("gone"));
}

TEST_CASE("words shrink, then wrap, and say when they had to be cut") {
  Headless kiosk;
  kiosk.FrameOf([](Canvas& canvas) {
    Label(canvas, "fits", {0, 0, 600, 60}, "Short");
    Label(canvas, "wraps", {0, 60, 200, 120}, "Several words that need more lines", {.lines = 3});
    Label(canvas, "cut", {0, 200, 60, 20}, "Unpronounceablylongword");
    Label(canvas, "person", {0, 240, 60, 20}, "𠮷田さくら𠮷田さくら", {.people = true});
  });
  CHECK(kiosk.Find("fits")->fits);
  CHECK(kiosk.Find("wraps")->fits);
  CHECK(kiosk.Find("wraps")->rect.h > 40);
  CHECK_FALSE(kiosk.Find("cut")->fits);
  CHECK_FALSE(kiosk.Find("person")->fits);
}

TEST_CASE("what is measured comes out the same when it is drawn into that room") {
  Headless kiosk;
  kiosk.FrameOf([](Canvas& canvas) {
    for (const bool people : {false, true}) {
      for (const char* text : {"Ana", "Several words in a row that will not fit at once",
                               "Wolfeschlegelsteinhausen-Bergerdorff von und zu Hohenzollern"}) {
        const TextLook look{
            .size = TextSize::kTitle, .top = true, .lines = 4, .people = people, .least = 0.5F};
        const TextBox measured = MeasureText(canvas, 300, 200, text, look);
        const TextBox drawn = DrawText(canvas, {0, 0, 300, measured.rect.h}, text, look);
        CAPTURE(text);
        CAPTURE(people);
        CHECK(measured.fits == drawn.fits);
        CHECK(drawn.rect.h == doctest::Approx(measured.rect.h));
        CHECK(drawn.rect.w == doctest::Approx(measured.rect.w));
      }
    }
  });
}

TEST_CASE("a tap puts the caret where it is, between characters") {
  Headless kiosk;
  TextState text = Edit({}, {.text = "Hello 👩‍👩‍👧 world"});
  const auto draw = [&](Canvas& canvas) {
    TextField(canvas, {0, 0, 800, 80}, text, {.name = "field"});
  };
  kiosk.FrameOf(draw);
  const auto tap = [&](Point at) {
    kiosk.stage().pointer().Press(at, kiosk.now);
    kiosk.stage().pointer().Release(at, kiosk.now);
    for (int i = 0; i < 3; ++i) {
      kiosk.FrameOf(draw);
    }
  };
  tap({2, 40});
  CHECK(text.caret == 0);
  tap({790, 40});
  CHECK(text.caret == text.text.size());
  for (float x = 20; x < 400; x += 7) {
    tap({x, 40});
    const size_t at = text.caret;
    CHECK((at <= 6 || at >= 6 + std::string("👩‍👩‍👧").size()));
  }
}

TEST_CASE("a window of another size gets letters of another size") {
  Headless kiosk(800, 480);
  const int before = kiosk.textures().alive;
  const auto height = [&] {
    float px = 0;
    kiosk.FrameOf([&](Canvas& canvas) { px = canvas.theme.Px(TextSize::kBody); });
    return px;
  };
  const float small = height();
  kiosk.stage().Resize(2160, 3840);
  CHECK(height() > 2 * small);
  kiosk.stage().Resize(800, 480);
  CHECK(height() == small);
  CHECK(kiosk.textures().alive == before);
}

TEST_CASE("the camera's picture is one texture, and can go") {
  Headless kiosk;
  const int before = kiosk.textures().alive;
  for (int i = 0; i < 10; ++i) {
    kiosk.stage().preview().Show(GrayImage(64 + i, 48));
  }
  CHECK(kiosk.textures().alive == before + 1);
  kiosk.stage().preview().Show(GrayImage());
  CHECK(kiosk.textures().alive == before);
}

TEST_CASE("initials are the first letters of the first and last word") {
  CHECK(InitialsOf("Ana María Ruiz") == "AR");
  CHECK(InitialsOf("Ana") == "A");
  CHECK(InitialsOf("  ") == "");
  CHECK(InitialsOf("𠮷田 さくら") == "𠮷さ");
}

TEST_CASE("a frame asks for another only when something will move") {
  Headless kiosk;
  kiosk.FrameOf([](Canvas&) {});
  CHECK_FALSE(kiosk.stage().wish());
  CHECK_FALSE(kiosk.stage().more());
  kiosk.FrameOf([](Canvas& canvas) { canvas.DrawAt(canvas.now + Milliseconds{100}); });
  CHECK(kiosk.stage().wish());
}

}  // namespace
}  // namespace mingle::test
