#include "scan/code_candidate.h"

#include <doctest/doctest.h>

#include <cmath>

#include "scan/threshold.h"
#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

struct Scene {
  GrayImage black_white;
  std::vector<FinderPattern> patterns;

  explicit Scene(const GrayImage& frame) {
    ThresholdBlocks(frame.view(), black_white);
    patterns = FindFinderPatterns(black_white.view());
  }
  [[nodiscard]] std::vector<CodeCandidate> Group(size_t most = 6) const {
    return GroupIntoCodes(black_white.view(), patterns, most);
  }
};

double Angle(const FinderPattern& from, const FinderPattern& to) {
  return std::atan2(to.y - from.y, to.x - from.x) * 180 / 3.14159265;
}

}  // namespace

TEST_CASE("three squares are told apart at every turn") {
  for (int degrees = -170; degrees <= 180; degrees += 10) {
    const Scene scene(FrameWithQr("WHICH WAY UP", {.degrees = double(degrees)}));
    const auto candidates = scene.Group();
    REQUIRE(candidates.size() >= 1);
    const double off = Angle(candidates[0].top_left, candidates[0].top_right) - degrees;
    CHECK(std::abs(std::remainder(off, 360)) < 3);
    CHECK(std::abs(std::remainder(
              Angle(candidates[0].top_left, candidates[0].bottom_left) - degrees - 90, 360)) < 3);
  }
}

TEST_CASE("the box around a candidate holds the whole code") {
  for (int degrees = 0; degrees < 360; degrees += 15) {
    const Scene scene(FrameWithQr("BOX", {.module_px = 5, .degrees = double(degrees)}));
    const auto candidates = scene.Group();
    REQUIRE_FALSE(candidates.empty());
    const PixelBox box = BoxAround(candidates[0]);
    const double half = 21 * 5 / 2.0 *
                        (std::abs(std::cos(degrees * 3.14159265 / 180)) +
                         std::abs(std::sin(degrees * 3.14159265 / 180)));
    CHECK(box.left <= 640 - half);
    CHECK(box.top <= 360 - half);
    CHECK(box.left + box.width >= 640 + half);
    CHECK(box.top + box.height >= 360 + half);
    CHECK(box.width < 4 * half);
  }
}

TEST_CASE("squares that are no three corners of a code make no candidate") {
  const GrayImage blank(1280, 720, 255);
  const auto group = [&](std::vector<FinderPattern> patterns) {
    return GroupIntoCodes(blank.view(), patterns, 6).size();
  };
  CHECK(group({}) == 0);
  CHECK(group({{100, 100, 28}, {172, 100, 28}}) == 0);
  CHECK(group({{100, 100, 28}, {172, 100, 28}, {100, 172, 28}}) == 1);
  CHECK(group({{100, 100, 28}, {172, 100, 28}, {244, 100, 28}}) == 0);  // in a row
  CHECK(group({{100, 100, 28}, {172, 100, 28}, {100, 172, 70}}) == 0);  // of three sizes
  CHECK(group({{100, 100, 28}, {130, 100, 28}, {100, 130, 28}}) == 0);  // 14 modules apart
  CHECK(group({{100, 100, 14}, {700, 100, 14}, {100, 700, 14}}) == 0);  // 307 modules apart
  CHECK(group({{100, 100, 28}, {100, 100, 28}, {100, 100, 28}}) == 0);  // one and the same
}

TEST_CASE("a real code comes before chance among a crowd of squares") {
  GrayImage frame(1280, 720);
  for (int y = 10; y < 700; y += 47) {
    for (int x = 10; x < 1240; x += 53) {
      DrawFinderSquare(frame, x, y, 4);
    }
  }
  Paste(frame, DrawQr("FIND ME", {.module_px = 4}), 700, 400);
  const Scene scene(frame);
  REQUIRE(scene.patterns.size() > 300);
  const auto candidates = scene.Group();
  REQUIRE(candidates.size() == 6);
  CHECK(std::abs((candidates[0].top_right.x + candidates[0].bottom_left.x) / 2 - 700) < 4);
  CHECK(std::abs((candidates[0].top_right.y + candidates[0].bottom_left.y) / 2 - 400) < 4);
  CHECK(scene.Group(2).size() == 2);
  CHECK(scene.Group(0).empty());
}
