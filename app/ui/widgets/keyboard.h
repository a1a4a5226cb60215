#pragma once

#include <string_view>
#include <vector>

#include "ui/canvas.h"
#include "ui/keyboard_layout.h"

namespace mingle {

/// How high the keyboard is on this screen: four rows of targets, more where there is room.
[[nodiscard]] float KeyboardHeight(const Canvas& canvas);

/// The keyboard on the screen. Returns what was typed on it and on the one on the desk, in order.
/// `enter` is the word on its large key.
[[nodiscard]] std::vector<KeyPress> Keyboard(Canvas& canvas, const Rect& rect, KeyboardState& state,
                                             std::string_view enter);

/// Ten digits and a backspace, for a PIN.
[[nodiscard]] std::vector<KeyPress> DigitPad(Canvas& canvas, const Rect& rect);

}  // namespace mingle
