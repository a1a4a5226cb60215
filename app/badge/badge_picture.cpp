#include "badge/badge_picture.h"

#include <cairo-svg.h>

#include <algorithm>
#include <cmath>

#include "badge/face_painter.h"
#include "badge/memory_stream.h"
#include "badge/png_density.h"

namespace mingle {
namespace {

constexpr double kMmAnInch = 25.4;

/// Draws the badge on a surface that has `units_a_mm`.
Result<void> PaintOn(cairo_surface_t* surface, double units_a_mm, const BadgeFace& face,
                     FacePainter& painter) {
  const PangoHandle<cairo_t> drawing(cairo_create(surface));
  cairo_set_source_rgb(drawing.get(), 1, 1, 1);
  cairo_paint(drawing.get());
  cairo_scale(drawing.get(), units_a_mm, units_a_mm);
  if (auto painted = painter.Paint(drawing.get(), face); !painted) {
    return Fail("cannot draw the badge of " + face.name.substr(0, 60), painted.error());
  }
  return {};
}

tl::unexpected<Error> CairoError(cairo_status_t status) {
  return Fail(ErrorKind::kUnavailable,
              std::string("cannot draw a badge: ") + cairo_status_to_string(status));
}

}  // namespace

BadgePictures::BadgePictures(const BadgeLayout& layout)
    : layout_(layout), painter_(std::make_unique<FacePainter>(layout)) {}

BadgePictures::~BadgePictures() = default;

Result<std::string> BadgePictures::DrawPng(const BadgeFace& face, int dots_per_inch) {
  const double dots_a_mm = std::clamp(dots_per_inch, 72, 600) / kMmAnInch;
  const PangoHandle<cairo_surface_t> surface(cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(layout_.badge_width_mm * dots_a_mm)),
      static_cast<int>(std::lround(layout_.badge_height_mm * dots_a_mm))));
  if (auto painted = PaintOn(surface.get(), dots_a_mm, face, *painter_); !painted) {
    return tl::unexpected(painted.error());
  }
  std::string png;
  const auto status = cairo_surface_write_to_png_stream(surface.get(), AppendToString, &png);
  if (status != CAIRO_STATUS_SUCCESS) {
    return CairoError(status);
  }
  return WithPngDensity(std::move(png), dots_a_mm * 1000);
}

Result<std::string> BadgePictures::DrawSvg(const BadgeFace& face) {
  std::string svg;
  const PangoHandle<cairo_surface_t> surface(cairo_svg_surface_create_for_stream(
      AppendToString, &svg, layout_.badge_width_mm, layout_.badge_height_mm));
  cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_MM);
  if (auto painted = PaintOn(surface.get(), 1, face, *painter_); !painted) {
    return tl::unexpected(painted.error());
  }
  cairo_surface_finish(surface.get());
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
    return CairoError(status);
  }
  return svg;
}

}  // namespace mingle
