#include "ui/screens/writing.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_field.h"

namespace mingle {

bool DrawWriting(Canvas& canvas, Rect area, TextState& text, KeyboardState& keyboard,
                 const WritingSpec& spec) {
  const Theme& theme = canvas.theme;
  Rect keys = canvas.screen;
  keys = keys.CutBottom(KeyboardHeight(canvas));
  area.h = keys.y - theme.gap() - area.y;
  if (!spec.problem.empty()) {
    Notice(canvas, std::string(spec.name) + "/problem", area, Tone::kAttention,
           spec.problem == "too_long" ? canvas.words("That is too long. Please make it shorter.")
                                      : canvas.words("There is nothing written yet."));
  }
  const size_t left = text.most - std::min(text.most, CountCodePoints(text.text));
  constexpr size_t kFew = 100;
  if (left <= kFew) {
    Label(canvas, std::string(spec.name) + "/left",
          area.CutBottom(theme.Px(TextSize::kSmall), theme.rem * 0.2F),
          canvas.words.Plural("{n} character left", "{n} characters left", static_cast<int>(left)),
          {.size = TextSize::kSmall, .colour = theme.colours.ink_soft, .align = Align::kRight});
  }
  // On a high screen the sheet stays near the keys.
  area = area.CutBottom(theme.rem * 24);
  TextField(canvas, area, text, {.name = spec.name, .hint = spec.hint});
  bool done = false;
  for (const KeyPress& key : Keyboard(canvas, keys, keyboard, spec.enter)) {
    if (key.key == Key::kEnter) {
      done = true;
    } else {
      text = Edit(std::move(text), key);
    }
  }
  return done;
}

}  // namespace mingle
