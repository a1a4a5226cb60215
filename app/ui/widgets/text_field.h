#pragma once

#include <string_view>

#include "ui/canvas.h"
#include "ui/text_state.h"

namespace mingle {

struct FieldSpec {
  std::string_view name{};
  std::string_view hint{};  ///< What stands there while nothing is written.
  bool focused = true;      ///< The caret is shown.
  bool hidden = false;      ///< A dot for each character: a PIN.
  bool counted = false;     ///< How many more characters are taken is said beside it.
};

/// A text that is being written, with its caret. A tap puts the caret there. True when it was
/// tapped. A text whose `lines` is set is broken to the width, others slide sideways,
/// and say how many more characters are taken once they are few.
bool TextField(Canvas& canvas, const Rect& rect, TextState& state, const FieldSpec& spec);

}  // namespace mingle
