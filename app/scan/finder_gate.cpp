#include "scan/finder_gate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>

namespace mingle {
namespace {

constexpr int kRowStep = 3;
/// Five runs, black first.
using Runs = std::array<int, 5>;

/// True for runs in the ratio 1:1:3:1:1. Ink spreads and light blooms: black and white modules
/// may differ in size, and single runs by some fraction of one.
bool IsFinderRatio(const Runs& run) {
  if (run[2] < 2 * std::max(run[0], run[4]) - 1 || run[2] < std::max(run[1], run[3])) {
    return false;
  }
  // Five modules are black and two white; each run may be off by 0.8 of a black module or 0.35 of a
  // white one, and by half a pixel.
  const int black = run[0] + run[2] + run[4];
  const int white = run[1] + run[3];
  if (black > 10 * white || 5 * white > 8 * black) {
    return false;
  }
  const auto black_off = [&](int length, int modules) {
    return std::abs(50 * length - 10 * modules * black) <= 8 * black + 25;
  };
  return black_off(run[0], 1) && black_off(run[4], 1) && black_off(run[2], 3) &&
         20 * std::abs(run[1] - run[3]) <= 7 * white + 20;
}

/// 64 pixels of black and white.
class Pixels64 {
 public:
  explicit Pixels64(const std::uint8_t* pixels) {
    static_assert(std::endian::native == std::endian::little, "pixels are read as numbers");
    std::memcpy(eights_.data(), pixels, sizeof eights_);
  }

  [[nodiscard]] bool AreAll(bool white) const {
    const std::uint64_t colour = white ? ~std::uint64_t{0} : 0;
    std::uint64_t others = 0;
    for (const std::uint64_t eight : eights_) {
      others |= eight ^ colour;
    }
    return others == 0;
  }

  /// A bit each, the first one lowest.
  [[nodiscard]] std::uint64_t White() const {
    std::uint64_t white = 0;
    for (size_t i = 0; i < eights_.size(); ++i) {
      white |= ((eights_[i] & 0x0101010101010101U) * 0x0102040810204080U >> 56U) << (8 * i);
    }
    return white;
  }

 private:
  std::array<std::uint64_t, 8> eights_;
};

/// Where black becomes white and back in one row, as the places of the first pixel of each run.
/// The first run is white, perhaps of no length; the last place is `width`. `starts` has room for
/// two more than there are pixels. How many places there are.
size_t FindRuns(const std::uint8_t* row, int width, int* starts) {
  constexpr int kAtOnce = 64;
  int* next = starts;
  *next++ = 0;
  std::uint64_t last = 1;
  int x = 0;
  for (; x + kAtOnce <= width; x += kAtOnce) {
    const Pixels64 pixels(row + x);
    if (pixels.AreAll(last != 0)) {
      continue;
    }
    const std::uint64_t white = pixels.White();
    // A bit for each pixel that differs from the one before.
    for (std::uint64_t changes = white ^ (white << 1U | last); changes != 0;
         changes &= changes - 1) {
      *next++ = x + std::countr_zero(changes);
    }
    last = white >> (kAtOnce - 1);
  }
  for (; x < width; ++x) {
    if ((row[x] & 1U) != last) {
      *next++ = x;
      last = row[x] & 1U;
    }
  }
  *next++ = width;
  return static_cast<size_t>(next - starts);
}

/// Walks over pixels in one direction from a place in the picture.
class Walker {
 public:
  Walker(const ImageView& picture, int x, int y) : picture_(picture), x_(x), y_(y) {}

  [[nodiscard]] bool OnBlack() const {
    return x_ >= 0 && y_ >= 0 && x_ < picture_.width && y_ < picture_.height &&
           picture_.at(x_, y_) == 0;
  }

  /// The five runs through this place along (dx, dy), the middle one containing it; nothing when
  /// they are longer than `range` together, leave the picture before their outer edge or are no
  /// finder pattern. `offset` becomes the distance to the middle of the inner run.
  [[nodiscard]] std::optional<Runs> Cross(int dx, int dy, int range, int& offset) const {
    Runs run{};
    std::array<int, 2> inner{};
    for (int side = 0; side < 2; ++side) {
      const int sign = side == 0 ? 1 : -1;
      int left = range;
      int steps = StepsToBorder(sign * dx, sign * dy);
      const std::uint8_t* at =
          &picture_.data[static_cast<std::ptrdiff_t>(y_) * picture_.stride + x_];
      const std::ptrdiff_t step = sign * (static_cast<std::ptrdiff_t>(dy) * picture_.stride + dx);
      for (int i = 0; i < 3; ++i) {
        const std::uint8_t colour = i % 2 == 0 ? 0 : 255;
        int length = 0;
        while (steps >= 0 && *at == colour) {
          if (++length > left) {
            return std::nullopt;
          }
          --steps;
          if (steps >= 0) {
            at += step;
          }
        }
        if (length == 0) {
          return std::nullopt;
        }
        left -= length;
        if (i == 0) {
          inner[static_cast<size_t>(side)] = length;
        } else {
          run[static_cast<size_t>(2 + sign * i)] = length;
        }
      }
    }
    run[2] = inner[0] + inner[1] - 1;
    offset = (inner[0] - inner[1]) / 2;
    return IsFinderRatio(run) ? std::optional<Runs>(run) : std::nullopt;
  }

 private:
  /// Steps along (dx, dy) that stay inside.
  [[nodiscard]] int StepsToBorder(int dx, int dy) const {
    const int across = dx > 0 ? picture_.width - 1 - x_ : dx < 0 ? x_ : picture_.width;
    const int down = dy > 0 ? picture_.height - 1 - y_ : dy < 0 ? y_ : picture_.height;
    return std::min(across, down);
  }

  const ImageView& picture_;
  int x_;
  int y_;
};

int Sum(const Runs& run) { return run[0] + run[1] + run[2] + run[3] + run[4]; }

/// The pattern around a place where a row looked like one.
std::optional<FinderPattern> CrossCheck(const ImageView& picture, int x, int y, int row_sum) {
  int offset = 0;
  if (!Walker(picture, x, y).OnBlack()) {
    return std::nullopt;
  }
  const auto column = Walker(picture, x, y).Cross(0, 1, 3 * row_sum, offset);
  if (!column) {
    return std::nullopt;
  }
  y += offset;
  if (!Walker(picture, x, y).OnBlack()) {
    return std::nullopt;
  }
  const auto row = Walker(picture, x, y).Cross(1, 0, 3 * row_sum, offset);
  if (!row) {
    return std::nullopt;
  }
  x += offset;
  const Walker centre(picture, x, y);
  if (!centre.OnBlack()) {
    return std::nullopt;
  }
  const auto falling = centre.Cross(1, 1, 6 * row_sum, offset);
  const auto rising = falling ? centre.Cross(1, -1, 6 * row_sum, offset) : std::nullopt;
  if (!rising) {
    return std::nullopt;
  }
  const auto [least, most] = std::minmax({Sum(*column), Sum(*row), Sum(*falling), Sum(*rising)});
  if (most > 5 * least) {
    return std::nullopt;
  }
  return FinderPattern{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F,
                       static_cast<float>(least + most) / 2};
}

/// Which places of the picture are inside a pattern that was found, in cells of 4×4 px.
class Covered {
 public:
  Covered(int width, int height)
      : columns_(width / kCell + 1),
        rows_(height / kCell + 1),
        cells_(static_cast<size_t>(columns_) * static_cast<size_t>(rows_), false) {}

  [[nodiscard]] bool Has(int x, int y) const { return cells_[Index(x / kCell, y / kCell)]; }

  void Add(const FinderPattern& pattern) {
    const float reach = pattern.size / 2;
    const int left = std::max(0, static_cast<int>(pattern.x - reach) / kCell + 1);
    const int right = std::min(columns_ - 1, static_cast<int>(pattern.x + reach) / kCell - 1);
    const int top = std::max(0, static_cast<int>(pattern.y - reach) / kCell + 1);
    const int bottom = std::min(rows_ - 1, static_cast<int>(pattern.y + reach) / kCell - 1);
    for (int row = top; row <= bottom; ++row) {
      for (int column = left; column <= right; ++column) {
        cells_[Index(column, row)] = true;
      }
    }
    cells_[Index(static_cast<int>(pattern.x) / kCell, static_cast<int>(pattern.y) / kCell)] = true;
  }

 private:
  static constexpr int kCell = 4;
  [[nodiscard]] size_t Index(int column, int row) const {
    return static_cast<size_t>(row) * static_cast<size_t>(columns_) + static_cast<size_t>(column);
  }

  int columns_;
  int rows_;
  std::vector<bool> cells_;
};

bool SameSquare(const FinderPattern& a, const FinderPattern& b) {
  const float reach = std::max(a.size, b.size) / 4;
  return std::abs(a.x - b.x) <= reach && std::abs(a.y - b.y) <= reach;
}

}  // namespace

std::vector<FinderPattern> FindFinderPatterns(const ImageView& black_white, size_t most,
                                              int first_row) {
  std::vector<FinderPattern> found;
  if (black_white.width < 7 || black_white.height < 7) {
    return found;
  }
  Covered covered(black_white.width, black_white.height);
  std::vector<int> starts(static_cast<size_t>(black_white.width) + 2);
  const int phase = first_row % kRowStep;
  const int rows = (black_white.height - phase + kRowStep - 1) / kRowStep;
  const int first = std::min(first_row / kRowStep, rows - 1);
  for (int i = 0; i < rows && found.size() < most; ++i) {
    const int y = (first + i) % rows * kRowStep + phase;
    const size_t count =
        FindRuns(black_white.data + static_cast<std::ptrdiff_t>(y) * black_white.stride,
                 black_white.width, starts.data());
    for (size_t s = 1; s + 5 < count && found.size() < most; s += 2) {
      const Runs run{starts[s + 1] - starts[s], starts[s + 2] - starts[s + 1],
                     starts[s + 3] - starts[s + 2], starts[s + 4] - starts[s + 3],
                     starts[s + 5] - starts[s + 4]};
      if (!IsFinderRatio(run)) {
        continue;
      }
      const int x = starts[s + 2] + run[2] / 2;
      if (covered.Has(x, y)) {
        continue;
      }
      const auto pattern = CrossCheck(black_white, x, y, Sum(run));
      if (!pattern || covered.Has(static_cast<int>(pattern->x), static_cast<int>(pattern->y))) {
        continue;
      }
      covered.Add(*pattern);
      if (found.empty() || !SameSquare(found.back(), *pattern)) {
        found.push_back(*pattern);
      }
    }
  }
  return found;
}

void WipeFinderPattern(GrayImage& black_white, const FinderPattern& pattern) {
  // The inner square is three modules; turned by 45° it reaches 1.5·√2 of them from its centre.
  const float reach = std::max(2.0F, pattern.size * 2.2F / 7);
  const int left = std::max(0, static_cast<int>(pattern.x - reach));
  const int right = std::min(black_white.width - 1, static_cast<int>(pattern.x + reach));
  const int top = std::max(0, static_cast<int>(pattern.y - reach));
  const int bottom = std::min(black_white.height - 1, static_cast<int>(pattern.y + reach));
  for (int y = top; y <= bottom; ++y) {
    for (int x = left; x <= right; ++x) {
      black_white.at(x, y) = 255;
    }
  }
}

}  // namespace mingle
