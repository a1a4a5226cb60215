#pragma once

#include <optional>

#include "kiosk/comfort.h"
#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/scroll.h"

namespace mingle {

struct ComfortLooks {
  bool open = false;        ///< The choices are on the screen.
  Milliseconds touched{0};  ///< When somebody last touched them; they do not stay for ever.
  Scroll scroll{};
  float content_px = 0;
};

/// The button that opens the choices.
void ComfortButton(Canvas& canvas, const Rect& rect, ComfortLooks& looks);

/// How the screen can be made to suit somebody, over the whole screen. What is chosen is asked for
/// at once, so that it is seen.
[[nodiscard]] std::optional<Intent> DrawComfort(Canvas& canvas, const Comfort& comfort,
                                                ComfortLooks& looks);

}  // namespace mingle
