#include "scan/frame_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scan/code_texture.h"
#include "scan/luma_filter.h"
#include "scan/motion.h"
#include "scan/threshold.h"

namespace mingle {
namespace {

/// A code that was out of sight for longer is looked for like any other.
constexpr int kMostFramesAgo = 8;
/// While codes are held, others are looked for this often.
constexpr unsigned kLookAroundEvery = 4;
constexpr size_t kCloserCandidates = 2;
/// A candidate larger than this has pixels enough already.
constexpr int kMostEnlarged = 360;
/// What moved and is larger is looked at in half its size, and not at all when it is larger than
/// twice this: of what has a code's texture and is none, such things cost the most time.
constexpr int kMostTurned = 220;

PixelBox BoxAround(const Decoded& code) {
  const auto [left, right] =
      std::minmax_element(code.corners.begin(), code.corners.end(),
                          [](const PixelPoint& a, const PixelPoint& b) { return a.x < b.x; });
  const auto [top, bottom] =
      std::minmax_element(code.corners.begin(), code.corners.end(),
                          [](const PixelPoint& a, const PixelPoint& b) { return a.y < b.y; });
  // A hand moves a badge by up to a third of the code from frame to frame.
  const int margin = 16 + std::max(right->x - left->x, bottom->y - top->y) / 3;
  return {left->x - margin, top->y - margin, right->x - left->x + 2 * margin,
          bottom->y - top->y + 2 * margin};
}

/// The part of `picture` in the box, starting with a block of the threshold's grid so that it
/// becomes the same black and white as in the whole picture.
ImageView AlignedPart(const ImageView& picture, const PixelBox& box, int& left, int& top) {
  left = std::clamp(box.left, 0, picture.width) / 8 * 8;
  top = std::clamp(box.top, 0, picture.height) / 8 * 8;
  return Part(picture, left, top, box.left + box.width - left, box.top + box.height - top);
}

}  // namespace

ImageView FrameReader::Luma(const ImageView& frame) {
  shrunk_ = FactorForAtMost(frame, most_pixels_);
  if (frame.pixel_stride == 1 && shrunk_ == 1) {
    return frame;
  }
  PackLuma(frame, luma_);
  if (shrunk_ > 1) {
    Shrink(luma_.view(), shrunk_, grey_);
    std::swap(luma_, grey_);
  }
  return luma_.view();
}

void FrameReader::Search(const Place& place, size_t most) {
  // Other rows each frame, and another part first for crowds that are too large for one.
  const auto turn = static_cast<int>(frame_ % kLooks);
  const int first_row = 2 + turn % 3 + turn * (black_white_.height / kLooks) / 3 * 3;
  auto codes = search_.Search(black_white_.view(), most, first_row);
  work_ += search_.work();
  for (Decoded& code : codes) {
    code.pass = place.pass;
    for (PixelPoint& corner : code.corners) {
      const float x = static_cast<float>(corner.x) * place.scale;
      const float y = static_cast<float>(corner.y) * place.scale;
      corner.x = static_cast<int>(x * place.rows.x - y * place.rows.y + place.left);
      corner.y = static_cast<int>(x * place.rows.y + y * place.rows.x + place.top);
    }
    if (found_.size() < kMostCodes &&
        std::none_of(found_.begin(), found_.end(),
                     [&](const Decoded& one) { return one.text == code.text; })) {
      found_.push_back(std::move(code));
    }
  }
}

void FrameReader::LookWhereHeld(const ImageView& luma) {
  for (const Held& held : held_) {
    int left = 0;
    int top = 0;
    const ImageView part = AlignedPart(luma, BoxAround(held.code), left, top);
    ThresholdBlocks(part, black_white_);
    Search({1, static_cast<float>(left), static_cast<float>(top), "held"}, 1);
  }
}

void FrameReader::LookEverywhere(const ImageView& luma) {
  ThresholdBlocks(luma, black_white_);
  Search({});
  candidates_.assign(search_.candidates().begin(), search_.candidates().end());
}

void FrameReader::LookCloser(const ImageView& luma) {
  for (size_t i = 0; i < std::min(candidates_.size(), kCloserCandidates); ++i) {
    constexpr std::array kWays{Way::kAsItIs, Way::kAgainstMean, Way::kSharpened};
    LookCloserAt(luma, mingle::BoxAround(candidates_[i]), kWays[frame_ % kWays.size()]);
  }
}

void FrameReader::LookCloserAt(const ImageView& luma, const PixelBox& box, Way way) {
  int left = 0;
  int top = 0;
  const ImageView part = AlignedPart(luma, box, left, top);
  Place place{1, static_cast<float>(left), static_cast<float>(top), "closer"};
  const bool small = std::max(part.width, part.height) <= kMostEnlarged;
  if (small && way != Way::kSharpest) {
    place.scale = 0.5F;
    EnlargeTwice(part, grey_);
  } else {
    PackLuma(part, grey_);
  }
  GrayImage sharp;
  switch (way) {
    case Way::kAsItIs:
      ThresholdBlocks(grey_.view(), black_white_);
      break;
    case Way::kAgainstMean:
      ThresholdAgainstMean(grey_.view(), 25, 0, black_white_);
      place.pass = "closer, against the mean";
      break;
    case Way::kSharpened:
      Sharpen(grey_.view(), 4, 3, sharp);
      ThresholdBlocks(sharp.view(), black_white_);
      place.pass = "closer, sharpened";
      break;
    // Half of the badges read at 4 px a module and a blur of 2.0, 2.2 and 2.3 px; the first is best
    // where the light falls off, the second in motion.
    case Way::kAgainstNearMean:
      ThresholdAgainstMean(grey_.view(), 12, 0, black_white_);
      place.pass = "closer, against the near mean";
      break;
    case Way::kSharper:
      Sharpen(grey_.view(), 8, 5, sharp);
      ThresholdAgainstMean(sharp.view(), 16, 0, black_white_);
      place.pass = "closer, much sharpened";
      break;
    case Way::kSharpest:
      Sharpen(grey_.view(), 3, 5, sharp);
      ThresholdBlocks(sharp.view(), black_white_);
      place.pass = "much sharpened";
  }
  Search(place, 1);
}

void FrameReader::LookAlongMotion(const ImageView& luma, const PixelBox& box, float stretch) {
  int left = 0;
  int top = 0;
  ImageView part = AlignedPart(luma, box, left, top);
  const int side = std::max(part.width, part.height);
  if (side > 2 * kMostTurned) {
    return;
  }
  GrayImage small;
  float scale = 1;
  if (side > kMostTurned) {
    Shrink(part, 2, small);
    part = small.view();
    scale = 2;
  }
  const auto motion = MotionIn(part);
  if (!motion) {
    return;
  }
  GrayImage turned;
  TurnAlong(part, *motion, turned);
  const float smear_px = SmearAlongRows(turned.view());
  if (smear_px == 0) {
    return;
  }
  GrayImage still;
  UndoSmear(turned.view(), stretch * smear_px, still);
  EnlargeTwice(still.view(), grey_);
  // Reads a twelfth more of the badges that moved by 1.25 to 3.5 modules than a radius of 1.4 and
  // half as many again as blocks.
  ThresholdAgainstMean(grey_.view(), static_cast<int>(1.2F * smear_px), 0, black_white_);
  const PixelPoint corner = BeforeTurn(part, *motion, 0, 0);
  Search({scale / 2, static_cast<float>(left) + scale * static_cast<float>(corner.x),
          static_cast<float>(top) + scale * static_cast<float>(corner.y),
          "closer, its motion undone", *motion},
         1);
}

void FrameReader::LookAtTextures(const ImageView& luma, const ImageView& half,
                                 const TextureLook& look) {
  textures_ = FindCodeTextures(half, kMostCodes);
  for (size_t i = 0; i < textures_.size() && found_.empty(); ++i) {
    LookAlongMotion(luma, WithPaper(textures_[i]), look.stretch);
    if (found_.empty()) {
      LookCloserAt(luma, WithPaper(textures_[i]), look.way);
    }
  }
}

void FrameReader::LookOtherwise(const ImageView& luma) {
  const unsigned turn = frame_ % kLooks;
  if (turn != 1 && turn != 4 && turn != 6) {
    return;
  }
  Shrink(luma, 2, half_);
  if (turn == 1) {
    ThresholdBlocks(half_.view(), black_white_);
    Search({2, 0, 0, "half size"});
  } else if (turn == 4) {
    Invert(luma, grey_);
    ThresholdBlocks(grey_.view(), black_white_);
    Search({1, 0, 0, "inverted"});
    Shrink(luma, 3, grey_);
    ThresholdBlocks(grey_.view(), black_white_);
    Search({3, 0, 0, "a third of the size"});
  } else {
    Shrink(half_.view(), 2, quarter_);
    MeanAround(quarter_.view(), 3, grey_);
    ThresholdAgainstQuarter(luma, grey_.view(), 8, black_white_);
    Search({1, 0, 0, "against the mean"});
  }
  if (found_.empty()) {
    LookAtTextures(luma, half_.view(),
                   turn == 1   ? TextureLook{Way::kSharpest, 1}
                   : turn == 4 ? TextureLook{Way::kSharper, 0.95F}
                               : TextureLook{Way::kAgainstNearMean, 1.06F});
  }
}

ScanHint FrameReader::Hint(const ImageView& luma) const {
  if (!candidates_.empty() && candidates_.front().timing_lines > 0) {
    return WhyUnread(luma, UnreadCodeOf(candidates_.front()));
  }
  // A code larger than this has its corners found, however soft it is: something else is no badge.
  constexpr int kLargest = 320;
  if (textures_.empty() || std::max(textures_[0].width, textures_[0].height) > kLargest) {
    return WhyUnread(luma, std::nullopt);
  }
  // Our own code has 25 modules a side, and some of the paper around it is taken for it.
  const PixelBox& box = textures_.front();
  return WhyUnread(luma, UnreadCode{box, static_cast<float>(std::max(box.width, box.height)) / 30});
}

void FrameReader::Remember() {
  for (Held& held : held_) {
    ++held.frames_ago;
  }
  for (const Decoded& code : found_) {
    std::erase_if(held_, [&](const Held& held) { return held.code.text == code.text; });
    held_.insert(held_.begin(), Held{code, 0});
  }
  std::erase_if(held_, [](const Held& held) { return held.frames_ago > kMostFramesAgo; });
  if (held_.size() > kMostCodes) {
    held_.resize(kMostCodes);
  }
}

std::vector<Decoded> FrameReader::Read(const ImageView& frame) {
  work_ = {};
  found_.clear();
  candidates_.clear();
  const ImageView luma = Luma(frame);
  LookWhereHeld(luma);
  if (found_.empty() || frame_ % kLookAroundEvery == 0) {
    LookEverywhere(luma);
  }
  if (found_.empty()) {
    LookCloser(luma);
  }
  if (found_.empty()) {
    LookOtherwise(luma);
  }
  if (!found_.empty()) {
    textures_.clear();
  }
  hint_ = found_.empty() ? Hint(luma) : ScanHint::kNone;
  Remember();
  ++frame_;
  if (shrunk_ == 1) {
    return found_;
  }
  std::vector<Decoded> found = found_;
  for (Decoded& code : found) {
    for (PixelPoint& corner : code.corners) {
      corner = {corner.x * shrunk_, corner.y * shrunk_};
    }
  }
  return found;
}

}  // namespace mingle
