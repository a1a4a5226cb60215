#include "scan/scan_hint.h"

#include <algorithm>

#include "scan/light.h"
#include "scan/luma_filter.h"

namespace mingle {
namespace {

/// Grey levels, of 255.
constexpr int kNearlyBlack = 40;
constexpr int kBurntOut = 252;

/// True when the light has eaten the ink in some part of the picture and not in all of it: one of
/// 5×5 cells is white and no more.
bool HasGlare(const ImageView& picture, int step) {
  constexpr int kCells = 5;
  int burnt = 0;
  for (int cell = 0; cell < kCells * kCells; ++cell) {
    const ImageView part = Part(picture, cell % kCells * picture.width / kCells,
                                cell / kCells * picture.height / kCells, picture.width / kCells,
                                picture.height / kCells);
    burnt += Quantile(Levels(part, step), 0.08) >= kBurntOut ? 1 : 0;
  }
  return burnt >= 1 && burnt < kCells * kCells / 2;
}

/// A code has black and white everywhere; other things have plain parts. What is burnt out counts
/// as either.
bool IsBusyEverywhere(const ImageView& picture, int contrast, int step) {
  constexpr int kCells = 3;
  for (int cell = 0; cell < kCells * kCells; ++cell) {
    const Histogram levels = Levels(Part(picture, cell % kCells * picture.width / kCells,
                                         cell / kCells * picture.height / kCells,
                                         picture.width / kCells, picture.height / kCells),
                                    step);
    const int dark = Quantile(levels, 0.1);
    if (dark < kBurntOut && 2 * (Quantile(levels, 0.9) - dark) < contrast) {
      return false;
    }
  }
  return true;
}

}  // namespace

UnreadCode UnreadCodeOf(const CodeCandidate& candidate) {
  const float module =
      (candidate.top_left.size + candidate.top_right.size + candidate.bottom_left.size) / 21;
  PixelBox box = BoxAround(candidate);
  const int margin = static_cast<int>(6.3F * module);
  box = {box.left + margin, box.top + margin, box.width - 2 * margin, box.height - 2 * margin};
  return {box, module};
}

ScanHint WhyUnread(const ImageView& luma, const std::optional<UnreadCode>& code) {
  constexpr int kLeastContrast = 50;
  constexpr float kSmallModule_px = 2.6F;
  if (luma.empty()) {
    return ScanHint::kNone;
  }
  if (!code) {
    const bool black = Quantile(Levels(luma, 16), 0.98) < kNearlyBlack;
    return black ? ScanHint::kTooDark : ScanHint::kNone;
  }
  const ImageView part =
      Part(luma, code->box.left, code->box.top, code->box.width, code->box.height);
  if (part.width < 8 || part.height < 8) {
    return ScanHint::kNone;
  }
  // A hundred pixels each way tell enough.
  const int step = std::max(1, std::max(part.width, part.height) / 100);
  const Histogram levels = Levels(part, step);
  const int dark = Quantile(levels, 0.05);
  const int light = Quantile(levels, 0.95);
  if (light < 2 * kNearlyBlack) {
    return ScanHint::kTooDark;
  }
  if (light - dark < kLeastContrast || !IsBusyEverywhere(part, light - dark, step)) {
    return ScanHint::kNone;
  }
  if (HasGlare(part, step)) {
    return ScanHint::kGlare;
  }
  if (code->module_px < kSmallModule_px) {
    return ScanHint::kCloser;
  }
  return Steepness(part, light - dark, step) < kSteepEnough ? ScanHint::kHoldStill
                                                            : ScanHint::kNone;
}

ScanHint HintFilter::Next(ScanHint frame, bool read, SteadyTime now) {
  constexpr Milliseconds kMoment{800};
  constexpr Milliseconds kStays{1500};
  constexpr Milliseconds kPatience{10'000};
  constexpr size_t kAgree = 8;
  if (read) {
    seen_.clear();
    shown_ = ScanHint::kNone;
    ignored_ = false;
    return shown_;
  }
  seen_.push_back({frame, now});
  while (now - seen_.front().at > kMoment) {
    seen_.pop_front();
  }
  ScanHint agreed = ScanHint::kNone;
  for (const ScanHint hint :
       {ScanHint::kCloser, ScanHint::kTooDark, ScanHint::kHoldStill, ScanHint::kGlare}) {
    const auto count = std::count_if(seen_.begin(), seen_.end(),
                                     [hint](const Seen& seen) { return seen.hint == hint; });
    if (static_cast<size_t>(count) >= kAgree && static_cast<size_t>(count) * 2 > seen_.size()) {
      agreed = hint;
    }
  }
  if (agreed == ScanHint::kNone) {
    if (now - agreed_at_ >= kStays) {
      shown_ = ScanHint::kNone;
      ignored_ = false;
    }
    return ignored_ ? ScanHint::kNone : shown_;
  }
  agreed_at_ = now;
  if (shown_ == ScanHint::kNone) {
    shown_since_ = now;
  }
  shown_ = agreed;
  ignored_ = ignored_ || now - shown_since_ >= kPatience;
  return ignored_ ? ScanHint::kNone : shown_;
}

}  // namespace mingle
