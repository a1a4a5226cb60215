#pragma once

#include "ui/canvas.h"

namespace mingle {

/// How wide the event's logo is in a place so high, at most `most` px; 0 when it has none.
[[nodiscard]] float LogoWidth(const Canvas& canvas, float height, float most);

/// Draws the event's logo as large as fits, against the left of `place`.
void Logo(Canvas& canvas, const Rect& place);

}  // namespace mingle
