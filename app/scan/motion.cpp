#include "scan/motion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <vector>

namespace mingle {
namespace {

/// Of the filter that undoes a smear, from none to half a cycle a pixel.
constexpr int kFrequencies = 128;

const std::uint8_t* Row(const ImageView& picture, int y) {
  return picture.data + static_cast<std::ptrdiff_t>(y) * picture.stride;
}

/// Sums over a picture's gradients: how strong they are across, down, and both together.
struct StructureTensor {
  double xx = 0;
  double yy = 0;
  double xy = 0;
};

StructureTensor TensorOf(const ImageView& picture) {
  StructureTensor tensor;
  for (int y = 1; y + 1 < picture.height; ++y) {
    const std::uint8_t* above = Row(picture, y - 1);
    const std::uint8_t* row = Row(picture, y);
    const std::uint8_t* below = Row(picture, y + 1);
    int xx = 0;
    int yy = 0;
    int xy = 0;
    for (int x = 1; x + 1 < picture.width; ++x) {
      const int across = row[x + 1] - row[x - 1];
      const int down = below[x] - above[x];
      xx += across * across;
      yy += down * down;
      xy += across * down;
    }
    tensor.xx += xx;
    tensor.yy += yy;
    tensor.xy += xy;
  }
  return tensor;
}

/// How like a picture's changes from pixel to pixel are to those so many px further on, for 0 px
/// and up.
using Likeness = std::vector<float>;

/// Of a square of pixels, along its rows or down its columns.
Likeness LikenessOf(const ImageView& square, bool down, int lags) {
  const int side = square.width;
  Likeness likeness(static_cast<size_t>(lags));
  std::vector<std::int16_t> changes(static_cast<size_t>(side - 1));
  for (int line = 0; line < side; ++line) {
    for (int i = 0; i + 1 < side; ++i) {
      changes[static_cast<size_t>(i)] =
          static_cast<std::int16_t>(down ? square.at(line, i + 1) - square.at(line, i)
                                         : square.at(i + 1, line) - square.at(i, line));
    }
    for (int lag = 0; lag < lags; ++lag) {
      const int count = side - 1 - lag;
      const std::int16_t* from = changes.data();
      const std::int16_t* to = from + lag;
      int sum = 0;
      for (int i = 0; i < count; ++i) {
        sum += from[i] * to[i];
      }
      likeness[static_cast<size_t>(lag)] += static_cast<float>(sum) / static_cast<float>(count);
    }
  }
  return likeness;
}

/// What becomes of the likeness when the picture is smeared by so many px.
Likeness Smeared(const Likeness& likeness, float smear_px) {
  const int lags = static_cast<int>(likeness.size());
  const int reach = static_cast<int>(smear_px);
  Likeness smeared(likeness.size());
  for (int lag = 0; lag < lags; ++lag) {
    for (int off = -reach; off <= reach; ++off) {
      const int other = std::abs(lag + off);
      if (other < lags) {
        const float weight = 1 - static_cast<float>(std::abs(off)) / smear_px;
        smeared[static_cast<size_t>(lag)] += weight * likeness[static_cast<size_t>(other)];
      }
    }
  }
  return smeared;
}

float Correlation(const Likeness& a, const Likeness& b) {
  float ab = 0;
  float aa = 0;
  float bb = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

/// The right half of the Wiener filter that undoes a smear: its weights from 0 to `reach` px.
std::vector<float> WienerFilter(float smear_px, int reach) {
  // Noise as a share of what the picture shows. Half of it reads as many badges, and fewer in
  // noise of 8 grey levels; twice as much reads a fifth fewer.
  constexpr float kNoise = 0.01F;
  constexpr float kPi = std::numbers::pi_v<float>;
  std::vector<float> filter(static_cast<size_t>(reach + 1));
  std::array<float, 4 * kFrequencies> cosine{};
  for (size_t i = 0; i < cosine.size(); ++i) {
    cosine[i] = std::cos(kPi * static_cast<float>(i) / (2 * kFrequencies));
  }
  for (int i = 0; i < kFrequencies; ++i) {
    const int odd = 2 * i + 1;
    const float phase = kPi * smear_px * static_cast<float>(odd) / (4 * kFrequencies);
    const float passed = std::sin(phase) / phase;
    const float gain = passed / (passed * passed + kNoise) * (1 + kNoise) / kFrequencies;
    for (int at = 0; at <= reach; ++at) {
      filter[static_cast<size_t>(at)] +=
          gain * cosine[static_cast<size_t>(odd * at) % cosine.size()];
    }
  }
  // What was cut off of it must not make flat areas darker or lighter.
  const float sum = 2 * std::accumulate(filter.begin(), filter.end(), 0.0F) - filter[0];
  for (float& weight : filter) {
    weight /= sum;
  }
  return filter;
}

}  // namespace

std::optional<Direction> MotionIn(const ImageView& picture) {
  // The strength of the edges along the motion, of that across. At rest a code has 0.98, however it
  // is turned; after a motion of 5 px, at 4 px a module, at most 0.68, and the direction is right
  // to 10 degrees.
  constexpr double kFew = 0.7;
  const StructureTensor tensor = TensorOf(picture);
  const double mean = (tensor.xx + tensor.yy) / 2;
  const double spread = std::hypot((tensor.xx - tensor.yy) / 2, tensor.xy);
  if (mean - spread > kFew * (mean + spread) || mean <= 0) {
    return std::nullopt;
  }
  // The eigenvector of the smaller eigenvalue.
  const double angle = std::atan2(-2 * tensor.xy, tensor.yy - tensor.xx) / 2;
  return Direction{static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
}

float SmearAlongRows(const ImageView& picture) {
  constexpr int kFewestLags = 6;
  constexpr int kMostLags = 40;
  // Nine tenths of the moved codes are at least this like what is expected of them, and half of the
  // other things that seem to move are not.
  constexpr float kLeastLike = 0.88F;
  // Codes that moved less are read without this.
  constexpr float kShortest_px = 2.5F;
  const int side = std::min(picture.width, picture.height) / 2;
  const int lags = std::min(side / 3, kMostLags);
  if (lags < kFewestLags) {
    return 0;
  }
  const ImageView middle =
      Part(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side);
  const Likeness along = LikenessOf(middle, false, lags);
  const Likeness across = LikenessOf(middle, true, lags);
  float best = kLeastLike;
  float smear_px = 0;
  for (float tried = 1.5F; tried < static_cast<float>(lags - 1); tried *= 1.05F) {
    const float correlation = Correlation(along, Smeared(across, tried));
    if (correlation > best) {
      best = correlation;
      smear_px = tried;
    }
  }
  return smear_px < kShortest_px ? 0 : smear_px;
}

void UndoSmear(const ImageView& picture, float smear_px, GrayImage& out) {
  PackLuma(picture, out);
  if (picture.empty() || smear_px < 1) {
    return;
  }
  const int reach = std::min(static_cast<int>(3 * smear_px), kFrequencies - 1);
  const std::vector<float> filter = WienerFilter(smear_px, reach);
  const int width = out.width;
  std::vector<float> padded(static_cast<size_t>(width + 2 * reach));
  std::vector<float> sums(static_cast<size_t>(width));
  float* const row = padded.data() + reach;
  float* const sum = sums.data();
  for (int y = 0; y < out.height; ++y) {
    const std::uint8_t* from = Row(picture, y);
    std::fill(padded.begin(), padded.begin() + reach, from[0]);
    std::copy(from, from + width, row);
    std::fill(padded.end() - reach, padded.end(), from[width - 1]);
    for (int x = 0; x < width; ++x) {
      sum[x] = filter[0] * row[x];
    }
    for (int at = 1; at <= reach; ++at) {
      const float weight = filter[static_cast<size_t>(at)];
      const float* left = row - at;
      const float* right = row + at;
      for (int x = 0; x < width; ++x) {
        sum[x] += weight * (left[x] + right[x]);
      }
    }
    std::uint8_t* to = &out.at(0, y);
    for (int x = 0; x < width; ++x) {
      to[x] = static_cast<std::uint8_t>(std::clamp(sum[x] + 0.5F, 0.0F, 255.0F));
    }
  }
}

}  // namespace mingle
