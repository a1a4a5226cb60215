#include "scan/threshold.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "scan/luma_filter.h"

namespace mingle {
namespace {

constexpr int kBlock = 8;
/// Grey levels between the darkest and the lightest pixel of a block that make it more than noise.
constexpr int kLeastContrast = 24;

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

/// Darkest, lightest and sum of each column of eight pixels.
struct Columns {
  std::vector<std::uint8_t> darkest;
  std::vector<std::uint8_t> lightest;
  std::vector<std::uint16_t> sum;

  explicit Columns(int width)
      : darkest(static_cast<size_t>(width)),
        lightest(static_cast<size_t>(width)),
        sum(static_cast<size_t>(width)) {}

  void Measure(const ImageView& picture, int top) {
    const std::uint8_t* row = Row(picture, top);
    std::uint8_t* const dark = darkest.data();
    std::uint8_t* const light = lightest.data();
    std::uint16_t* const total = sum.data();
    const int width = picture.width;
    for (int x = 0; x < width; ++x) {
      dark[x] = light[x] = row[x];
      total[x] = row[x];
    }
    for (int y = 1; y < kBlock; ++y) {
      row += picture.stride;
      for (int x = 0; x < width; ++x) {
        dark[x] = std::min(dark[x], row[x]);
        light[x] = std::max(light[x], row[x]);
        total[x] = static_cast<std::uint16_t>(total[x] + row[x]);
      }
    }
  }
};

/// What each block by itself takes for the border between black and white.
Blocks OwnThresholds(const ImageView& picture) {
  Blocks own(picture.width, picture.height);
  Columns columns(picture.width);
  for (int row = 0; row < own.rows; ++row) {
    columns.Measure(picture, std::min(row * kBlock, picture.height - kBlock));
    for (int column = 0; column < own.columns; ++column) {
      const auto left = static_cast<size_t>(std::min(column * kBlock, picture.width - kBlock));
      int darkest = 255;
      int lightest = 0;
      int sum = 0;
      for (size_t x = left; x < left + kBlock; ++x) {
        darkest = std::min<int>(darkest, columns.darkest[x]);
        lightest = std::max<int>(lightest, columns.lightest[x]);
        sum += columns.sum[x];
      }
      int threshold = sum / (kBlock * kBlock);
      if (lightest - darkest <= kLeastContrast) {
        threshold = darkest / 2;
        if (row > 0 && column > 0) {
          const int neighbours = (own.at(column, row - 1) + 2 * own.at(column - 1, row) +
                                  own.at(column - 1, row - 1)) /
                                 4;
          if (darkest < neighbours) {
            threshold = neighbours;
          }
        }
      }
      own.at(column, row) = static_cast<std::uint8_t>(threshold);
    }
  }
  return own;
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
  std::vector<std::uint8_t> threshold(static_cast<size_t>(picture.width));
  std::vector<int> column_sums(static_cast<size_t>(own.columns));
  const int window_columns = std::min(5, own.columns);
  const int window_rows = std::min(5, own.rows);
  for (int row = 0; row < own.rows; ++row) {
    const int first_row = std::clamp(row - 2, 0, own.rows - window_rows);
    std::fill(column_sums.begin(), column_sums.end(), 0);
    for (int r = first_row; r < first_row + window_rows; ++r) {
      for (int column = 0; column < own.columns; ++column) {
        column_sums[static_cast<size_t>(column)] += own.at(column, r);
      }
    }
    for (int column = 0; column < own.columns; ++column) {
      const int first = std::clamp(column - 2, 0, own.columns - window_columns);
      int sum = 0;
      for (int c = first; c < first + window_columns; ++c) {
        sum += column_sums[static_cast<size_t>(c)];
      }
      std::memset(threshold.data() + std::min(column * kBlock, picture.width - kBlock),
                  sum / (window_columns * window_rows), kBlock);
    }
    const int top = std::min(row * kBlock, picture.height - kBlock);
    for (int y = top; y < top + kBlock; ++y) {
      ThresholdRow(Row(picture, y), threshold.data(), picture.width, &black_white.at(0, y));
    }
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
