#include "support/qr_picture.h"

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace mingle::test {
namespace {

using QrCode = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

QrCode Encode(std::string_view text, const QrLook& look) {
  const QRecLevel level = look.error_level == 'L'   ? QR_ECLEVEL_L
                          : look.error_level == 'M' ? QR_ECLEVEL_M
                          : look.error_level == 'H' ? QR_ECLEVEL_H
                                                    : QR_ECLEVEL_Q;
  const bool has_zero = text.find('\0') != std::string_view::npos;
  QrCode code(
      has_zero ? QRcode_encodeData(static_cast<int>(text.size()),
                                   reinterpret_cast<const unsigned char*>(text.data()),
                                   look.version, level)
               : QRcode_encodeString(std::string(text).c_str(), look.version, level, QR_MODE_8, 1),
      QRcode_free);
  if (!code) {
    throw std::invalid_argument("this text makes no QR code");
  }
  return code;
}

std::vector<double> GaussianWeights(double sigma) {
  const int radius = static_cast<int>(std::ceil(3 * sigma));
  std::vector<double> weights;
  double sum = 0;
  for (int i = -radius; i <= radius; ++i) {
    weights.push_back(std::exp(-i * i / (2 * sigma * sigma)));
    sum += weights.back();
  }
  for (double& weight : weights) {
    weight /= sum;
  }
  return weights;
}

/// Each pixel the weighted mean of those around it along (dx, dy).
GrayImage Smeared(const GrayImage& picture, const std::vector<double>& weights, int dx, int dy) {
  GrayImage out(picture.width, picture.height);
  const int radius = static_cast<int>(weights.size() / 2);
  const ImageView from = picture.view();
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      double sum = 0.5;
      for (int i = -radius; i <= radius; ++i) {
        sum += weights[static_cast<size_t>(i + radius)] *
               from.at(std::clamp(x + i * dx, 0, picture.width - 1),
                       std::clamp(y + i * dy, 0, picture.height - 1));
      }
      out.at(x, y) = static_cast<std::uint8_t>(sum);
    }
  }
  return out;
}

}  // namespace

GrayImage DrawQr(std::string_view text, const QrLook& look) {
  const QrCode code = Encode(text, look);
  const double modules = code->width + 2 * look.quiet_modules;
  const double side = modules * look.module_px;
  const double angle = look.degrees * std::numbers::pi / 180;
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  const int size = static_cast<int>(std::ceil(side * (std::abs(cosine) + std::abs(sine)) - 1e-6));
  GrayImage out(size, size);
  constexpr int kSamples = 4;  // a pixel's light is the mean over a grid of so many by so many
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      int dark = 0;
      for (int sample = 0; sample < kSamples * kSamples; ++sample) {
        const double dx = x + (sample % kSamples + 0.5) / kSamples - size / 2.0;
        const double dy = y + (sample / kSamples + 0.5) / kSamples - size / 2.0;
        const double u = (dx * cosine + dy * sine + side / 2) / look.module_px;
        const double v = (dy * cosine - dx * sine + side / 2) / look.module_px;
        const int column = static_cast<int>(std::floor(u)) - look.quiet_modules;
        const int row = static_cast<int>(std::floor(v)) - look.quiet_modules;
        if (column >= 0 && row >= 0 && column < code->width && row < code->width) {
          dark += code->data[row * code->width + column] & 1;
        }
      }
      out.at(x, y) = static_cast<std::uint8_t>(look.light + (look.dark - look.light) * dark /
                                                                (kSamples * kSamples));
    }
  }
  if (look.blur_px > 0) {
    out = Blurred(out, look.blur_px);
  }
  AddNoise(out, look.noise, look.seed);
  return out;
}

void Paste(GrayImage& into, const GrayImage& picture, int x, int y) {
  const int left = x - picture.width / 2;
  const int top = y - picture.height / 2;
  const ImageView from = picture.view();
  for (int row = std::max(0, -top); row < picture.height && top + row < into.height; ++row) {
    for (int column = std::max(0, -left); column < picture.width && left + column < into.width;
         ++column) {
      into.at(left + column, top + row) = from.at(column, row);
    }
  }
}

GrayImage FrameWithQr(std::string_view text, const QrLook& look, int width, int height, int x,
                      int y) {
  QrLook sharp = look;
  sharp.blur_px = 0;
  sharp.noise = 0;
  GrayImage frame(width, height, 140);
  Paste(frame, DrawQr(text, sharp), x, y);
  if (look.blur_px > 0) {
    frame = Blurred(frame, look.blur_px);
  }
  AddNoise(frame, look.noise, look.seed);
  return frame;
}

GrayImage Blurred(const GrayImage& picture, double blur_px) {
  const std::vector<double> weights = GaussianWeights(blur_px);
  return Smeared(Smeared(picture, weights, 1, 0), weights, 0, 1);
}

void AddNoise(GrayImage& picture, double noise, std::uint32_t seed) {
  if (noise <= 0) {
    return;
  }
  std::mt19937 random(seed);
  std::normal_distribution<double> error(0, noise);
  for (std::uint8_t& pixel : picture.pixels) {
    pixel = static_cast<std::uint8_t>(std::clamp(pixel + error(random), 0.0, 255.0));
  }
}

void DrawFinderSquare(GrayImage& into, int left, int top, int module_px) {
  for (int y = 0; y < 7 * module_px; ++y) {
    for (int x = 0; x < 7 * module_px; ++x) {
      const int ring =
          std::min({x / module_px, y / module_px, 6 - x / module_px, 6 - y / module_px});
      if (left + x < into.width && top + y < into.height) {
        into.at(left + x, top + y) = ring == 1 ? 255 : 0;
      }
    }
  }
}

}  // namespace mingle::test
