#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"

namespace mingle {

struct LanguagesLooks {
  bool open = false;        ///< All languages are on the screen, to choose one.
  Milliseconds touched{0};  ///< When somebody last touched them; they do not stay for ever.
};

/// The button with the language that is spoken now, cut off the end of `bar`. Opens the choice.
void LanguageButton(Canvas& canvas, Rect& bar, LanguagesLooks& looks);

/// All languages, each in its own words, over the whole screen; nothing is asked until one of them
/// is chosen.
[[nodiscard]] std::optional<Intent> DrawLanguages(Canvas& canvas, LanguagesLooks& looks);

}  // namespace mingle
