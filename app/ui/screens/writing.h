#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/view.h"
#include "ui/canvas.h"
#include "ui/keyboard_layout.h"
#include "ui/text_state.h"

namespace mingle {

/// A large sheet to write on, with the keyboard below it and how much room is left.
struct WritingSpec {
  std::string_view name;
  std::string_view hint;
  std::string_view enter;            ///< the word on the large key
  std::string_view problem;          ///< why the text was not taken: "empty", "too_long" or nothing
  std::vector<std::string> words{};  ///< offered while one that begins so is being written
};
/// Draws it into `area` (the keyboard reaches the rims of the screen). True when the writer is
/// done.
[[nodiscard]] bool DrawWriting(Canvas& canvas, Rect area, TextState& text, KeyboardState& keyboard,
                               const WritingSpec& spec);

/// What is likely to be written after a talk: what it was about, and who was there.
[[nodiscard]] std::vector<std::string> LikelyWords(const std::vector<std::string>& topics,
                                                   const std::vector<PersonCard>& people);
/// Up to three of `words` that begin like the one that ends at the caret, as it would be searched:
/// without regard to capitals and accents. None before two letters of it are written.
[[nodiscard]] std::vector<std::string> WordsLike(const TextState& text,
                                                 const std::vector<std::string>& words);
/// The text with the word that ends at the caret replaced, and a space after it.
[[nodiscard]] TextState Complete(TextState text, std::string_view word);

}  // namespace mingle
