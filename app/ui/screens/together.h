#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"

namespace mingle {

/// "You two met?", off the top of `area`.
[[nodiscard]] std::optional<Intent> DrawTogether(Canvas& canvas, const TogetherOffer& offer,
                                                 Rect& area);

}  // namespace mingle
