#include "scan/luma_filter.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <type_traits>
#include <utility>
#include <vector>

namespace mingle {
namespace {

void Resize(GrayImage& image, int width, int height) {
  image.width = std::max(width, 0);
  image.height = std::max(height, 0);
  image.pixels.resize(static_cast<size_t>(image.width) * static_cast<size_t>(image.height));
}

const std::uint8_t* Row(const ImageView& picture, int y) {
  return picture.data + static_cast<std::ptrdiff_t>(y) * picture.stride;
}

std::uint8_t* Row(GrayImage& image, int y) {
  return image.pixels.data() + static_cast<size_t>(y) * static_cast<size_t>(image.width);
}

/// Where a pixel of the turned picture comes from.
struct Unturned {
  Direction along;
  float left;
  float top;

  Unturned(const ImageView& picture, const Direction& direction, int width, int height)
      : along(direction) {
    const float middle_x = static_cast<float>(width) / 2;
    const float middle_y = static_cast<float>(height) / 2;
    left = static_cast<float>(picture.width) / 2 - middle_x * along.x + middle_y * along.y;
    top = static_cast<float>(picture.height) / 2 - middle_x * along.y - middle_y * along.x;
  }

  [[nodiscard]] std::pair<float, float> operator()(int x, int y) const {
    const auto right = static_cast<float>(x);
    const auto down = static_cast<float>(y);
    return {left + right * along.x - down * along.y, top + right * along.y + down * along.x};
  }
};

/// Width and height of a picture once it is turned.
std::pair<int, int> TurnedSize(const ImageView& picture, const Direction& along) {
  const auto width = static_cast<float>(picture.width);
  const auto height = static_cast<float>(picture.height);
  return {static_cast<int>(width * std::abs(along.x) + height * std::abs(along.y)),
          static_cast<int>(width * std::abs(along.y) + height * std::abs(along.x))};
}

/// Sums of `rows` pixels below each other.
void SumColumns(const std::uint8_t* __restrict row, std::ptrdiff_t stride, int rows,
                std::vector<std::uint16_t>& columns) {
  std::uint16_t* __restrict sums = columns.data();
  const size_t width = columns.size();
  std::copy(row, row + width, sums);
  for (int y = 1; y < rows; ++y) {
    row += stride;
    for (size_t x = 0; x < width; ++x) {
      sums[x] = static_cast<std::uint16_t>(sums[x] + row[x]);
    }
  }
}

/// Half a row of half the size. The one that every second frame needs.
void MeansOfFour(const std::uint8_t* __restrict upper, const std::uint8_t* __restrict lower,
                 std::uint8_t* __restrict out, int width) {
  for (int x = 0; x < width; ++x) {
    out[x] = static_cast<std::uint8_t>(
        (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4);
  }
}

/// Means of squares of `factor` columns, each the sum of as many pixels. A factor that the
/// compiler knows is many times as fast.
template <class Factor>
void MeansOfColumns(const std::vector<std::uint16_t>& columns, Factor factor,
                    std::uint8_t* __restrict out, int width) {
  const std::uint16_t* sums = columns.data();
  const auto area = static_cast<std::uint32_t>(factor * factor);
  for (int x = 0; x < width; ++x) {
    std::uint32_t sum = area / 2;
    for (int i = 0; i < factor; ++i) {
      sum += sums[x * factor + i];
    }
    out[x] = static_cast<std::uint8_t>(sum / area);
  }
}

}  // namespace

void PackLuma(const ImageView& picture, GrayImage& out) {
  Resize(out, picture.width, picture.height);
  if (picture.empty()) {
    return;
  }
  const int width = out.width;
  for (int y = 0; y < out.height; ++y) {
    const std::uint8_t* from = Row(picture, y);
    std::uint8_t* to = Row(out, y);
    if (picture.pixel_stride == 1) {
      std::memcpy(to, from, static_cast<size_t>(width));
    } else if (picture.pixel_stride == 2) {
      for (int x = 0; x < width; ++x) {
        to[x] = from[2 * x];
      }
    } else {
      for (int x = 0; x < width; ++x) {
        to[x] = from[static_cast<std::ptrdiff_t>(x) * picture.pixel_stride];
      }
    }
  }
}

void Shrink(const ImageView& picture, int factor, GrayImage& out) {
  Resize(out, picture.width / factor, picture.height / factor);
  if (out.pixels.empty()) {
    return;
  }
  std::vector<std::uint16_t> columns(static_cast<size_t>(out.width * factor));
  for (int y = 0; y < out.height; ++y) {
    if (factor == 2) {
      MeansOfFour(Row(picture, 2 * y), Row(picture, 2 * y + 1), Row(out, y), out.width);
      continue;
    }
    SumColumns(Row(picture, y * factor), picture.stride, factor, columns);
    if (factor == 3) {
      MeansOfColumns(columns, std::integral_constant<int, 3>(), Row(out, y), out.width);
    } else {
      MeansOfColumns(columns, factor, Row(out, y), out.width);
    }
  }
}

int FactorForAtMost(const ImageView& picture, int most_pixels) {
  const double pixels = static_cast<double>(picture.width) * picture.height;
  return std::max(1, static_cast<int>(std::ceil(std::sqrt(pixels / most_pixels))));
}

void EnlargeTwice(const ImageView& picture, GrayImage& out) {
  Resize(out, picture.width * 2, picture.height * 2);
  if (picture.empty()) {
    return;
  }
  const int width = picture.width;
  // A new pixel lies a quarter of an old one from the nearest: weights 9, 3, 3 and 1 of 16.
  std::vector<std::uint16_t> mixed(static_cast<size_t>(width));
  for (int y = 0; y < out.height; ++y) {
    const int near_y = y / 2;
    const int far_y = std::clamp(y % 2 == 0 ? near_y - 1 : near_y + 1, 0, picture.height - 1);
    const std::uint8_t* near_row = Row(picture, near_y);
    const std::uint8_t* far_row = Row(picture, far_y);
    std::uint16_t* const mix = mixed.data();
    for (int x = 0; x < width; ++x) {
      mix[x] = static_cast<std::uint16_t>(3 * near_row[x] + far_row[x]);
    }
    std::uint8_t* to = Row(out, y);
    const auto between = [&](int near, int far) {
      return static_cast<std::uint8_t>((3 * mix[near] + mix[far] + 8) >> 4);
    };
    to[0] = between(0, 0);
    for (int x = 0; x + 1 < width; ++x) {
      to[2 * x + 1] = between(x, x + 1);
      to[2 * x + 2] = between(x + 1, x);
    }
    to[2 * width - 1] = between(width - 1, width - 1);
  }
}

void MeanAround(const ImageView& picture, int radius, GrayImage& out) {
  Resize(out, picture.width, picture.height);
  if (picture.empty()) {
    return;
  }
  const int width = picture.width;
  const int height = picture.height;
  // Sums of each column over the rows of the window, kept up as the window moves down, between as
  // many columns of nothing as it reaches beyond the picture.
  std::vector<int> columns(static_cast<size_t>(width + 2 * radius + 1), 0);
  int* const sums = columns.data() + radius + 1;
  const std::vector<std::uint8_t> nothing(static_cast<size_t>(width), 0);
  const auto move_down = [&](int y) {
    const std::uint8_t* entering = y + radius < height ? Row(picture, y + radius) : nothing.data();
    const std::uint8_t* leaving = y > radius ? Row(picture, y - radius - 1) : nothing.data();
    for (int x = 0; x < width; ++x) {
      sums[x] += entering[x] - leaving[x];
    }
  };
  for (int y = -radius; y < 0; ++y) {
    move_down(y);
  }
  std::vector<int> window_sums(static_cast<size_t>(width));
  std::vector<float> width_shares(static_cast<size_t>(width));
  for (int x = 0; x < width; ++x) {
    const int count = std::min(x + radius, width - 1) - std::max(x - radius, 0) + 1;
    width_shares[static_cast<size_t>(x)] = 1 / static_cast<float>(count);
  }
  int* const window = window_sums.data();
  const float* const shares = width_shares.data();
  for (int y = 0; y < height; ++y) {
    move_down(y);
    int sum = std::accumulate(sums, sums + radius, 0);
    const int* const entering = sums + radius;
    const int* const leaving = sums - radius - 1;
    for (int x = 0; x < width; ++x) {
      window[x] = entering[x] - leaving[x];
    }
    for (int x = 0; x < width; ++x) {
      sum += window[x];
      window[x] = sum;
    }
    const int rows = std::min(y + radius, height - 1) - std::max(y - radius, 0) + 1;
    std::uint8_t* to = Row(out, y);
    const float height_share = 1 / static_cast<float>(rows);
    for (int x = 0; x < width; ++x) {
      // Rounded up, save what rounding errors alone put above a whole level.
      to[x] = static_cast<std::uint8_t>(
          static_cast<int>(static_cast<float>(window[x]) * shares[x] * height_share + 0.999F));
    }
  }
}

void Sharpen(const ImageView& picture, int radius, int times, GrayImage& out) {
  MeanAround(picture, radius, out);
  const int width = out.width;
  for (int y = 0; y < out.height; ++y) {
    const std::uint8_t* from = Row(picture, y);
    std::uint8_t* to = Row(out, y);
    for (int x = 0; x < width; ++x) {
      to[x] = static_cast<std::uint8_t>(std::clamp(times * from[x] - (times - 1) * to[x], 0, 255));
    }
  }
}

void Invert(const ImageView& picture, GrayImage& out) {
  Resize(out, picture.width, picture.height);
  const int width = out.width;
  for (int y = 0; y < out.height; ++y) {
    const std::uint8_t* from = Row(picture, y);
    std::uint8_t* to = Row(out, y);
    for (int x = 0; x < width; ++x) {
      to[x] = static_cast<std::uint8_t>(255 - from[x]);
    }
  }
}

GrayImage Turned(GrayImage picture, int quarter_turns, bool mirrored) {
  const int turns = quarter_turns & 3;
  if (turns == 0 && !mirrored) {
    return picture;
  }
  const bool sideways = turns % 2 == 1;
  GrayImage turned(sideways ? picture.height : picture.width,
                   sideways ? picture.width : picture.height);
  const bool flip_x = (turns == 2 || turns == 3) != (mirrored && !sideways);
  const bool flip_y = (turns == 1 || turns == 2) != (mirrored && sideways);
  for (int y = 0; y < turned.height; ++y) {
    for (int x = 0; x < turned.width; ++x) {
      const int from_x = sideways ? y : x;
      const int from_y = sideways ? x : y;
      turned.at(x, y) = picture.at(flip_x ? picture.width - 1 - from_x : from_x,
                                   flip_y ? picture.height - 1 - from_y : from_y);
    }
  }
  return turned;
}

void TurnAlong(const ImageView& picture, const Direction& along, GrayImage& out) {
  const auto [width, height] = TurnedSize(picture, along);
  Resize(out, width, height);
  const Unturned unturned(picture, along, width, height);
  // Places in parts of a pixel: half the time that fractions take.
  constexpr int kShift = 16;
  constexpr std::int64_t kOne = 1 << kShift;
  const auto fixed = [](float px) { return std::llround(px * kOne); };
  const std::int64_t step_x = fixed(along.x);
  const std::int64_t step_y = fixed(along.y);
  for (int y = 0; y < out.height; ++y) {
    const auto [from_x, from_y] = unturned(0, y);
    std::int64_t at_x = fixed(from_x);
    std::int64_t at_y = fixed(from_y);
    std::uint8_t* to = Row(out, y);
    for (int x = 0; x < out.width; ++x, at_x += step_x, at_y += step_y) {
      const auto left = static_cast<int>(at_x >> kShift);
      const auto top = static_cast<int>(at_y >> kShift);
      if (left < 0 || top < 0 || left + 1 >= picture.width || top + 1 >= picture.height) {
        to[x] = 255;
        continue;
      }
      const std::uint8_t* upper = Row(picture, top) + left;
      const std::uint8_t* lower = upper + picture.stride;
      const auto right_share = static_cast<int>(at_x & (kOne - 1)) >> 8;
      const auto lower_share = static_cast<int>(at_y & (kOne - 1)) >> 8;
      const int above = upper[0] * (256 - right_share) + upper[1] * right_share;
      const int below = lower[0] * (256 - right_share) + lower[1] * right_share;
      const int sum = above * (256 - lower_share) + below * lower_share;
      to[x] = static_cast<std::uint8_t>((sum + kOne / 2) >> kShift);
    }
  }
}

PixelPoint BeforeTurn(const ImageView& picture, const Direction& along, int x, int y) {
  const auto [width, height] = TurnedSize(picture, along);
  const auto [from_x, from_y] = Unturned(picture, along, width, height)(x, y);
  return {static_cast<int>(std::lround(from_x)), static_cast<int>(std::lround(from_y))};
}

void AddBorder(const ImageView& picture, int border, GrayImage& out) {
  Resize(out, picture.width + 2 * border, picture.height + 2 * border);
  std::fill(out.pixels.begin(), out.pixels.end(), std::uint8_t{255});
  for (int y = 0; y < picture.height; ++y) {
    std::memcpy(Row(out, y + border) + border, Row(picture, y), static_cast<size_t>(picture.width));
  }
}

ImageView Part(const ImageView& picture, int left, int top, int width, int height) {
  ImageView part = picture;
  const int from_x = std::clamp(left, 0, picture.width);
  const int from_y = std::clamp(top, 0, picture.height);
  part.width = std::clamp(left + width, from_x, picture.width) - from_x;
  part.height = std::clamp(top + height, from_y, picture.height) - from_y;
  part.data += static_cast<std::ptrdiff_t>(from_y) * picture.stride +
               static_cast<std::ptrdiff_t>(from_x) * picture.pixel_stride;
  return part;
}

}  // namespace mingle
