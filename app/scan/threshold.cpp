#include "scan/threshold.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "scan/luma_filter.h"

namespace mingle {
namespace {

constexpr int kBlock = 8;
/// Grey levels between the darkest and the lightest pixel of a block that make it more than noise.
constexpr int kLeastContrast = 24;
/// Blocks each way that share a threshold.
constexpr int kWindow = 5;

/// A grid of one value a block. The last column and row of blocks end with the picture and may
/// overlap the ones before.
struct Blocks {
  int columns = 0;
  int rows = 0;
  std::vector<std::uint8_t> values;

  Blocks(int width, int height)
      : columns((width + kBlock - 1) / kBlock),
        rows((height + kBlock - 1) / kBlock),
        values(static_cast<size_t>(columns) * static_cast<size_t>(rows)) {}

  std::uint8_t& at(int column, int row) {
    return values[static_cast<size_t>(row) * static_cast<size_t>(columns) +
                  static_cast<size_t>(column)];
  }
};

const std::uint8_t* Row(const ImageView& picture, int y) {
  return picture.data + static_cast<std::ptrdiff_t>(y) * picture.stride;
}

/// Darkest, lightest and sum of each column of eight pixels, then darkest and lightest of ever more
/// columns together.
struct Columns {
  std::vector<std::uint8_t> darkest;
  std::vector<std::uint8_t> lightest;
  std::vector<std::uint16_t> sum;

  explicit Columns(int width)
      : darkest(static_cast<size_t>(width)),
        lightest(static_cast<size_t>(width)),
        sum(static_cast<size_t>(width)) {}

  void Measure(const std::uint8_t* __restrict row, std::ptrdiff_t stride) {
    std::uint8_t* __restrict dark = darkest.data();
    std::uint8_t* __restrict light = lightest.data();
    std::uint16_t* __restrict total = sum.data();
    const size_t width = sum.size();
    for (size_t x = 0; x < width; ++x) {
      std::uint8_t least = row[x];
      std::uint8_t most = row[x];
      std::uint16_t all = row[x];
      for (int y = 1; y < kBlock; ++y) {
        const std::uint8_t pixel = row[static_cast<size_t>(y * stride) + x];
        least = std::min(least, pixel);
        most = std::max(most, pixel);
        all = static_cast<std::uint16_t>(all + pixel);
      }
      dark[x] = least;
      light[x] = most;
      total[x] = all;
    }
  }

  void JoinPairs(const Columns& narrow) {
    std::uint8_t* __restrict dark = darkest.data();
    std::uint8_t* __restrict light = lightest.data();
    const std::uint8_t* __restrict from_dark = narrow.darkest.data();
    const std::uint8_t* __restrict from_light = narrow.lightest.data();
    const size_t width = darkest.size();
    for (size_t x = 0; x < width; ++x) {
      dark[x] = std::min(from_dark[2 * x], from_dark[2 * x + 1]);
      light[x] = std::max(from_light[2 * x], from_light[2 * x + 1]);
    }
  }

  /// Of the eight columns from x on.
  [[nodiscard]] int SumOfEight(size_t x) const {
    // Four sums in each number, which together stay below 2^16.
    std::array<std::uint64_t, 2> fours{};
    std::memcpy(fours.data(), sum.data() + x, sizeof fours);
    return static_cast<int>((fours[0] + fours[1]) * 0x0001000100010001U >> 48U);
  }
};

/// Grey levels of one block.
struct Levels {
  int darkest;
  int lightest;
  int sum;
};

/// Walks over a picture row of blocks by row of blocks.
class BlockRows {
 public:
  explicit BlockRows(const ImageView& picture)
      : picture_(picture),
        whole_(picture.width / kBlock),
        ones_(whole_ * kBlock),
        twos_(whole_ * kBlock / 2),
        fours_(whole_ * kBlock / 4),
        eights_(whole_),
        last_(kBlock) {}

  void Measure(int row) {
    const std::uint8_t* pixels = Row(picture_, std::min(row * kBlock, picture_.height - kBlock));
    ones_.Measure(pixels, picture_.stride);
    twos_.JoinPairs(ones_);
    fours_.JoinPairs(twos_);
    eights_.JoinPairs(fours_);
    // What is left over makes a block with the columns before it.
    if (picture_.width > whole_ * kBlock) {
      last_.Measure(pixels + picture_.width - kBlock, picture_.stride);
    }
  }

  [[nodiscard]] Levels at(int column) const {
    if (column < whole_) {
      const auto x = static_cast<size_t>(column);
      return {eights_.darkest[x], eights_.lightest[x], ones_.SumOfEight(x * kBlock)};
    }
    return {*std::min_element(last_.darkest.begin(), last_.darkest.end()),
            *std::max_element(last_.lightest.begin(), last_.lightest.end()), last_.SumOfEight(0)};
  }

 private:
  const ImageView& picture_;
  int whole_;
  Columns ones_;
  Columns twos_;
  Columns fours_;
  Columns eights_;
  Columns last_;
};

/// What each block by itself takes for the border between black and white.
Blocks OwnThresholds(const ImageView& picture) {
  Blocks own(picture.width, picture.height);
  BlockRows blocks(picture);
  for (int row = 0; row < own.rows; ++row) {
    blocks.Measure(row);
    std::uint8_t* const out = &own.at(0, row);
    const std::uint8_t* const above = row > 0 ? out - own.columns : nullptr;
    for (int column = 0; column < own.columns; ++column) {
      const Levels levels = blocks.at(column);
      int threshold = levels.sum / (kBlock * kBlock);
      if (levels.lightest - levels.darkest <= kLeastContrast) {
        threshold = levels.darkest / 2;
        if (above != nullptr && column > 0) {
          const int neighbours = (above[column] + 2 * out[column - 1] + above[column - 1]) / 4;
          if (levels.darkest < neighbours) {
            threshold = neighbours;
          }
        }
      }
      out[column] = static_cast<std::uint8_t>(threshold);
    }
  }
  return own;
}

/// The mean over the 5×5 blocks around each, at the edges those inside.
Blocks Smooth(Blocks& own) {
  const int window_columns = std::min(kWindow, own.columns);
  const int window_rows = std::min(kWindow, own.rows);
  // A division by as many blocks, exact for these sums.
  const auto reciprocal =
      (std::uint32_t{1} << 20U) / static_cast<std::uint32_t>(window_columns * window_rows) + 1;
  Blocks smooth = own;
  std::vector<std::uint16_t> column_sums(static_cast<size_t>(own.columns));
  std::uint16_t* const sums = column_sums.data();
  const int columns = own.columns;
  for (int row = 0; row < own.rows; ++row) {
    const int first_row = std::clamp(row - kWindow / 2, 0, own.rows - window_rows);
    std::fill(column_sums.begin(), column_sums.end(), std::uint16_t{0});
    for (int r = first_row; r < first_row + window_rows; ++r) {
      const std::uint8_t* const values = &own.at(0, r);
      for (int column = 0; column < columns; ++column) {
        sums[column] = static_cast<std::uint16_t>(sums[column] + values[column]);
      }
    }
    std::uint8_t* const out = &smooth.at(0, row);
    for (int first = 0; first + window_columns <= columns; ++first) {
      std::uint32_t sum = 0;
      for (int i = 0; i < window_columns; ++i) {
        sum += sums[first + i];
      }
      out[first + window_columns / 2] = static_cast<std::uint8_t>(sum * reciprocal >> 20U);
    }
    std::fill(out, out + window_columns / 2, out[window_columns / 2]);
    const int last = columns - window_columns + window_columns / 2;
    std::fill(out + last + 1, out + columns, out[last]);
  }
  return smooth;
}

void ThresholdRow(const std::uint8_t* luma, const std::uint8_t* threshold, int width,
                  std::uint8_t* out) {
  for (int x = 0; x < width; ++x) {
    out[x] = luma[x] <= threshold[x] ? std::uint8_t{0} : std::uint8_t{255};
  }
}

void Resize(GrayImage& image, int width, int height) {
  image.width = width;
  image.height = height;
  image.pixels.resize(static_cast<size_t>(width) * static_cast<size_t>(height));
}

}  // namespace

void ThresholdBlocks(const ImageView& picture, GrayImage& black_white) {
  Resize(black_white, std::max(picture.width, 0), std::max(picture.height, 0));
  if (picture.width < kBlock || picture.height < kBlock) {
    std::fill(black_white.pixels.begin(), black_white.pixels.end(), std::uint8_t{255});
    return;
  }
  Blocks own = OwnThresholds(picture);
  Blocks smooth = Smooth(own);
  std::vector<std::uint8_t> threshold(static_cast<size_t>(picture.width));
  for (int row = 0; row < smooth.rows; ++row) {
    for (int column = 0; column < smooth.columns; ++column) {
      std::memset(threshold.data() + std::min(column * kBlock, picture.width - kBlock),
                  smooth.at(column, row), kBlock);
    }
    const int top = std::min(row * kBlock, picture.height - kBlock);
    for (int y = top; y < top + kBlock; ++y) {
      ThresholdRow(Row(picture, y), threshold.data(), picture.width, &black_white.at(0, y));
    }
  }
}

void ThresholdAgainstQuarter(const ImageView& picture, const ImageView& quarter, int bias,
                             GrayImage& black_white) {
  constexpr int kFactor = 4;
  Resize(black_white, std::max(picture.width, 0), std::max(picture.height, 0));
  if (quarter.empty()) {
    std::fill(black_white.pixels.begin(), black_white.pixels.end(), std::uint8_t{255});
    return;
  }
  std::vector<std::uint8_t> threshold(static_cast<size_t>(picture.width));
  for (int y = 0; y < picture.height; ++y) {
    if (y % kFactor == 0 && y / kFactor < quarter.height) {
      const std::uint8_t* means = Row(quarter, y / kFactor);
      for (int x = 0; x < quarter.width; ++x) {
        std::memset(threshold.data() + x * kFactor, std::max(means[x] - bias, 0), kFactor);
      }
      // What does not fill a whole pixel of the quarter is like what is beside it.
      std::fill(threshold.begin() + quarter.width * kFactor, threshold.end(),
                threshold[static_cast<size_t>(quarter.width * kFactor - 1)]);
    }
    ThresholdRow(Row(picture, y), threshold.data(), picture.width, &black_white.at(0, y));
  }
}

void ThresholdAgainstMean(const ImageView& picture, int radius, int bias, GrayImage& black_white) {
  MeanAround(picture, radius, black_white);
  if (picture.empty()) {
    return;
  }
  const int width = black_white.width;
  for (int y = 0; y < black_white.height; ++y) {
    const std::uint8_t* luma = Row(picture, y);
    std::uint8_t* out = &black_white.at(0, y);
    for (int x = 0; x < width; ++x) {
      out[x] = luma[x] < out[x] - bias ? std::uint8_t{0} : std::uint8_t{255};
    }
  }
}

}  // namespace mingle
