#pragma once

#include <string_view>

#include "ui/canvas.h"
#include "ui/keyboard_layout.h"
#include "ui/text_state.h"

namespace mingle {

/// A large sheet to write on, with the keyboard below it and how much room is left.
struct WritingSpec {
  std::string_view name;
  std::string_view hint;
  std::string_view enter;    ///< the word on the large key
  std::string_view problem;  ///< why the text was not taken: "empty", "too_long" or nothing
};
/// Draws it into `area` (the keyboard reaches the rims of the screen). True when the writer is
/// done.
[[nodiscard]] bool DrawWriting(Canvas& canvas, Rect area, TextState& text, KeyboardState& keyboard,
                               const WritingSpec& spec);

}  // namespace mingle
