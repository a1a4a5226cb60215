#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mingle {

/// Looks on at 8-bit luma pixels that somebody else owns. Pixel (x, y) is
/// `data[y * stride + x * pixel_stride]`; `pixel_stride` is 2 for the luma of packed YUY2.
struct ImageView {
  const std::uint8_t* data = nullptr;
  int width = 0;   ///< px
  int height = 0;  ///< px
  int stride = 0;  ///< bytes from one row to the next
  int pixel_stride = 1;

  [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
  [[nodiscard]] std::uint8_t at(int x, int y) const {
    return data[static_cast<std::ptrdiff_t>(y) * stride +
                static_cast<std::ptrdiff_t>(x) * pixel_stride];
  }
};

/// An 8-bit luma picture that owns its pixels, rows packed.
struct GrayImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  ///< width * height

  GrayImage() = default;
  GrayImage(int w, int h, std::uint8_t fill = 255)
      : width(w), height(h), pixels(static_cast<size_t>(w) * static_cast<size_t>(h), fill) {}

  [[nodiscard]] ImageView view() const { return {pixels.data(), width, height, width, 1}; }
  [[nodiscard]] std::uint8_t& at(int x, int y) {
    return pixels[static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)];
  }
};

/// A picture in colour that owns its pixels: red, green, blue and how opaque, rows packed.
struct ColourImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  ///< 4 * width * height

  [[nodiscard]] bool empty() const { return pixels.empty(); }
};

}  // namespace mingle
