#include "ui/mirror.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/headless.h"
#include "ui/paint.h"
#include "ui/sample_views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_field.h"

namespace mingle::test {
namespace {

/// The leftmost and rightmost place of what a frame of this language has drawn.
Rect DrawnIn(const std::string& language, const std::function<void(Canvas&)>& draw) {
  Headless kiosk(800, 480, language);
  kiosk.FrameOf(draw);
  const ImDrawData* drawn = ImGui::GetDrawData();
  float left = 1e6F;
  float right = -1e6F;
  for (int i = 0; i < drawn->CmdListsCount; ++i) {
    for (const ImDrawVert& vertex : drawn->CmdLists[i]->VtxBuffer) {
      left = std::min(left, vertex.pos.x);
      right = std::max(right, vertex.pos.x);
    }
  }
  return {left, 0, right - left, 0};
}

TEST_CASE("in Arabic what lies on the left lies on the right, and the finger finds it there") {
  for (const char* language : {"en", "ar"}) {
    CAPTURE(language);
    Headless kiosk(800, 480, language);
    bool tapped = false;
    const auto draw = [&](Canvas& canvas) {
      tapped = Button(canvas, {20, 100, 100, 60}, {.name = "left", .label = "A"}) || tapped;
    };
    kiosk.FrameOf(draw);
    const float centre = kiosk.Find("left")->rect.centre().x;
    CHECK(centre == (language == std::string("ar") ? 730 : 70));
    kiosk.stage().pointer().Press({centre, 130}, kiosk.now);
    kiosk.stage().pointer().Release({centre, 130}, kiosk.now);
    for (int i = 0; i < 4; ++i) {
      kiosk.FrameOf(draw);
    }
    CHECK(tapped);
  }
}

TEST_CASE("shapes are seen in the mirror, clipped where they lie") {
  const auto draw = [](Canvas& canvas) {
    canvas.Clip({0, 0, 200, 480});
    FillRect(canvas, {30, 10, 50, 20}, Colour{1, 2, 3});
    canvas.Unclip();
  };
  CHECK(DrawnIn("en", draw).x == 30);
  CHECK(DrawnIn("ar", draw).right() == 770);
}

TEST_CASE("letters keep their order and their shape") {
  // The first letter's texture is on the left of its square in both.
  for (const char* language : {"en", "ar"}) {
    CAPTURE(language);
    Headless kiosk(800, 480, language);
    kiosk.FrameOf([](Canvas& canvas) { DrawText(canvas, {20, 100, 300, 40}, "AB", {}); });
    const ImDrawList& list = *ImGui::GetDrawData()->CmdLists[0];
    REQUIRE(list.VtxBuffer.Size == 8);
    const ImDrawVert* v = list.VtxBuffer.Data;
    CHECK(v[0].pos.x < v[1].pos.x);
    CHECK(v[0].uv.x < v[1].uv.x);
    CHECK(v[0].pos.x < v[4].pos.x);  // A before B
    CHECK((v[0].pos.x > 400) == (language == std::string("ar")));
  }
}

TEST_CASE("what is upright inside something upright is turned once") {
  const auto draw = [](Canvas& canvas) {
    const Upright outer(canvas, {0, 0, 100, 10});
    const Upright inner(canvas, {10, 0, 20, 10});
    FillRect(canvas, {10, 0, 20, 10}, Colour{1, 2, 3});
  };
  CHECK(DrawnIn("ar", draw).x == 710);
}

TEST_CASE("keys of the keyboard stay where fingers know them") {
  for (const char* language : {"en", "ar"}) {
    Headless kiosk(800, 480, language);
    KeyboardState state{.shift = false};
    kiosk.FrameOf([&](Canvas& canvas) {
      static_cast<void>(Keyboard(canvas, {0, 240, 800, 240}, state, "Go"));
    });
    CHECK(kiosk.Find("key/q")->rect.x < kiosk.Find("key/p")->rect.x);
    CHECK(kiosk.Find("key/enter")->rect.right() > 700);
  }
}

TEST_CASE("the caret goes where the finger touched, in both directions of reading") {
  for (const char* language : {"en", "ar"}) {
    CAPTURE(language);
    Headless kiosk(800, 480, language);
    TextState state{.text = "abcdef"};
    state.caret = 6;
    const auto draw = [&](Canvas& canvas) {
      static_cast<void>(TextField(canvas, {100, 100, 600, 60}, state, {.name = "field"}));
    };
    kiosk.FrameOf(draw);
    // Latin text: its first letter is on its left end in either case.
    const float at = language == std::string("ar") ? 560 : 118;
    kiosk.stage().pointer().Press({at, 130}, kiosk.now);
    kiosk.stage().pointer().Release({at, 130}, kiosk.now);
    for (int i = 0; i < 4; ++i) {
      kiosk.FrameOf(draw);
    }
    CHECK(state.caret <= 1);
  }
}

}  // namespace
}  // namespace mingle::test
