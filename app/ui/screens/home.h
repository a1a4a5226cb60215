#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/keyboard_layout.h"
#include "ui/screens/comfort.h"
#include "ui/screens/display.h"
#include "ui/screens/languages.h"
#include "ui/text_state.h"

namespace mingle {

struct HomeLooks {
  bool typing = false;      ///< The keyboard is up, for a code.
  Milliseconds touched{0};  ///< When it was last typed on; half a code does not stay for ever.
  TextState code{.most = 60};
  KeyboardState keyboard{};
  LanguagesLooks languages{};
  ComfortLooks comfort{};
  NetworkLines network{};
};

/// Nobody is here: hold your badge up.
[[nodiscard]] std::optional<Intent> DrawHome(Canvas& canvas, const View& view, const HomeView& home,
                                             HomeLooks& looks);

}  // namespace mingle
