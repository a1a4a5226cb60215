#pragma once

#include <cstdint>

#include "shape/pango_handles.h"
#include "shape/shaper.h"

namespace mingle {

/// The picture of a layout whose unit is `scale` pixels, its first baseline on a whole pixel.
/// Letters that reach out of the layout's box are kept up to `most_reach_px` from it.
/// `extent` is left alone. No bytes when there is nothing to see.
[[nodiscard]] ShapedText Rasterise(PangoLayout* layout, double scale, double most_reach_px,
                                   std::uint32_t colour_rgb);

}  // namespace mingle
