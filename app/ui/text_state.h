#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/key_press.h"

namespace mingle {

/// A text that is being written.
struct TextState {
  std::string text{};   ///< Well-formed UTF-8 without control characters, except line breaks.
  size_t caret = 0;     ///< Bytes before the caret; it never stands inside a character.
  size_t most = 500;    ///< Code points at most; what is too much is not taken.
  bool lines = false;   ///< Enter begins a new line. Otherwise it does nothing here.
  bool digits = false;  ///< Only 0–9 are taken: a PIN.

  /// What it was before, the oldest first: what Key::kUndo goes back to, word by word. Nothing of a
  /// PIN is kept.
  struct Before {
    std::string text;
    size_t caret = 0;
    friend bool operator==(const Before&, const Before&) = default;
  };
  std::vector<Before> before{};
  bool in_word = false;  ///< The next letter belongs to the same step.

  friend bool operator==(const TextState&, const TextState&) = default;
};

/// What a key makes of a text. "Character" is what people take for one: an emoji family, a letter
/// with its accents.
[[nodiscard]] TextState Edit(TextState state, const KeyPress& key);

/// The caret at the place nearest to byte `index`.
[[nodiscard]] TextState MoveCaret(TextState state, size_t index);

}  // namespace mingle
