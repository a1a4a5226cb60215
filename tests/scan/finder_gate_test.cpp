#include "scan/finder_gate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "scan/threshold.h"
#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

std::vector<FinderPattern> FindIn(const GrayImage& picture) {
  GrayImage black_white;
  ThresholdBlocks(picture.view(), black_white);
  return FindFinderPatterns(black_white.view());
}

bool HasAt(const std::vector<FinderPattern>& patterns, double x, double y, double size) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const FinderPattern& pattern) {
    return std::abs(pattern.x - x) < size / 7 && std::abs(pattern.y - y) < size / 7 &&
           std::abs(pattern.size - size) < size * 0.35;
  });
}

}  // namespace

TEST_CASE("the three squares of a code are found where they are") {
  for (const double module : {1.5, 2.0, 3.0, 4.0, 9.0, 20.0}) {
    // 25 modules and four of quiet zone: squares at 7.5 and 25.5 modules.
    const GrayImage code = DrawQr("29-CHARACTERS-OF-A-BADGE-CODE", {.module_px = module});
    const auto patterns = FindIn(code);
    CHECK(HasAt(patterns, 7.5 * module, 7.5 * module, 7 * module));
    CHECK(HasAt(patterns, 25.5 * module, 7.5 * module, 7 * module));
    CHECK(HasAt(patterns, 7.5 * module, 25.5 * module, 7 * module));
  }
}

TEST_CASE("squares are found at every turn") {
  for (int degrees = 0; degrees < 360; degrees += 5) {
    const auto patterns =
        FindIn(FrameWithQr("TURNED", {.module_px = 4, .degrees = double(degrees)}));
    CHECK_MESSAGE(patterns.size() >= 3, degrees);
  }
}

TEST_CASE("stripes, boards and blank paper have no finder patterns") {
  CHECK(FindFinderPatterns(GrayImage(640, 480, 255).view()).empty());
  CHECK(FindFinderPatterns(GrayImage(640, 480, 0).view()).empty());
  for (int width = 1; width < 9; ++width) {
    GrayImage stripes(640, 480);
    GrayImage board(640, 480);
    for (int y = 0; y < 480; ++y) {
      for (int x = 0; x < 640; ++x) {
        stripes.at(x, y) = x / width % 2 == 0 ? 0 : 255;
        board.at(x, y) = (x / width + y / width) % 2 == 0 ? 0 : 255;
      }
    }
    CHECK(FindFinderPatterns(stripes.view()).empty());
    CHECK(FindFinderPatterns(board.view()).empty());
  }
}

TEST_CASE("a crowd of squares is found, each once, and never more than asked for") {
  GrayImage wall(1280, 720);
  int drawn = 0;
  for (int y = 4; y + 28 < 720; y += 40) {
    for (int x = 4; x + 28 < 1280; x += 40) {
      DrawFinderSquare(wall, x, y, 4);
      ++drawn;
    }
  }
  REQUIRE(drawn == 576);
  CHECK(FindFinderPatterns(wall.view()).size() == 576);
  CHECK(FindFinderPatterns(wall.view(), 100).size() == 100);
  const auto lower = FindFinderPatterns(wall.view(), 100, 360);
  REQUIRE(lower.size() == 100);
  CHECK(lower.front().y > 360);
  CHECK(FindFinderPatterns(wall.view(), 1000, 700).size() == 576);
}

TEST_CASE("a wiped square is found no more and its neighbours still are") {
  for (const int degrees : {0, 45}) {
    GrayImage frame;
    ThresholdBlocks(FrameWithQr("WIPE", {.module_px = 5, .degrees = double(degrees)}).view(),
                    frame);
    const auto before = FindFinderPatterns(frame.view());
    REQUIRE(before.size() == 3);
    WipeFinderPattern(frame, before[1]);
    const auto after = FindFinderPatterns(frame.view());
    REQUIRE(after.size() == 2);
    CHECK(after[0] == before[0]);
    CHECK(after[1] == before[2]);
  }
}

TEST_CASE("no picture makes the search reach outside it") {
  std::mt19937 random(4);
  for (int round = 0; round < 400; ++round) {
    GrayImage picture(1 + static_cast<int>(random() % 60), 1 + static_cast<int>(random() % 60));
    for (auto& pixel : picture.pixels) {
      pixel = (random() & 1U) != 0 ? 0 : 255;
    }
    for (const FinderPattern& pattern : FindFinderPatterns(picture.view())) {
      CHECK(pattern.x >= 0);
      CHECK(pattern.y >= 0);
      CHECK(pattern.x <= static_cast<float>(picture.width));
      CHECK(pattern.y <= static_cast<float>(picture.height));
      WipeFinderPattern(picture, pattern);
    }
  }
}
