#pragma once

#include <optional>
#include <string_view>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/keyboard_layout.h"
#include "ui/scroll.h"
#include "ui/text_state.h"

namespace mingle {

struct PlanLooks {
  std::optional<PlanKind> what;
  std::optional<int> days;  ///< from today on
  bool writing = false;
  bool begun = false;
  TextState words{.most = 80};
  KeyboardState keyboard;
  Scroll scroll;
  float content_px = 0;
};

/// "What will you do?" and "When?" There is no plan without a day.
[[nodiscard]] std::optional<Intent> DrawPlan(Canvas& canvas, const View& view, const PlanView& plan,
                                             PlanLooks& looks);

/// Plans that were made, each with its day and a way to call it off, off the top of `room`. `name`
/// is what they are called in the probe.
[[nodiscard]] std::optional<Intent> DrawPlans(Canvas& canvas, std::string_view name,
                                              const std::vector<PlanLine>& plans, bool pending,
                                              Rect& room);

}  // namespace mingle
