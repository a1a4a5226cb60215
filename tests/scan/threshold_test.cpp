#include "scan/threshold.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// How many pixels differ from the code drawn in pure black and white.
int Wrong(const GrayImage& black_white, const GrayImage& truth) {
  int wrong = 0;
  for (size_t i = 0; i < truth.pixels.size(); ++i) {
    wrong += (black_white.pixels[i] < 128) != (truth.pixels[i] < 128) ? 1 : 0;
  }
  return wrong;
}

/// A code whose light falls off from left to right by `gradient` (0 none, 1 to darkness).
GrayImage Shaded(double gradient) {
  GrayImage code = DrawQr("SHADE", {.module_px = 8});
  for (int y = 0; y < code.height; ++y) {
    for (int x = 0; x < code.width; ++x) {
      code.at(x, y) = static_cast<std::uint8_t>(code.at(x, y) * (1 - gradient * x / code.width));
    }
  }
  return code;
}

}  // namespace

TEST_CASE("both thresholds find a code's modules under a gradient of light") {
  const GrayImage truth = DrawQr("SHADE", {.module_px = 8, .dark = 0, .light = 255});
  GrayImage black_white;
  for (const double gradient : {0.0, 0.4, 0.8}) {
    const GrayImage shaded = Shaded(gradient);
    ThresholdBlocks(shaded.view(), black_white);
    CHECK(Wrong(black_white, truth) == 0);
    ThresholdAgainstMean(shaded.view(), 28, 4, black_white);
    CHECK(Wrong(black_white, truth) < static_cast<int>(truth.pixels.size()) / 20);
  }
}

TEST_CASE("a flat picture is white and nothing else appears in it") {
  for (const int level : {1, 90, 255}) {
    const GrayImage flat(100, 50, static_cast<std::uint8_t>(level));
    GrayImage black_white;
    ThresholdBlocks(flat.view(), black_white);
    CHECK(std::count(black_white.pixels.begin(), black_white.pixels.end(), 255) == 5000);
  }
}

TEST_CASE("pictures of every small size are thresholded without reaching outside") {
  for (int width = 0; width < 40; ++width) {
    for (int height = 0; height < 40; ++height) {
      GrayImage picture(width, height, 200);
      for (size_t i = 0; i < picture.pixels.size(); i += 3) {
        picture.pixels[i] = 10;
      }
      GrayImage black_white;
      ThresholdBlocks(picture.view(), black_white);
      CHECK(black_white.pixels.size() == picture.pixels.size());
      if (width >= 8 && height >= 8) {
        CHECK(black_white.pixels[0] == 0);
        CHECK(black_white.pixels[1] == 255);
      }
      ThresholdAgainstMean(picture.view(), 15, 0, black_white);
      CHECK(black_white.pixels.size() == picture.pixels.size());
    }
  }
}
