#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/scroll.h"

namespace mingle {

struct ConsentLooks {
  Scroll scroll;
  float content_px = 0;
  bool forgetting = false;  ///< "Forget me" was asked for once.
};

/// What this is, what is kept, what a person agrees to, and how to be forgotten.
[[nodiscard]] std::optional<Intent> DrawConsent(Canvas& canvas, const View& view,
                                                const ConsentView& consent, ConsentLooks& looks);

}  // namespace mingle
