#pragma once

#include <optional>
#include <string>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/keyboard_layout.h"
#include "ui/scroll.h"
#include "ui/text_state.h"

namespace mingle {

struct LessonLooks {
  bool begun = false;
  bool writing = true;  ///< First the words, then from whom and about what.
  TextState text{.lines = true};
  std::string sent;  ///< The text that was asked to be saved; a problem is about this one.
  KeyboardState keyboard;
  AttendeeId from;
  std::optional<size_t> topic;
  SharingLevel level = SharingLevel::kPrivate;
  Scroll scroll;
  float content_px = 0;
};

/// Writing one lesson down.
[[nodiscard]] std::optional<Intent> DrawLesson(Canvas& canvas, const View& view,
                                               const LessonView& lesson, LessonLooks& looks);

}  // namespace mingle
