#include "scan/frame_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "scan/luma_filter.h"
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
  const auto pixels = static_cast<double>(frame.width) * frame.height;
  shrunk_ = 1;
  if (frame.pixel_stride == 1 && pixels <= most_pixels_) {
    return frame;
  }
  PackLuma(frame, luma_);
  if (pixels > most_pixels_) {
    shrunk_ = static_cast<int>(std::ceil(std::sqrt(pixels / most_pixels_)));
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
    for (PixelPoint& corner : code.corners) {
      corner.x = static_cast<int>(static_cast<float>(corner.x) * place.scale + place.left);
      corner.y = static_cast<int>(static_cast<float>(corner.y) * place.scale + place.top);
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
    Search({1, static_cast<float>(left), static_cast<float>(top)}, 1);
  }
}

void FrameReader::LookEverywhere(const ImageView& luma) {
  ThresholdBlocks(luma, black_white_);
  Search({});
  candidates_.assign(search_.candidates().begin(), search_.candidates().end());
}

void FrameReader::LookCloser(const ImageView& luma) {
  for (size_t i = 0; i < std::min(candidates_.size(), kCloserCandidates); ++i) {
    int left = 0;
    int top = 0;
    const ImageView part = AlignedPart(luma, mingle::BoxAround(candidates_[i]), left, top);
    Place place{1, static_cast<float>(left), static_cast<float>(top)};
    const bool small = std::max(part.width, part.height) <= kMostEnlarged;
    if (small) {
      place.scale = 0.5F;
      EnlargeTwice(part, grey_);
    } else {
      PackLuma(part, grey_);
    }
    switch (frame_ % 3) {
      case 0:
        ThresholdBlocks(grey_.view(), black_white_);
        break;
      case 1:
        ThresholdAgainstMean(grey_.view(), 25, 0, black_white_);
        break;
      default: {
        GrayImage sharp;
        Sharpen(grey_.view(), 4, sharp);
        ThresholdBlocks(sharp.view(), black_white_);
      }
    }
    Search(place, 1);
  }
}

void FrameReader::LookOtherwise(const ImageView& luma) {
  switch (frame_ % kLooks) {
    case 1:
      Shrink(luma, 2, grey_);
      ThresholdBlocks(grey_.view(), black_white_);
      return Search({2, 0, 0});
    case 4:
      Invert(luma, grey_);
      ThresholdBlocks(grey_.view(), black_white_);
      Search({});
      Shrink(luma, 3, grey_);
      ThresholdBlocks(grey_.view(), black_white_);
      return Search({3, 0, 0});
    case 6:
      ThresholdAgainstMean(luma, 15, 8, black_white_);
      return Search({});
    default:
      return;
  }
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
