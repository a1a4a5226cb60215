#include "support/held_badge.h"

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "scan/picture.h"
#include "support/picture_file.h"

namespace mingle::test {
namespace {

constexpr int kWall = 140;
constexpr int kQuiet = 4;

/// A part of a frame in numbers that may leave 0 to 255 on the way.
struct Patch {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  std::vector<float> light;

  [[nodiscard]] float* row(int y) {
    return light.data() + static_cast<size_t>(y) * static_cast<size_t>(width);
  }
};

void Smear(Patch& patch, const std::vector<float>& weights, bool down) {
  const std::vector<float> from = patch.light;
  const int radius = static_cast<int>(weights.size() / 2);
  for (int y = 0; y < patch.height; ++y) {
    for (int x = 0; x < patch.width; ++x) {
      float sum = 0;
      for (int i = -radius; i <= radius; ++i) {
        const int at_x = down ? x : std::clamp(x + i, 0, patch.width - 1);
        const int at_y = down ? std::clamp(y + i, 0, patch.height - 1) : y;
        sum += weights[static_cast<size_t>(i + radius)] *
               from[static_cast<size_t>(at_y) * static_cast<size_t>(patch.width) +
                    static_cast<size_t>(at_x)];
      }
      patch.row(y)[x] = sum;
    }
  }
}

std::vector<float> Normalised(std::vector<float> weights) {
  float sum = 0;
  for (const float weight : weights) {
    sum += weight;
  }
  for (float& weight : weights) {
    weight /= sum;
  }
  return weights;
}

std::vector<float> Bell(double sigma) {
  const int radius = static_cast<int>(std::ceil(3 * sigma));
  std::vector<float> weights;
  for (int i = -radius; i <= radius; ++i) {
    weights.push_back(static_cast<float>(std::exp(-i * i / (2 * sigma * sigma))));
  }
  return Normalised(std::move(weights));
}

/// A box of any length: its ends count as far as they are covered.
std::vector<float> Box(double length) {
  const int radius = static_cast<int>(std::ceil((length - 1) / 2));
  std::vector<float> weights(static_cast<size_t>(2 * radius + 1), 1);
  weights.front() = weights.back() = static_cast<float>((length - (2 * radius - 1)) / 2);
  return Normalised(std::move(weights));
}

void DrawCode(Patch& patch, const QRcode& code, const Hold& hold) {
  const double turn = hold.degrees * std::numbers::pi / 180;
  const double tilt = hold.tilt * std::numbers::pi / 180;
  const double side = code.width * hold.module_px;
  const double distance = 4 * side;
  const double half = code.width / 2.0;
  constexpr int kSamples = 3;
  const auto dark_at = [&](double x, double y) {
    const double along = x * distance / (distance * std::cos(tilt) - x * std::sin(tilt));
    const double up = y * (distance + along * std::sin(tilt)) / distance;
    const double u = (along * std::cos(turn) + up * std::sin(turn)) / hold.module_px + half;
    const double v = (up * std::cos(turn) - along * std::sin(turn)) / hold.module_px + half;
    if (u < -kQuiet || v < -kQuiet || u >= code.width + kQuiet || v >= code.width + kQuiet) {
      return static_cast<double>(kWall);
    }
    const int column = static_cast<int>(std::floor(u));
    const int row = static_cast<int>(std::floor(v));
    const bool inside = column >= 0 && row >= 0 && column < code.width && row < code.width;
    const bool ink = inside && (code.data[row * code.width + column] & 1) != 0;
    const double shade = 1 - hold.gradient * std::clamp(x / side + 0.5, 0.0, 1.0);
    return (ink ? hold.dark : hold.light) * shade;
  };
  for (int y = 0; y < patch.height; ++y) {
    for (int x = 0; x < patch.width; ++x) {
      double sum = 0;
      for (int sample = 0; sample < kSamples * kSamples; ++sample) {
        sum += dark_at(patch.left + x + (sample % kSamples + 0.5) / kSamples - hold.x,
                       patch.top + y + (sample / kSamples + 0.5) / kSamples - hold.y);
      }
      patch.row(y)[x] = static_cast<float>(sum / (kSamples * kSamples));
    }
  }
}

void AddGlare(Patch& patch, double side, const Hold& hold) {
  std::mt19937 random(hold.seed);
  std::uniform_real_distribution<double> place(-0.3, 0.3);
  const double x = hold.x + place(random) * side;
  const double y = hold.y + place(random) * side;
  const double radius = hold.glare * side / 2;
  for (int row = 0; row < patch.height; ++row) {
    for (int column = 0; column < patch.width; ++column) {
      const double off = std::hypot(patch.left + column - x, patch.top + row - y) / radius;
      patch.row(row)[column] += static_cast<float>(300 * std::exp(-std::pow(off, 4)));
    }
  }
}

/// The same bell-shaped noise over and over, begun at another place each time.
void AddFastNoise(GrayImage& frame, double noise, std::uint32_t seed) {
  static const std::vector<float> kNoise = [] {
    std::mt19937 random(7);
    std::normal_distribution<float> bell;
    std::vector<float> numbers(1'000'003);
    for (float& number : numbers) {
      number = bell(random);
    }
    return numbers;
  }();
  size_t at = std::mt19937(seed)() % kNoise.size();
  for (std::uint8_t& pixel : frame.pixels) {
    pixel = static_cast<std::uint8_t>(std::clamp(
        static_cast<float>(pixel) + kNoise[at] * static_cast<float>(noise) + 0.5F, 0.0F, 255.0F));
    at = at + 1 == kNoise.size() ? 0 : at + 1;
  }
}

}  // namespace

GrayImage EmptyFrame(double noise, std::uint32_t seed, int width, int height) {
  GrayImage frame(width, height, kWall);
  AddFastNoise(frame, noise, seed);
  return frame;
}

GrayImage FrameOf(std::string_view text, const Hold& hold, int width, int height) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString(std::string(text).c_str(), hold.version, QR_ECLEVEL_Q, QR_MODE_8, 1),
      QRcode_free);
  if (!code) {
    throw std::invalid_argument("this text makes no QR code");
  }
  GrayImage frame(width, height, kWall);
  const double reach =
      (code->width + 2 * kQuiet) * hold.module_px * 0.85 + 3 * hold.blur_px + hold.motion_px + 4;
  Patch patch;
  patch.left = std::clamp(static_cast<int>(hold.x - reach), 0, width);
  patch.top = std::clamp(static_cast<int>(hold.y - reach), 0, height);
  patch.width = std::clamp(static_cast<int>(hold.x + reach), patch.left, width) - patch.left;
  patch.height = std::clamp(static_cast<int>(hold.y + reach), patch.top, height) - patch.top;
  patch.light.resize(static_cast<size_t>(patch.width) * static_cast<size_t>(patch.height));
  DrawCode(patch, *code, hold);
  if (hold.glare > 0) {
    AddGlare(patch, code->width * hold.module_px, hold);
  }
  if (hold.blur_px > 0) {
    Smear(patch, Bell(hold.blur_px), false);
    Smear(patch, Bell(hold.blur_px), true);
  }
  if (hold.motion_px > 1) {
    Smear(patch, Box(hold.motion_px), false);
  }
  for (int y = 0; y < patch.height; ++y) {
    for (int x = 0; x < patch.width; ++x) {
      frame.at(patch.left + x, patch.top + y) =
          static_cast<std::uint8_t>(std::clamp(patch.row(y)[x] + 0.5F, 0.0F, 255.0F));
    }
  }
  AddFastNoise(frame, hold.noise, hold.seed);
  if (hold.jpeg > 0) {
    frame = DecodePicture(EncodeJpeg(frame, hold.jpeg), "a frame").value();
  }
  return frame;
}

}  // namespace mingle::test
