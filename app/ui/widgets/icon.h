#pragma once

#include "ui/canvas.h"

namespace mingle {

/// Small drawings, made of lines, sharp at any size.
enum class Icon {
  kNone,
  kArrowDown,
  kArrowLeft,
  kArrowRight,
  kBackspace,
  kBadge,
  kBulb,
  kCamera,
  kCheck,
  kClock,
  kCross,
  kDoor,
  kEnter,
  kEye,
  kGlobe,
  kHome,
  kInfo,
  kKey,
  kKeyboard,
  kLock,
  kMinus,
  kPeople,
  kPerson,
  kPlus,
  kQuestion,
  kSearch,
  kShift,
  kSmile,
  kSparkle,
  kSpeech,
  kUndo,
  kWarning,
};

/// Draws `icon` as large as fits into the middle of `rect`.
void DrawIcon(Canvas& canvas, Icon icon, const Rect& rect, Colour colour);

/// The sign that goes with a tone, so that colour never speaks alone.
[[nodiscard]] Icon IconOf(Tone tone);

}  // namespace mingle
