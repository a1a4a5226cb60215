#include "scan/code_candidate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace mingle {
namespace {

constexpr size_t kFewEnoughForAll = 48;
constexpr size_t kNearest = 7;

float DistanceSquared(const FinderPattern& a, const FinderPattern& b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/// The distance, with what a tilted code's farther and so smaller corner takes away given back.
float Apart(const FinderPattern& a, const FinderPattern& b) {
  const float ratio = std::max(a.size, b.size) / std::min(a.size, b.size);
  return std::sqrt(DistanceSquared(a, b)) * ratio;
}

std::optional<CodeCandidate> Candidate(const FinderPattern& a, const FinderPattern& b,
                                       const FinderPattern& c) {
  const auto [smallest, largest] = std::minmax({a.size, b.size, c.size});
  if (largest > 2 * smallest) {
    return std::nullopt;
  }
  // The two that are farthest apart are the ends of the diagonal.
  const FinderPattern* corner = &a;
  const FinderPattern* one = &b;
  const FinderPattern* other = &c;
  float side_one = Apart(a, b);
  float side_other = Apart(a, c);
  float diagonal = Apart(b, c);
  if (side_one > diagonal && side_one >= side_other) {
    std::swap(corner, other);
    std::swap(side_one, diagonal);
  } else if (side_other > diagonal) {
    std::swap(corner, one);
    std::swap(side_other, diagonal);
  }
  if (side_one > 2 * side_other || side_other > 2 * side_one || side_one <= 0 || side_other <= 0) {
    return std::nullopt;
  }
  const float module = (a.size + b.size + c.size) / 21;
  const float modules = (side_one + side_other) / (2 * module) + 7;
  if (modules < 21 * 0.9F || modules > 177 * 1.5F) {
    return std::nullopt;
  }
  const float squares = side_one * side_one + side_other * side_other;
  const float cosine = (squares - diagonal * diagonal) / (2 * side_one * side_other);
  if (std::abs(cosine) > 0.7072F) {
    return std::nullopt;
  }
  const float turn =
      (one->x - corner->x) * (other->y - corner->y) - (one->y - corner->y) * (other->x - corner->x);
  if (turn < 0) {
    std::swap(one, other);
  }
  // What is below a fiftieth is how exactly centres can be known.
  const float off = std::max(0.02F, (std::abs(diagonal * diagonal - 2 * side_one * side_one) +
                                     std::abs(diagonal * diagonal - 2 * side_other * side_other)) /
                                        squares);
  return CodeCandidate{*corner, *one, *other, off / (module * module), 0};
}

/// True when modules alternate between two corners (ISO/IEC 18004 §6.3.5) on the side of `third`.
bool HasTimingLine(const ImageView& picture, const FinderPattern& from, const FinderPattern& to,
                   const FinderPattern& third) {
  const float module = (from.size + to.size) / 14;
  const float length = std::sqrt(DistanceSquared(from, to));
  const float aside = std::sqrt(DistanceSquared(from, third));
  // Centre to line: three modules. From the first module after a corner's square to the last.
  const float start = 4.5F * module;
  const float along = length - 2 * start;
  const float x = from.x + (third.x - from.x) / aside * 3 * from.size / 7;
  const float y = from.y + (third.y - from.y) / aside * 3 * from.size / 7;
  const float dx = (to.x - from.x) / length;
  const float dy = (to.y - from.y) / length;
  const int samples = static_cast<int>(along);
  int changes = 0;
  int last = -1;
  for (int i = 0; i <= samples; ++i) {
    const float at = start + static_cast<float>(i);
    const int px = static_cast<int>(x + dx * at);
    const int py = static_cast<int>(y + dy * at);
    if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) {
      return false;
    }
    const int now = picture.at(px, py);
    changes += last >= 0 && now != last ? 1 : 0;
    last = now;
  }
  const float expected = along / module;
  return std::abs(static_cast<float>(changes) - expected) <= 1.5F + 0.3F * expected;
}

/// Keeps the best few.
class Shortlist {
 public:
  Shortlist(const ImageView& picture, size_t most) : picture_(picture), most_(most) {}

  void Offer(std::optional<CodeCandidate> candidate) {
    if (!candidate || most_ == 0 || !Better(*candidate)) {
      return;
    }
    constexpr float kMissing = 16;
    for (const auto& [end, third] : {std::pair(candidate->top_right, candidate->bottom_left),
                                     std::pair(candidate->bottom_left, candidate->top_right)}) {
      if (HasTimingLine(picture_, candidate->top_left, end, third)) {
        ++candidate->timing_lines;
      } else {
        candidate->error *= kMissing;
      }
    }
    if (!Better(*candidate)) {
      return;
    }
    const auto place = std::upper_bound(
        best_.begin(), best_.end(), *candidate,
        [](const CodeCandidate& a, const CodeCandidate& b) { return a.error < b.error; });
    best_.insert(place, *candidate);
    if (best_.size() > most_) {
      best_.pop_back();
    }
  }

  [[nodiscard]] std::vector<CodeCandidate> Take() { return std::move(best_); }

 private:
  [[nodiscard]] bool Better(const CodeCandidate& candidate) const {
    return best_.size() < most_ || candidate.error < best_.back().error;
  }

  const ImageView& picture_;
  size_t most_;
  std::vector<CodeCandidate> best_;
};

/// The patterns nearest to `patterns[at]` and of a size with it, nearest first.
std::vector<size_t> Neighbours(std::span<const FinderPattern> patterns, size_t at) {
  std::array<std::pair<float, size_t>, kNearest> nearest;
  size_t count = 0;
  for (size_t i = 0; i < patterns.size(); ++i) {
    const float distance = DistanceSquared(patterns[at], patterns[i]);
    if (i == at || (count == kNearest && distance >= nearest[count - 1].first) ||
        patterns[i].size > 2 * patterns[at].size || patterns[at].size > 2 * patterns[i].size) {
      continue;
    }
    size_t place = count < kNearest ? count++ : count - 1;
    for (; place > 0 && nearest[place - 1].first > distance; --place) {
      nearest[place] = nearest[place - 1];
    }
    nearest[place] = {distance, i};
  }
  std::vector<size_t> indices;
  for (size_t i = 0; i < count; ++i) {
    indices.push_back(nearest[i].second);
  }
  return indices;
}

}  // namespace

std::vector<CodeCandidate> GroupIntoCodes(const ImageView& black_white,
                                          std::span<const FinderPattern> patterns, size_t most) {
  Shortlist shortlist(black_white, most);
  if (patterns.size() <= kFewEnoughForAll) {
    for (size_t i = 0; i < patterns.size(); ++i) {
      for (size_t j = i + 1; j < patterns.size(); ++j) {
        for (size_t k = j + 1; k < patterns.size(); ++k) {
          shortlist.Offer(Candidate(patterns[i], patterns[j], patterns[k]));
        }
      }
    }
    return shortlist.Take();
  }
  for (size_t i = 0; i < patterns.size(); ++i) {
    const std::vector<size_t> near = Neighbours(patterns, i);
    for (size_t a = 0; a < near.size(); ++a) {
      for (size_t b = a + 1; b < near.size(); ++b) {
        const auto candidate = Candidate(patterns[i], patterns[near[a]], patterns[near[b]]);
        // Each of the three finds the others; the corner's find counts.
        if (candidate && candidate->top_left == patterns[i]) {
          shortlist.Offer(candidate);
        }
      }
    }
  }
  return shortlist.Take();
}

PixelBox BoxAround(const CodeCandidate& candidate) {
  const FinderPattern& a = candidate.top_left;
  const FinderPattern& b = candidate.top_right;
  const FinderPattern& c = candidate.bottom_left;
  const float fourth_x = b.x + c.x - a.x;
  const float fourth_y = b.y + c.y - a.y;
  const float margin = 1.4F * std::max({a.size, b.size, c.size});
  const float left = std::min({a.x, b.x, c.x, fourth_x}) - margin;
  const float right = std::max({a.x, b.x, c.x, fourth_x}) + margin;
  const float top = std::min({a.y, b.y, c.y, fourth_y}) - margin;
  const float bottom = std::max({a.y, b.y, c.y, fourth_y}) + margin;
  return {static_cast<int>(std::floor(left)), static_cast<int>(std::floor(top)),
          static_cast<int>(std::ceil(right - left)), static_cast<int>(std::ceil(bottom - top))};
}

}  // namespace mingle
