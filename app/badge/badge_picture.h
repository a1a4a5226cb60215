#pragma once

#include <string>

#include "badge/badge_face.h"
#include "badge/layout.h"
#include "base/result.h"

namespace mingle {

/// One badge as a PNG in memory, without cut lines. `dots_per_inch` is clamped to 72–600 and
/// written into the file, so that it prints at its size. Invalid when the badge cannot be printed.
[[nodiscard]] Result<std::string> DrawBadgePng(const BadgeFace& face, const BadgeLayout& layout,
                                               int dots_per_inch = 300);

/// One badge as an SVG in memory, in millimetres, its letters as shapes: it looks the same where
/// the fonts are missing.
[[nodiscard]] Result<std::string> DrawBadgeSvg(const BadgeFace& face, const BadgeLayout& layout);

}  // namespace mingle
