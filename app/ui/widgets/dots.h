#pragma once

#include <string_view>

#include "ui/canvas.h"
#include "ui/widgets/icon.h"

namespace mingle {

/// One half of a goal as a row of dots: filled ones show `icon`, waiting ones its shadow. More than
/// the goal ends in "+2". `label` says it in words beside the dots.
struct DotsSpec {
  std::string_view name{};
  std::string_view label{};
  Icon icon = Icon::kPerson;
  Colour colour;
  int done = 0;
  int goal = 3;
};
void Dots(Canvas& canvas, const Rect& rect, const DotsSpec& spec);

}  // namespace mingle
