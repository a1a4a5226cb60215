#pragma once

#include "kiosk/view.h"
#include "ui/canvas.h"

namespace mingle {

/// The way back home as a button that runs empty: how many seconds are left, and "more time" when
/// it is tapped. True then.
[[nodiscard]] bool DrawCountdown(Canvas& canvas, const Rect& rect, const Countdown& countdown);

}  // namespace mingle
