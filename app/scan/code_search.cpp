#include "scan/code_search.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scan/luma_filter.h"

namespace mingle {
namespace {

bool Inside(const PixelBox& box, const FinderPattern& pattern) {
  return pattern.x >= static_cast<float>(box.left) && pattern.y >= static_cast<float>(box.top) &&
         pattern.x < static_cast<float>(box.left + box.width) &&
         pattern.y < static_cast<float>(box.top + box.height);
}

/// The part of the box inside the picture, starting so that the decoder, who looks at rows 2, 5, 8
/// and so on of what it is shown, looks at the rows that the patterns were found in.
PixelBox Clip(const PixelBox& box, const ImageView& picture, int first_row) {
  const int left = std::clamp(box.left, 0, picture.width);
  const int wanted = std::clamp(box.top, 0, picture.height);
  const int phase = (first_row + 1) % 3;
  const int top = wanted - (wanted + 3 - phase) % 3;
  return {left, std::max(top, 0), std::clamp(box.left + box.width, left, picture.width) - left,
          std::clamp(box.top + box.height, wanted, picture.height) - std::max(top, 0)};
}

}  // namespace

SearchWork& SearchWork::operator+=(const SearchWork& more) {
  patterns += more.patterns;
  decodes += more.decodes;
  largest_decode = std::max(largest_decode, more.largest_decode);
  return *this;
}

bool Covers(const Decoded& decoded, const CodeCandidate& candidate) {
  const float x = (candidate.top_right.x + candidate.bottom_left.x) / 2;
  const float y = (candidate.top_right.y + candidate.bottom_left.y) / 2;
  bool inside = false;
  for (size_t i = 0, j = 3; i < 4; j = i++) {
    const auto from_x = static_cast<float>(decoded.corners[i].x);
    const auto from_y = static_cast<float>(decoded.corners[i].y);
    const auto to_x = static_cast<float>(decoded.corners[j].x);
    const auto to_y = static_cast<float>(decoded.corners[j].y);
    if ((from_y > y) != (to_y > y) &&
        x < (to_x - from_x) * (y - from_y) / (to_y - from_y) + from_x) {
      inside = !inside;
    }
  }
  return inside;
}

std::optional<Decoded> CodeSearch::DecodePart(const ImageView& black_white, const PixelBox& box,
                                              const std::vector<FinderPattern>& patterns,
                                              std::span<const FinderPattern> keep) {
  ImageView part = Part(black_white, box.left, box.top, box.width, box.height);
  std::vector<FinderPattern> others;
  int shown = 0;
  for (const FinderPattern& pattern : patterns) {
    if (!Inside(box, pattern)) {
      continue;
    }
    if (std::find(keep.begin(), keep.end(), pattern) == keep.end()) {
      others.push_back(pattern);
    }
    ++shown;
  }
  if (static_cast<size_t>(shown) > kMostPatterns) {
    PackLuma(part, scratch_);
    for (FinderPattern other : others) {
      other.x -= static_cast<float>(box.left);
      other.y -= static_cast<float>(box.top);
      WipeFinderPattern(scratch_, other);
    }
    part = scratch_.view();
    shown -= static_cast<int>(others.size());
  }
  ++work_.decodes;
  work_.largest_decode = std::max(work_.largest_decode, shown);
  auto decoded = DecodeQr(part);
  if (decoded) {
    for (PixelPoint& corner : decoded->corners) {
      corner.x += box.left;
      corner.y += box.top;
    }
  }
  return decoded;
}

std::vector<Decoded> CodeSearch::Search(const ImageView& black_white, size_t most, int first_row) {
  work_ = {};
  const std::vector<FinderPattern> patterns = FindFinderPatterns(black_white, 1000, first_row);
  work_.patterns = static_cast<int>(patterns.size());
  candidates_ = GroupIntoCodes(black_white, patterns, kMostRegions);
  std::vector<Decoded> found;
  for (const CodeCandidate& candidate : candidates_) {
    if (found.size() == most) {
      break;
    }
    if (std::any_of(found.begin(), found.end(),
                    [&](const Decoded& one) { return Covers(one, candidate); })) {
      continue;
    }
    const std::array keep{candidate.top_left, candidate.top_right, candidate.bottom_left};
    auto decoded =
        DecodePart(black_white, Clip(BoxAround(candidate), black_white, first_row), patterns, keep);
    if (decoded && std::none_of(found.begin(), found.end(),
                                [&](const Decoded& one) { return one.text == decoded->text; })) {
      found.push_back(std::move(*decoded));
    }
  }
  return found;
}

}  // namespace mingle
