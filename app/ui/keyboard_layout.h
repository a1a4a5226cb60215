#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/key_press.h"

namespace mingle {

enum class Layout {
  kEnglish,
  kGerman,
  kFrench,
  kSpanish,
  kTurkish,
  kUkrainian,
  kArabic,
  kHiragana,
  kKatakana
};
inline constexpr Layout kLayouts[] = {Layout::kEnglish, Layout::kGerman,   Layout::kFrench,
                                      Layout::kSpanish, Layout::kTurkish,  Layout::kUkrainian,
                                      Layout::kArabic,  Layout::kHiragana, Layout::kKatakana};

/// What a layout calls itself on its key: "QWERTY".
[[nodiscard]] std::string_view NameOf(Layout layout);
/// The layout that goes with a language: "de" → German.
[[nodiscard]] Layout LayoutFor(std::string_view language);
/// True when codes and addresses can be typed with it.
[[nodiscard]] bool IsLatin(Layout layout);
/// The layout for typing a badge's code: the language's own where it is Latin.
[[nodiscard]] Layout CodeLayoutFor(std::string_view language);

/// The faces of the keyboard.
enum class Layer {
  kLetters,
  kSymbols,
  kWestern,  ///< accents from Portugal to Iceland; the second face of kana
  kEastern,  ///< accents from Prague to Ankara; the third face of kana
  kEmoji
};

/// Where the keyboard stands.
struct KeyboardState {
  Layout layout = Layout::kEnglish;
  Layer layer = Layer::kLetters;
  bool shift = true;  ///< The next letter is a capital, where there are any.
  /// What the layout's key goes back to from English: a layout that is not Latin.
  std::optional<Layout> other{};
  friend bool operator==(const KeyboardState&, const KeyboardState&) = default;
};

/// What a key is for besides writing.
enum class CapRole {
  kWrites,
  kShift,
  kBackspace,
  kEnter,
  kSymbols,
  kLetters,
  kAccents,
  kEmoji,
  kLayout,
  kUndo
};

/// One key on the screen.
struct KeyCap {
  CapRole role = CapRole::kWrites;
  std::string text{};  ///< what it writes, or the words on it
  float width = 1;     ///< in keys; a row's keys share the whole width
};

/// The four rows of keys.
[[nodiscard]] std::vector<std::vector<KeyCap>> KeyRows(const KeyboardState& state);

/// A touch on a key: what the keyboard becomes, and the key press that it makes, if any (Key::kNone
/// and no text when it makes none).
[[nodiscard]] KeyPress PressCap(KeyboardState& state, const KeyCap& cap);

/// The capital of one Latin or Cyrillic letter, with its accents; what has none stays as it is.
[[nodiscard]] std::string CapitalOf(std::string_view letter);

}  // namespace mingle
