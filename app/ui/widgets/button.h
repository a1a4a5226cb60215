#pragma once

#include <string>
#include <string_view>

#include "ui/canvas.h"
#include "ui/widgets/icon.h"

namespace mingle {

enum class ButtonKind {
  kPrimary,  ///< the one thing to do next
  kQuiet,    ///< other things to do
  kPlain,    ///< no ground of its own: back, close
};

struct ButtonSpec {
  std::string name{};
  std::string_view label{};
  Icon icon = Icon::kNone;
  ButtonKind kind = ButtonKind::kQuiet;
  bool enabled = true;
  bool on = false;          ///< chosen
  bool icon_only = false;   ///< the label is for the probe
  bool icon_above = false;  ///< for tall buttons
  bool people = false;      ///< the label is people's words
  TextSize size = TextSize::kBody;
  Tone tone = Tone::kNeutral;  ///< colours the label of a quiet button
};

/// True in the frame in which a finger was lifted on it.
[[nodiscard]] bool Button(Canvas& canvas, const Rect& rect, const ButtonSpec& spec);

/// How wide a button must be for its label at full size, at least a target.
[[nodiscard]] float ButtonWidth(Canvas& canvas, const ButtonSpec& spec);

}  // namespace mingle
