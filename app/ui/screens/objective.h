#pragma once

#include <optional>
#include <string>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/scroll.h"

namespace mingle {

struct ObjectiveLooks {
  Scroll scroll;
  float content_px = 0;
};

/// "What would make today worth it?" One touch answers it, and one goes past it.
[[nodiscard]] std::optional<Intent> DrawObjective(Canvas& canvas, const View& view,
                                                  const ObjectiveView& asked,
                                                  ObjectiveLooks& looks);

/// What somebody came for in words, "Learn about hiring"; empty when they did not say.
[[nodiscard]] std::string LineOf(const Words& words, const Objective& objective);

/// One quiet line of it, off the top of `room`; touching it asks again.
[[nodiscard]] std::optional<Intent> DrawObjectiveLine(Canvas& canvas, const Objective& objective,
                                                      Rect& room);

/// "Did you get what you came for?" with what that was, off the top of `room`. Nobody has to say.
[[nodiscard]] std::optional<Intent> DrawReview(Canvas& canvas, const Objective& objective,
                                               Rect& room);

}  // namespace mingle
