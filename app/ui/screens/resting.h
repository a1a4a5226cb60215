#pragma once

#include "domain/showcase.h"
#include "kiosk/view.h"
#include "ui/canvas.h"
#include "ui/screens/display.h"

namespace mingle {

/// What a kiosk shows while nobody comes: what people learned here, and how they are woven
/// together. It is calm, a new picture every few seconds, and nothing stays in its place for long:
/// screens remember what they show too often. A touch anywhere ends it.
void DrawResting(Canvas& canvas, const HomeView& home, const Showcase& showcase,
                 NetworkLines& lines);

}  // namespace mingle
