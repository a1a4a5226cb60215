#pragma once

#include <optional>
#include <set>
#include <string>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/keyboard_layout.h"
#include "ui/scroll.h"
#include "ui/text_state.h"

namespace mingle {

struct TalkLooks {
  std::set<std::string> chosen;
  bool known_before = false;
  bool begun = false;  ///< what was recorded before has been taken over
  bool writing = false;
  bool avoiding = false;  ///< "not with this person" was asked for once
  TextState lesson{.lines = true};
  std::string sent;  ///< The lesson that was asked to be saved; a problem is about this one.
  KeyboardState keyboard;
  Scroll scroll;
  float content_px = 0;
};

/// "What did you talk about?"
[[nodiscard]] std::optional<Intent> DrawTalk(Canvas& canvas, const View& view, const TalkView& talk,
                                             TalkLooks& looks);

}  // namespace mingle
