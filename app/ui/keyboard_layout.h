#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/key_press.h"

namespace mingle {

enum class Layout { kEnglish, kGerman, kFrench, kSpanish };
inline constexpr Layout kLayouts[] = {Layout::kEnglish, Layout::kGerman, Layout::kFrench,
                                      Layout::kSpanish};

/// What a layout calls itself on its key: "QWERTY".
[[nodiscard]] std::string_view NameOf(Layout layout);
/// The layout that goes with a language: "de" → German.
[[nodiscard]] Layout LayoutFor(std::string_view language);

/// The faces of the keyboard.
enum class Layer {
  kLetters,
  kSymbols,
  kWestern,  ///< accents from Portugal to Iceland
  kEastern   ///< accents from Prague to Ankara
};

/// Where the keyboard stands.
struct KeyboardState {
  Layout layout = Layout::kEnglish;
  Layer layer = Layer::kLetters;
  bool shift = true;  ///< The next letter is a capital.
  friend bool operator==(const KeyboardState&, const KeyboardState&) = default;
};

/// What a key is for besides writing.
enum class CapRole { kWrites, kShift, kBackspace, kEnter, kSymbols, kLetters, kAccents, kLayout };

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

/// The capital of one Latin letter, with its accents; what has none stays as it is.
[[nodiscard]] std::string CapitalOf(std::string_view letter);

}  // namespace mingle
