#include "ui/brushes.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cstdint>
#include <cstring>
#include <map>
#include <vector>

#include "ui/headless.h"
#include "ui/paint.h"
#include "ui/sample_views.h"
#include "ui/triangles.h"
#include "ui/widgets/label.h"

namespace mingle::test {
namespace {

constexpr int kWidth = 800;
constexpr int kHeight = 480;

/// What is told to take a brush in these tests: nobody. The brush is read from the command.
std::array<Brush, kBrushes> brushes{Brush::kOpaque, Brush::kSheer, Brush::kLetters, Brush::kPicture,
                                    Brush::kPhoto};
BrushCalls Calls() {
  BrushCalls calls;
  calls.take = [](const ImDrawList*, const ImDrawCmd*) {};
  for (size_t i = 0; i < kBrushes; ++i) {
    calls.which.at(i) = &brushes.at(i);
  }
  return calls;
}

std::uint64_t Mixed(std::uint64_t value, std::uint64_t with) {
  constexpr std::uint64_t kPrime = 0x100000001b3;  // FNV-1a's
  return (value ^ with) * kPrime;
}

std::uint64_t Fingerprint(const Triangle& triangle) {
  std::uint64_t value = reinterpret_cast<std::uintptr_t>(triangle.texture);
  if (triangle.texture == ImGui::GetIO().Fonts->TexID) {
    value = 0;  // plain things are not asked for their texture any more
  }
  for (const ImDrawVert& corner : triangle.corners) {
    for (const float number : {corner.pos.x, corner.pos.y, corner.uv.x, corner.uv.y}) {
      std::uint32_t bits = 0;
      static_assert(sizeof bits == sizeof number);
      std::memcpy(&bits, &number, sizeof bits);
      value = Mixed(value, bits);
    }
    value = Mixed(value, corner.col);
  }
  return value;
}

/// For every pixel, what was painted on it, in which order.
std::vector<std::uint64_t> Histories(const ImDrawData& drawn) {
  std::vector<std::uint64_t> pixels(size_t{kWidth} * kHeight);
  EachTriangle(drawn, [&](const Triangle& triangle) {
    const bool seen = std::any_of(triangle.corners.begin(), triangle.corners.end(),
                                  [](const ImDrawVert& corner) { return corner.col >> 24U != 0; });
    const std::uint64_t fingerprint = Fingerprint(triangle);
    EachPixel(triangle, seen ? kWidth : 0, kHeight, [&](int x, int y) {
      std::uint64_t& pixel = pixels[static_cast<size_t>(y * kWidth + x)];
      pixel = Mixed(pixel, fingerprint);
    });
  });
  return pixels;
}

/// A screen as it is drawn, not yet sorted.
ImDrawData& Frame(Headless& kiosk, const View& view) {
  kiosk.Show(view);
  return *ImGui::GetDrawData();
}

/// How many commands paint something.
int Strokes(const ImDrawData& drawn) {
  int strokes = 0;
  for (int i = 0; i < drawn.CmdListsCount; ++i) {
    for (const ImDrawCmd& command : drawn.CmdLists[i]->CmdBuffer) {
      strokes += command.UserCallback == nullptr && command.ElemCount > 0 ? 1 : 0;
    }
  }
  return strokes;
}

/// Area in px that each brush paints.
std::map<Brush, float> AreasOf(ImDrawData& drawn, const Textures& textures) {
  SortByBrush(drawn, textures, Calls());
  std::map<Brush, float> areas;
  EachTriangle(drawn, [&](const Triangle& triangle) {
    const auto& [a, b, c] = triangle.corners;
    areas[*static_cast<const Brush*>(triangle.called)] +=
        std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) -
                 (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y)) /
        2;
  });
  return areas;
}

std::map<Brush, float> AreasOf(const std::function<void(Canvas&)>& draw) {
  Headless kiosk(kWidth, kHeight);
  kiosk.FrameOf(draw);
  return AreasOf(*ImGui::GetDrawData(), kiosk.textures());
}

TEST_CASE("on every pixel of every screen the same is painted in the same order, sorted or not") {
  for (const char* language : {"en", "ar"}) {
    Headless kiosk(kWidth, kHeight, language);
    GrayImage picture(64, 48);
    kiosk.stage().preview().Show(picture);
    for (const Sample& sample : SampleViews(language, kiosk.now)) {
      CAPTURE(sample.name);
      ImDrawData& drawn = Frame(kiosk, sample.view);
      const std::vector<std::uint64_t> before = Histories(drawn);
      const int strokes = Strokes(drawn);
      SortByBrush(drawn, kiosk.textures(), Calls());
      CHECK((before == Histories(drawn)));
      CHECK(Strokes(drawn) <= strokes + static_cast<int>(kBrushes));
    }
  }
}

TEST_CASE("a keyboard is painted in a few strokes") {
  Headless kiosk(kWidth, kHeight);
  ImDrawData& drawn = Frame(kiosk, SampleView("lesson-alone", kiosk.now));
  CHECK(Strokes(drawn) > 100);
  SortByBrush(drawn, kiosk.textures(), Calls());
  CHECK(Strokes(drawn) < 30);
}

TEST_CASE("each thing is painted with the cheapest brush that will do") {
  using Areas = std::map<Brush, float>;
  const Colour ink{20, 30, 40};
  CHECK(AreasOf([&](Canvas& canvas) {
          FillRect(canvas, {10, 10, 100, 50}, ink);
        }) == Areas{{Brush::kOpaque, 5000}});
  CHECK(AreasOf([&](Canvas& canvas) {
          FillRect(canvas, {10, 10, 100, 50}, ink.WithAlpha(128));
        }) == Areas{{Brush::kSheer, 5000}});
  CHECK(AreasOf([&](Canvas& canvas) {
          FillRect(canvas, {10, 10, 5, 4}, ink);
        }) == Areas{{Brush::kSheer, 20}});
  CHECK(AreasOf([&](Canvas& canvas) {
          FillRect(canvas, {10, 10, 100, 50}, ink.WithAlpha(0));
        }) == Areas{});
  CHECK(AreasOf([&](Canvas& canvas) {
          FillRect(canvas, {10, 10, 100, 60}, ink, 10);
        }) == Areas{{Brush::kOpaque, 100 * 40},
                    {Brush::kSheer, 2 * 80 * 10},  // too small to change the brush for
                    {Brush::kPicture, 4 * 10 * 10}});

  const Areas letters = AreasOf([](Canvas& canvas) {
    DrawText(canvas, {10, 10, 300, 50}, "Hello", {.size = TextSize::kBody});
  });
  CHECK(letters.size() == 1);
  CHECK(letters.contains(Brush::kLetters));
}

TEST_CASE("a picture that nothing is seen through covers what is there") {
  for (const bool opaque : {true, false}) {
    Headless kiosk(kWidth, kHeight);
    kiosk.stage().preview().Show(GrayImage(64, 48));
    kiosk.FrameOf([](Canvas& canvas) {
      canvas.list.AddImage(canvas.preview.texture().id(), {10, 10}, {210, 110});
    });
    kiosk.textures().opaque = opaque;
    const auto areas = AreasOf(*ImGui::GetDrawData(), kiosk.textures());
    CHECK(areas == std::map<Brush, float>{{opaque ? Brush::kPhoto : Brush::kPicture, 200 * 100}});
  }
}

TEST_CASE("what lies outside of its clip is left out") {
  CHECK(AreasOf([](Canvas& canvas) {
          canvas.Clip({0, 0, 100, 100});
          FillRect(canvas, {200, 10, 100, 50}, Colour{1, 2, 3});
          canvas.Unclip();
        }).empty());
}

}  // namespace
}  // namespace mingle::test
