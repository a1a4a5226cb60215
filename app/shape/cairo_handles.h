#pragma once

#include <cairo.h>

#include <memory>

namespace mingle {

/// Owners for what cairo hands out.
struct CairoRelease {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
};
template <class T>
using CairoHandle = std::unique_ptr<T, CairoRelease>;

}  // namespace mingle
