#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/canvas.h"
#include "ui/widgets/icon.h"

namespace mingle {

/// Things to choose from, side by side and wrapped into rows, cut off the top of `area`. `people`:
/// their labels are people's words. Returns the one that was tapped. Names are "NAME/0", "NAME/1" …
std::optional<size_t> Chips(Canvas& canvas, std::string_view name, Rect& area,
                            const std::vector<std::string>& labels, const std::vector<bool>& on,
                            bool people = true);

/// A line with a switch at its end, touchable as a whole. True when it was tapped.
[[nodiscard]] bool Switch(Canvas& canvas, const Rect& rect, std::string_view name,
                          std::string_view label, bool on, bool enabled = true);

/// A value between a minus and a plus.
struct StepperSpec {
  std::string less_name{};
  std::string_view less{};  ///< what the minus is called
  bool can_less = true;
  std::string more_name{};
  std::string_view more{};
  bool can_more = true;
  std::string value_name{};
  std::string_view value{};
  TextSize size = TextSize::kTitle;
};
/// -1 or 1 when the minus or the plus was tapped, otherwise 0.
[[nodiscard]] int Stepper(Canvas& canvas, Rect rect, const StepperSpec& spec);

}  // namespace mingle
