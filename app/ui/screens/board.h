#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "kiosk/view.h"
#include "ui/canvas.h"
#include "ui/screens/display.h"

namespace mingle {

/// How high lines of letters are on a board, as shares of the screen's shorter side. The screen is
/// of 55 inches, 685 mm high, and read from ten metres.
///
/// What matters has an x-height of a 400th of the distance, 25 mm: in Inter, whose x-height is 0.45
/// of a line, lines of 8.2 %. Its capitals are then 33 mm high, a 300th of the distance, where the
/// United States Sign Council's tables ask for a 350th (1 inch for 29 feet; "Sign Legibility",
/// 1998).
inline constexpr float kReadFromAfar = 0.082F;
/// What only explains it has capitals of 7 minutes of arc: who sees 20/20 reads 5 (NBS Technical
/// Note 1180, 1983). Nothing on a board is smaller.
inline constexpr float kReadSecond = 0.05F;

struct BoardLooks {
  LessonCut cut;
  NetworkLines lines;
};

/// A wall board: what it says takes turns, calmly; who passes reads it at a glance. Nothing on it
/// can be touched.
[[nodiscard]] std::optional<Intent> DrawBoard(Canvas& canvas, const View& view,
                                              const BoardView& board, BoardLooks& looks);

}  // namespace mingle
