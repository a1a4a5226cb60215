#include <doctest/doctest.h>
#include <imgui.h>

#include <vector>

#include "ui/headless.h"
#include "ui/sample_views.h"
#include "ui/triangles.h"

namespace mingle::test {
namespace {

constexpr int kWidth = 800;
constexpr int kHeight = 480;

Colour ColourOf(ImU32 ink) {
  const auto part = [&](unsigned shift) { return static_cast<std::uint8_t>(ink >> shift & 255U); };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT),
          part(IM_COL32_A_SHIFT)};
}

/// A frame as far as plain colour goes, and how well each letter is seen on it.
class Reader {
 public:
  explicit Reader(Headless& kiosk)
      : kiosk_(kiosk), pixels_(size_t{kWidth} * kHeight, kiosk.stage().theme().colours.paper) {}

  /// Calls `found(contrast, rect)` for every letter, or line of people's words, that is drawn.
  template <class Found>
  void Read(const ImDrawData& drawn, Found found) {
    EachTriangle(drawn, [&](const Triangle& triangle) {
      const Colour ink = ColourOf(triangle.corners[0].col);
      if (IsPlain(triangle) || IsShape(triangle)) {
        EachPixel(triangle, kWidth, kHeight, [&](int x, int y) {
          At(x, y) = Mix(At(x, y), ink.WithAlpha(255), ink.a / 255.0F * Cover(triangle, x, y));
        });
      } else if (IsText(triangle)) {
        const Point middle = MiddleOf(triangle);
        const auto x = static_cast<int>(middle.x);
        const auto y = static_cast<int>(middle.y);
        const bool seen = middle.x >= triangle.clip.x && middle.x < triangle.clip.z &&
                          middle.y >= triangle.clip.y && middle.y < triangle.clip.w;
        if (seen && x >= 0 && y >= 0 && x < kWidth && y < kHeight) {
          const Colour shown = Mix(At(x, y), ink.WithAlpha(255), ink.a / 255.0F);
          found(ContrastRatio(shown, At(x, y)), middle);
        }
      }
    });
  }

 private:
  Colour& At(int x, int y) { return pixels_[static_cast<size_t>(y * kWidth + x)]; }

  static bool IsPlain(const Triangle& triangle) {
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    return triangle.texture == ImGui::GetIO().Fonts->TexID &&
           std::all_of(triangle.corners.begin(), triangle.corners.end(), [&](const auto& corner) {
             return corner.uv.x == white.x && corner.uv.y == white.y;
           });
  }
  /// Of icons and corners.
  bool IsShape(const Triangle& triangle) {
    return triangle.texture == kiosk_.stage().masks().texture();
  }
  float Cover(const Triangle& triangle, int x, int y) {
    if (!IsShape(triangle)) {
      return 1;
    }
    const ImVec2 uv = TextureAt(triangle, x, y);
    return static_cast<float>(kiosk_.textures()
                                  .masks.at(triangle.texture)
                                  .view()
                                  .at(static_cast<int>(uv.x * Masks::kSide_px),
                                      static_cast<int>(uv.y * Masks::kSide_px))) /
           255;
  }
  /// Not coloured emoji.
  bool IsText(const Triangle& triangle) {
    return kiosk_.textures().format.at(triangle.texture) == PixelFormat::kMask;
  }
  static Point MiddleOf(const Triangle& triangle) {
    const auto [left, right] = std::minmax(
        {triangle.corners[0].pos.x, triangle.corners[1].pos.x, triangle.corners[2].pos.x});
    const auto [top, bottom] = std::minmax(
        {triangle.corners[0].pos.y, triangle.corners[1].pos.y, triangle.corners[2].pos.y});
    return {(left + right) / 2, (top + bottom) / 2};
  }

  Headless& kiosk_;
  std::vector<Colour> pixels_;
};

/// Switched off there: WCAG asks for nothing.
bool IsOff(const Probe& probe, Point at) {
  return std::any_of(probe.drawn().begin(), probe.drawn().end(),
                     [&](const Drawn& drawn) { return !drawn.enabled && drawn.rect.Contains(at); });
}

/// WCAG 2.2, 1.4.3 (AA), whatever the size of the letters; 1.4.6 (AAA) where colours are strong.
void CheckContrast(Shade shade, double least) {
  for (const char* language : {"en", "ar", "ja"}) {
    CAPTURE(language);
    Headless kiosk(kWidth, kHeight, language, shade);
    for (const Sample& sample : SampleViews(language, kiosk.now)) {
      CAPTURE(sample.name);
      kiosk.Show(sample.view);
      const ImDrawData& drawn = *ImGui::GetDrawData();
      int letters = 0;
      double worst = 21;
      Point where;
      Reader(kiosk).Read(drawn, [&](double contrast, Point at) {
        ++letters;
        if (contrast < worst && !IsOff(kiosk.probe(), at)) {
          worst = contrast;
          where = at;
        }
      });
      CHECK(letters > 0);
      CHECK_MESSAGE(worst >= least, worst << " at " << where.x << ", " << where.y);
    }
  }
}

TEST_CASE("every letter of every screen is read on its ground, in light colours") {
  CheckContrast(Shade::kLight, 4.5);
}
TEST_CASE("every letter of every screen is read on its ground, in dark colours") {
  CheckContrast(Shade::kDark, 4.5);
}
TEST_CASE("every letter of every screen is read on its ground, in strong colours") {
  CheckContrast(Shade::kContrast, 7);
}

}  // namespace
}  // namespace mingle::test
