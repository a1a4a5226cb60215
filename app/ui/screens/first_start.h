#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/keyboard_layout.h"
#include "ui/screens/languages.h"
#include "ui/text_state.h"

namespace mingle {

struct FirstStartLooks {
  bool naming = false;
  TextState name{.most = 100};
  KeyboardState keyboard{};
  LanguagesLooks languages{};
};

/// The very first start: a new event, or a look around in a demo.
[[nodiscard]] std::optional<Intent> DrawFirstStart(Canvas& canvas, const View& view,
                                                   const FirstStartView& start,
                                                   FirstStartLooks& looks);

}  // namespace mingle
