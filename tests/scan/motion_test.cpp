#include "scan/motion.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "scan/luma_filter.h"
#include "support/held_badge.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// A badge that moved sideways, cut out, and everything turned after that.
GrayImage MovedBadge(double motion_px, double code_degrees, double motion_degrees = 0) {
  const GrayImage frame = FrameOf("0123456789ABCDEFGHJKMNPQRSTVW", {.module_px = 4,
                                                                    .degrees = code_degrees,
                                                                    .blur_px = 0.7,
                                                                    .motion_px = motion_px,
                                                                    .noise = 4});
  const double radians = motion_degrees * std::numbers::pi / 180;
  GrayImage turned;
  TurnAlong(frame.view(), {float(std::cos(radians)), float(std::sin(radians))}, turned);
  GrayImage part;
  PackLuma(Part(turned.view(), turned.width / 2 - 90, turned.height / 2 - 90, 180, 180), part);
  return part;
}

}  // namespace

TEST_CASE("the direction of motion is found whichever way a badge moved") {
  for (int degrees = 0; degrees < 180; degrees += 15) {
    const auto motion = MotionIn(MovedBadge(8, 2.5 * degrees, degrees).view());
    REQUIRE_MESSAGE(motion, degrees);
    const double radians = -degrees * std::numbers::pi / 180;
    const double alike = motion->x * std::cos(radians) + motion->y * std::sin(radians);
    CHECK_MESSAGE(std::abs(alike) > std::cos(11 * std::numbers::pi / 180), degrees);
  }
}

TEST_CASE("a badge at rest shows no motion, nor does a wall") {
  for (int degrees = 0; degrees < 90; degrees += 9) {
    CHECK_FALSE(MotionIn(MovedBadge(0, degrees).view()));
  }
  CHECK_FALSE(MotionIn(EmptyFrame(6, 1).view()));
  CHECK_FALSE(MotionIn(GrayImage(60, 60, 140).view()));
}

TEST_CASE("how far a badge moved is found to a fifth") {
  for (const double motion_px : {5.0, 7.0, 9.0}) {
    for (int degrees = 0; degrees < 90; degrees += 15) {
      const float smear_px = SmearAlongRows(MovedBadge(motion_px, degrees).view());
      CHECK(smear_px > 0.8 * motion_px);
      CHECK(smear_px < 1.2 * motion_px);
    }
  }
}

TEST_CASE("a badge at rest and stripes are not smeared") {
  CHECK(SmearAlongRows(MovedBadge(0, 20).view()) == 0);
  GrayImage stripes(120, 120);
  for (int y = 0; y < 120; ++y) {
    for (int x = 0; x < 120; ++x) {
      stripes.at(x, y) = y / 6 % 2 == 0 ? 20 : 235;
    }
  }
  CHECK(SmearAlongRows(stripes.view()) == 0);
}

TEST_CASE("undoing a smear brings lines back that had run together") {
  // Lines of 4 px, 4 px apart, smeared over 7 px: a contrast of 36 levels of 255 is left.
  GrayImage smeared(200, 3);
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 200; ++x) {
      int sum = 0;
      for (int i = -3; i <= 3; ++i) {
        sum += (x + i + 200) / 4 % 2 == 0 ? 0 : 255;
      }
      smeared.at(x, y) = static_cast<std::uint8_t>(sum / 7);
    }
  }
  GrayImage sharp;
  UndoSmear(smeared.view(), 7, sharp);
  for (int x = 80; x < 120; x += 8) {
    CHECK(sharp.at(x + 1, 1) < 40);
    CHECK(sharp.at(x + 5, 1) > 180);
  }
  UndoSmear(smeared.view(), 0, sharp);
  CHECK(sharp.pixels == smeared.pixels);
}

TEST_CASE("what has no contrast is left alone") {
  GrayImage sharp;
  UndoSmear(GrayImage(50, 4, 90).view(), 9, sharp);
  CHECK(sharp.pixels == std::vector<std::uint8_t>(200, 90));
}

TEST_CASE("pictures of every size may be asked for motion") {
  std::mt19937 random(5);
  for (int round = 0; round < 400; ++round) {
    GrayImage picture(static_cast<int>(random() % 70), static_cast<int>(random() % 70));
    for (auto& pixel : picture.pixels) {
      pixel = static_cast<std::uint8_t>(random());
    }
    const ImageView part = Part(picture.view(), static_cast<int>(random() % 20),
                                static_cast<int>(random() % 20), 50, 50);
    const auto angle = static_cast<float>(random() % 360);
    GrayImage turned;
    TurnAlong(part, MotionIn(part).value_or(Direction{std::cos(angle), std::sin(angle)}), turned);
    CHECK(SmearAlongRows(part) >= 0);
    GrayImage out;
    UndoSmear(part, static_cast<float>(random() % 90), out);
    CHECK(out.pixels.size() == static_cast<size_t>(part.width) * static_cast<size_t>(part.height));
  }
}
