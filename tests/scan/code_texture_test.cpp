#include "scan/code_texture.h"

#include <doctest/doctest.h>

#include <cmath>

#include "scan/luma_filter.h"
#include "support/held_badge.h"

using namespace mingle;
using namespace mingle::test;

namespace {

std::vector<PixelBox> TexturesOf(const GrayImage& frame) {
  GrayImage half;
  Shrink(frame.view(), 2, half);
  return FindCodeTextures(half.view());
}

}  // namespace

TEST_CASE("a smeared badge is found by its texture at every turn") {
  for (int degrees = 0; degrees < 90; degrees += 5) {
    const auto boxes =
        TexturesOf(FrameOf("0123456789ABCDEFGHJKMNPQRSTVW", {.module_px = 4,
                                                             .degrees = double(degrees),
                                                             .blur_px = 0.7,
                                                             .motion_px = 7.5,
                                                             .noise = 4}));
    REQUIRE_MESSAGE(boxes.size() == 1, degrees);
    CHECK(std::abs(boxes[0].left + boxes[0].width / 2 - 320) <= 16);
    CHECK(std::abs(boxes[0].top + boxes[0].height / 2 - 240) <= 16);
  }
}

TEST_CASE("a wall and a line of writing are no texture of a code") {
  GrayImage frame = EmptyFrame(6, 1);
  CHECK(TexturesOf(frame).empty());
  for (int x = 100; x < 500; ++x) {
    for (int y = 200; y < 230; ++y) {
      frame.at(x, y) = (x / 4 + y / 6) % 2 == 0 ? 20 : 235;
    }
  }
  CHECK(TexturesOf(frame).empty());
}
