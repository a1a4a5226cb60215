#pragma once

#include <string>

#include "kiosk/view.h"
#include "ui/canvas.h"

namespace mingle {

/// The goal as two rows of dots on a card: people met, things learned.
void DrawGoals(Canvas& canvas, const Progress& progress, const Rect& rect);

/// "2 of 3 new people", "3 of 3 things learned".
[[nodiscard]] std::string MeetLabel(const Words& words, const Progress& progress);
[[nodiscard]] std::string LearnLabel(const Words& words, const Progress& progress);

}  // namespace mingle
