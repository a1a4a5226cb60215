#include "scan/camera_meter.h"

#include <doctest/doctest.h>

#include "base/time.h"
#include "scan/frame_reader.h"
#include "support/qr_picture.h"

namespace mingle {
namespace {

/// A second of the same picture, `frames` a second.
CameraFigures Watch(const GrayImage& picture, int frames = 25) {
  CameraMeter meter;
  FrameReader reader;
  CameraMeter::SteadyTime now{};
  std::optional<CameraFigures> figures;
  for (int i = 0; i < 3 * frames && !figures; ++i) {
    figures = meter.Take(picture.view(), reader.Read(picture.view()), now);
    now += std::chrono::microseconds(1'000'000 / frames);
  }
  REQUIRE(figures.has_value());
  return *figures;
}

/// A badge on a grey wall.
GrayImage Badge(const test::QrLook& look = {.module_px = 8}) {
  return test::FrameWithQr("MINGLE0123456789ABCDEF", look, 640, 480, 320, 240);
}

TEST_CASE("a good picture of a badge is called good, with its figures") {
  const CameraFigures figures = Watch(Badge());
  CHECK(figures.width == 640);
  CHECK(figures.height == 480);
  CHECK(figures.frames_per_second == doctest::Approx(25).epsilon(0.05));
  CHECK(figures.read_share == doctest::Approx(1));
  CHECK(figures.brightness > 0.3);
  CHECK(figures.brightness < 0.9);
  REQUIRE(figures.sharpness.has_value());
  CHECK(*figures.sharpness > 0.9);
  CHECK(figures.advice == CameraAdvice::kGood);
}

TEST_CASE("what is wrong with a picture is said") {
  CHECK(Watch(GrayImage(640, 480, 20)).advice == CameraAdvice::kTooDark);
  CHECK(Watch(GrayImage(640, 480, 250)).advice == CameraAdvice::kTooBright);
  CHECK(Watch(GrayImage(640, 480, 120)).advice == CameraAdvice::kHoldBadge);
  CHECK_FALSE(Watch(GrayImage(640, 480, 120)).sharpness.has_value());
  CHECK(Watch(Badge(), 5).advice == CameraAdvice::kTooSlow);
  const CameraFigures soft = Watch(Badge({.module_px = 8, .blur_px = 3}));
  REQUIRE(soft.sharpness.has_value());
  CHECK(*soft.sharpness < 0.55);
  CHECK(soft.advice == CameraAdvice::kBlurred);
}

TEST_CASE("codes that are read now and then are small, or in uneven light") {
  const auto some = [](int side_px) {
    CameraMeter meter;
    const GrayImage sharp = Badge();
    CameraMeter::SteadyTime now{};
    std::optional<CameraFigures> figures;
    for (int i = 0; i < 60 && !figures; ++i) {
      std::vector<Decoded> codes;
      if (i % 4 == 0) {
        codes.push_back(
            {"X",
             {PixelPoint{220, 140}, PixelPoint{220 + side_px, 140},
              PixelPoint{220 + side_px, 140 + side_px}, PixelPoint{220, 140 + side_px}}});
      }
      figures = meter.Take(sharp.view(), codes, now);
      now += Milliseconds{40};
    }
    REQUIRE(figures.has_value());
    CHECK(figures->read_share == doctest::Approx(0.25).epsilon(0.1));
    return figures->advice;
  };
  CHECK(some(50) == CameraAdvice::kCloser);
  CHECK(some(200) == CameraAdvice::kUnsteady);
}

TEST_CASE("a code whose corners lie outside of the picture is no trouble") {
  CameraMeter meter;
  const GrayImage picture(64, 48, 120);
  const Decoded code{
      "X", {PixelPoint{-50, -50}, PixelPoint{900, 0}, PixelPoint{900, 900}, PixelPoint{0, 900}}};
  CHECK_FALSE(meter.Take(picture.view(), {code}, {}).has_value());
  CHECK(meter.Take(picture.view(), {code}, CameraMeter::SteadyTime{Milliseconds{1500}}));
}

}  // namespace
}  // namespace mingle
