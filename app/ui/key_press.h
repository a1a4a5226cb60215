#pragma once

#include <string>

#include "base/time.h"

namespace mingle {

/// Keys that do something other than write.
enum class Key {
  kNone,
  kEnter,
  kBackspace,
  kDelete,
  kLeft,
  kRight,
  kUp,
  kDown,
  kHome,
  kEnd,
  kTab,
  kBackTab,  ///< Tab with Shift
  kUndo,
  kEscape
};

/// One key, from the keyboard on the desk or the one on the screen.
struct KeyPress {
  Key key = Key::kNone;
  std::string text{};  ///< What it writes, UTF-8; empty when `key` says what it does.
  Milliseconds at{0};  ///< Steady.

  friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

}  // namespace mingle
