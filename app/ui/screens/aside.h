#pragma once

#include "kiosk/view.h"
#include "ui/canvas.h"

namespace mingle {

/// Greets somebody who held up a badge while another person is writing, at the edge of the screen.
/// Nothing when there is nobody. It can be looked at only, so it covers nothing that is touched for
/// long.
void DrawAside(Canvas& canvas, const View& view);

}  // namespace mingle
