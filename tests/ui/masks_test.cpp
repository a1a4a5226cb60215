#include "ui/masks.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>

#include "ui/headless.h"
#include "ui/widgets/icon.h"

namespace mingle::test {
namespace {

/// Keeps what is on the card.
class KeptTextures final : public Textures {
 public:
  TextureId Make(const Pixels& pixels) override {
    Replace(nullptr, pixels);
    return &bytes;
  }
  void Replace(TextureId /*id*/, const Pixels& pixels) override {
    bytes.assign(pixels.bytes, pixels.bytes + pixels.width * pixels.height);
    ++uploads;
  }
  void Free(TextureId /*id*/) override {}

  std::vector<std::uint8_t> bytes;
  int uploads = 0;
};

void PaintAll(cairo_t* sheet) { cairo_paint(sheet); }

/// The pixel in the middle of the mask, as it is on the card.
std::uint8_t MiddleOf(const KeptTextures& textures, const Mask& mask) {
  const auto x = static_cast<size_t>((mask.uv.x + mask.uv.w / 2) * Masks::kSide_px);
  const auto y = static_cast<size_t>((mask.uv.y + mask.uv.h / 2) * Masks::kSide_px);
  return textures.bytes.at(y * Masks::kSide_px + x);
}

TEST_CASE("a shape is painted once, and is on the card when the frame ends") {
  KeptTextures textures;
  Masks masks(textures);
  int painted = 0;
  const auto paint = [&](cairo_t* sheet) {
    ++painted;
    PaintAll(sheet);
  };
  masks.BeginFrame();
  const auto first = masks.Get({Shape::kCorner, 0, 20}, paint);
  const auto again = masks.Get({Shape::kCorner, 0, 20}, paint);
  REQUIRE(first);
  CHECK(first->side_px == 20);
  CHECK(again->uv == first->uv);
  CHECK(painted == 1);
  CHECK(MiddleOf(textures, *first) == 0);
  masks.EndFrame();
  CHECK(MiddleOf(textures, *first) == 255);

  const int uploads = textures.uploads;
  masks.BeginFrame();
  static_cast<void>(masks.Get({Shape::kCorner, 0, 20}, paint));
  masks.EndFrame();
  CHECK(textures.uploads == uploads);
}

TEST_CASE("masks lie apart from one another") {
  KeptTextures textures;
  Masks masks(textures);
  std::vector<Rect> taken;
  for (int size = 1; size <= 60; ++size) {
    const auto mask = masks.Get({Shape::kRing, 2, size}, PaintAll);
    REQUIRE(mask);
    constexpr float kPixel = 1.0F / Masks::kSide_px;
    for (const Rect& other : taken) {
      CHECK(Intersection(other.Inset(-kPixel / 2), mask->uv).empty());
    }
    taken.push_back(mask->uv);
  }
}

TEST_CASE("without room there is no mask in this frame, and all that is needed in the next") {
  KeptTextures textures;
  Masks masks(textures);
  masks.BeginFrame();
  int got = 0;
  for (int detail = 0; detail < 100; ++detail) {
    got += masks.Get({Shape::kIcon, detail, 100}, PaintAll) ? 1 : 0;
  }
  CHECK(got == 25);
  masks.EndFrame();
  CHECK(masks.wants_frame());
  masks.BeginFrame();
  const auto mask = masks.Get({Shape::kIcon, 99, 100}, PaintAll);
  REQUIRE(mask);
  masks.EndFrame();
  CHECK(MiddleOf(textures, *mask) == 255);
  CHECK_FALSE(masks.wants_frame());
}

TEST_CASE("a screen that needs more than there is room for does not draw for ever") {
  Headless kiosk(3840, 2160);
  const auto draw = [](Canvas& canvas) {
    for (int size = 60; size < 128; ++size) {
      DrawIcon(canvas, Icon::kClock, {0, 0, static_cast<float>(size), static_cast<float>(size)},
               Colour{0, 0, 0});
    }
  };
  kiosk.FrameOf(draw);
  CHECK(kiosk.stage().wish());
  kiosk.FrameOf(draw);
  CHECK_FALSE(kiosk.stage().wish());
}

TEST_CASE("what is too large or nothing at all has no mask") {
  KeptTextures textures;
  Masks masks(textures);
  CHECK_FALSE(masks.Get({Shape::kIcon, 0, Masks::kLargest_px + 1}, PaintAll));
  CHECK_FALSE(masks.Get({Shape::kIcon, 0, 0}, PaintAll));
  CHECK_FALSE(masks.Get({Shape::kIcon, 0, -5}, PaintAll));
}

TEST_CASE("every icon is on the screen on whole pixels, in whatever place") {
  Headless kiosk;
  kiosk.FrameOf([](Canvas& canvas) {
    for (int icon = 1; icon <= static_cast<int>(Icon::kWarning); ++icon) {
      DrawIcon(canvas, static_cast<Icon>(icon),
               {10.3F + static_cast<float>(icon) * 30, 20.7F, 25.2F, 30}, Colour{0, 0, 0});
    }
  });
  const ImDrawData& drawn = *ImGui::GetDrawData();
  int corners = 0;
  for (const ImDrawVert& vertex : drawn.CmdLists[0]->VtxBuffer) {
    CHECK(vertex.pos.x == std::round(vertex.pos.x));
    CHECK(vertex.pos.y == std::round(vertex.pos.y));
    ++corners;
  }
  CHECK(corners == 4 * static_cast<int>(Icon::kWarning));
}

}  // namespace
}  // namespace mingle::test
