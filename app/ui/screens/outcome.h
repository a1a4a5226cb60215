#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {

struct OutcomeLooks {
  ListState candidates;
};

/// What came of a badge: a welcome, or in kind words why not. Nothing is green while it is pending.
[[nodiscard]] std::optional<Intent> DrawOutcome(Canvas& canvas, const View& view,
                                                const OutcomeView& outcome, OutcomeLooks& looks);

}  // namespace mingle
