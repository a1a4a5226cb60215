#pragma once

#include <glib-object.h>
#include <pango/pangocairo.h>

#include <memory>

#include "shape/cairo_handles.h"

namespace mingle {

/// Owners for what Pango and cairo hand out, for the few files that draw with them.
struct PangoRelease : CairoRelease {
  using CairoRelease::operator();
  void operator()(gpointer object) const { g_object_unref(object); }
  void operator()(PangoFontDescription* description) const {
    pango_font_description_free(description);
  }
  void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
  void operator()(PangoLayoutIter* lines) const { pango_layout_iter_free(lines); }
};
template <class T>
using PangoHandle = std::unique_ptr<T, PangoRelease>;

}  // namespace mingle
