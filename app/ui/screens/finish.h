#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/scroll.h"

namespace mingle {

struct FinishLooks {
  Scroll scroll;
  float content_px = 0;
  /// A lesson that names somebody and how it is to be shared, until its author says that they
  /// agree.
  std::optional<intent::ShareLesson> asking;
};

/// "How was it?", what others may read, and good-bye.
[[nodiscard]] std::optional<Intent> DrawFinish(Canvas& canvas, const View& view,
                                               const FinishView& finish, FinishLooks& looks);

}  // namespace mingle
