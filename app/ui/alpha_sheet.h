#pragma once

#include <cairo.h>

#include <cstdint>
#include <functional>
#include <vector>

namespace mingle {

/// Shapes as cairo paints them, of which only how opaque they are is kept: a byte a pixel.
class AlphaSheet {
 public:
  /// Empty when it cannot be made.
  AlphaSheet(int width, int height, const std::function<void(cairo_t*)>& paint);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// Row by row, without gaps.
  [[nodiscard]] const std::vector<std::uint8_t>& bytes() const { return bytes_; }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

 private:
  int width_ = 0;
  int height_ = 0;
  std::vector<std::uint8_t> bytes_;
};

}  // namespace mingle
