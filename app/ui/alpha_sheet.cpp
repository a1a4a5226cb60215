#include "ui/alpha_sheet.h"

#include <cstring>

#include "shape/cairo_handles.h"

namespace mingle {
AlphaSheet::AlphaSheet(int width, int height, const std::function<void(cairo_t*)>& paint) {
  const CairoHandle<cairo_surface_t> surface(
      cairo_image_surface_create(CAIRO_FORMAT_A8, width, height));
  paint(CairoHandle<cairo_t>(cairo_create(surface.get())).get());
  cairo_surface_flush(surface.get());
  const std::uint8_t* rows = cairo_image_surface_get_data(surface.get());
  if (rows == nullptr) {
    return;
  }
  width_ = width;
  height_ = height;
  const auto across = static_cast<size_t>(width);
  const auto stride = static_cast<size_t>(cairo_image_surface_get_stride(surface.get()));
  bytes_.resize(across * static_cast<size_t>(height));
  for (size_t y = 0; y < static_cast<size_t>(height); ++y) {
    std::memcpy(&bytes_[y * across], rows + y * stride, across);
  }
}

}  // namespace mingle
