#include "scan/camera_meter.h"

#include <algorithm>
#include <cmath>

#include "base/time.h"
#include "scan/light.h"
#include "scan/luma_filter.h"

namespace mingle {
namespace {

constexpr Milliseconds kSecond{1000};
/// Grey levels, of 255.
constexpr int kNearlyBlack = 80;
constexpr int kNearlyWhite = 235;
constexpr double kFewFrames = 10;
/// A badge's code has 25 modules a side, and three pixels a module are comfortable.
constexpr double kSmallCode_px = 75;
constexpr double kReadOften = 0.6;

/// The smallest upright box around a code's corners.
ImageView CodeIn(const ImageView& luma, const Decoded& code) {
  const auto by_x = [](const PixelPoint& a, const PixelPoint& b) { return a.x < b.x; };
  const auto by_y = [](const PixelPoint& a, const PixelPoint& b) { return a.y < b.y; };
  const auto [left, right] = std::minmax_element(code.corners.begin(), code.corners.end(), by_x);
  const auto [top, bottom] = std::minmax_element(code.corners.begin(), code.corners.end(), by_y);
  return Part(luma, left->x, top->y, right->x - left->x, bottom->y - top->y);
}

double SharpnessOf(const ImageView& code) {
  const int step = std::max(1, std::max(code.width, code.height) / 100);
  const Histogram levels = Levels(code, step);
  return Steepness(code, Quantile(levels, 0.95) - Quantile(levels, 0.05), step);
}

double SideOf(const Decoded& code) {
  const PixelPoint& a = code.corners[0];
  const PixelPoint& b = code.corners[1];
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

void CameraMeter::Begin(SteadyTime now) {
  began_ = now;
  frames_ = read_ = 0;
  sharpness_ = code_side_px_ = 0;
}

std::optional<CameraFigures> CameraMeter::Take(const ImageView& luma,
                                               const std::vector<Decoded>& codes, SteadyTime now) {
  if (!began_) {
    Begin(now);
    return std::nullopt;
  }
  ++frames_;
  if (!codes.empty()) {
    ++read_;
    sharpness_ += SharpnessOf(CodeIn(luma, codes.front()));
    code_side_px_ += SideOf(codes.front());
  }
  if (now - *began_ < kSecond || luma.empty()) {
    return std::nullopt;
  }
  const CameraFigures figures = Figures(luma, now);
  Begin(now);
  return figures;
}

CameraFigures CameraMeter::Figures(const ImageView& luma, SteadyTime now) const {
  constexpr int kStep = 16;
  const Histogram levels = Levels(luma, kStep);
  const std::chrono::duration<double> took = now - *began_;
  CameraFigures figures{.width = luma.width,
                        .height = luma.height,
                        .frames_per_second = frames_ / took.count(),
                        .read_share = static_cast<double>(read_) / frames_,
                        .brightness = Quantile(levels, 0.5) / 255.0};
  if (read_ > 0) {
    figures.sharpness = sharpness_ / read_;
  }
  figures.advice = [&] {
    if (Quantile(levels, 0.98) < kNearlyBlack) {
      return CameraAdvice::kTooDark;
    }
    if (Quantile(levels, 0.5) >= kNearlyWhite) {
      return CameraAdvice::kTooBright;
    }
    if (figures.frames_per_second < kFewFrames) {
      return CameraAdvice::kTooSlow;
    }
    if (!figures.sharpness) {
      return CameraAdvice::kHoldBadge;
    }
    if (*figures.sharpness < kSteepEnough) {
      return CameraAdvice::kBlurred;
    }
    if (figures.read_share < kReadOften) {
      return code_side_px_ / read_ < kSmallCode_px ? CameraAdvice::kCloser
                                                   : CameraAdvice::kUnsteady;
    }
    return CameraAdvice::kGood;
  }();
  return figures;
}

}  // namespace mingle
