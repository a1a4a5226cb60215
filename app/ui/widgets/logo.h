#pragma once

#include "ui/canvas.h"

namespace mingle {

/// How wide the event's logo is in a place so high, at most `most` px; 0 when it has none.
[[nodiscard]] float LogoWidth(const Canvas& canvas, float height, float most);

/// Draws the event's logo as large as fits, against the left of `place`.
void Logo(Canvas& canvas, const Rect& place);

/// Takes room for the logo off the left of `bar`, and draws it there; nothing when there is none.
void CutLogo(Canvas& canvas, Rect& bar);

}  // namespace mingle
