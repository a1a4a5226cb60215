#include "shape/rasterise.h"

#include <algorithm>
#include <cmath>

#include "shape/typesetter.h"

namespace mingle {
namespace {

struct Span {
  int first = 0;
  int length = 0;
};

/// The pixels along one side that a box of `length` px from 0, and ink from `ink` on, touch.
Span PixelsOf(double ink, double ink_length, double length, double most_reach) {
  const double start = std::clamp(ink, -most_reach, 0.0);
  const double end = std::clamp(ink + ink_length, length, length + most_reach);
  const double first = std::floor(start);
  const double last = std::ceil(std::min(end, first + Shaper::kMostPixels));
  return {static_cast<int>(first), std::max(1, static_cast<int>(last - first))};
}

std::uint8_t Channel(std::uint32_t rgb, unsigned shift) {
  return static_cast<std::uint8_t>((rgb >> shift) & 0xFFU);
}

void CopyMask(const std::uint8_t* line, ShapedText& picture) {
  picture.bytes.insert(picture.bytes.end(), line, line + picture.width);
}

void CopyColour(const std::uint8_t* line, ShapedText& picture) {
  const auto* pixels = reinterpret_cast<const std::uint32_t*>(line);
  for (int column = 0; column < picture.width; ++column) {
    const std::uint32_t pixel = pixels[column];
    const std::uint32_t alpha = pixel >> 24U;
    for (const unsigned shift : {16U, 8U, 0U}) {
      const std::uint32_t premultiplied = Channel(pixel, shift);
      const std::uint32_t straight =
          alpha == 0 ? 0 : std::min((premultiplied * 255U + alpha / 2U) / alpha, 255U);
      picture.bytes.push_back(static_cast<std::uint8_t>(straight));
    }
    picture.bytes.push_back(static_cast<std::uint8_t>(alpha));
  }
}

}  // namespace

ShapedText Rasterise(PangoLayout* layout, double scale, double most_reach_px,
                     std::uint32_t colour_rgb) {
  ShapedText picture;
  PangoRectangle ink{};
  PangoRectangle box{};
  pango_layout_get_extents(layout, &ink, &box);
  if (ink.width <= 0 || ink.height <= 0) {
    return picture;
  }
  const double unit = scale / PANGO_SCALE;
  const double baseline = (pango_layout_get_baseline(layout) - box.y) * unit;
  const double snap = std::round(baseline) - baseline;
  const Span across =
      PixelsOf((ink.x - box.x) * unit, ink.width * unit, box.width * unit, most_reach_px);
  const Span down =
      PixelsOf((ink.y - box.y) * unit + snap, ink.height * unit, box.height * unit, most_reach_px);
  picture.x = across.first;
  picture.y = down.first;
  picture.width = across.length;
  picture.height = down.length;
  picture.is_colour = UsesColourFont(layout);

  const PangoHandle<cairo_surface_t> surface(cairo_image_surface_create(
      picture.is_colour ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_A8, picture.width, picture.height));
  const PangoHandle<cairo_t> drawing(cairo_create(surface.get()));
  cairo_set_source_rgb(drawing.get(), Channel(colour_rgb, 16) / 255.0,
                       Channel(colour_rgb, 8) / 255.0, Channel(colour_rgb, 0) / 255.0);
  cairo_translate(drawing.get(), -across.first - box.x * unit, snap - down.first - box.y * unit);
  cairo_scale(drawing.get(), scale, scale);
  if (picture.is_colour) {
    pango_cairo_show_layout(drawing.get(), layout);
  } else {
    // cairo 1.16 puts glyphs on whole pixels, paths where they belong: even spacing in small text
    // for 0.1 ms a name.
    pango_cairo_layout_path(drawing.get(), layout);
    cairo_fill(drawing.get());
  }
  cairo_surface_flush(surface.get());
  if (cairo_status(drawing.get()) != CAIRO_STATUS_SUCCESS) {
    return {};
  }

  const auto* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int row = 0; row < picture.height; ++row) {
    const auto* line = data + static_cast<std::ptrdiff_t>(row) * stride;
    picture.is_colour ? CopyColour(line, picture) : CopyMask(line, picture);
  }
  return picture;
}

}  // namespace mingle
