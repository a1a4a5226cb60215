#pragma once

#include "base/time.h"

namespace mingle {

/// Now, twice: as people mean it, and on a clock that never jumps, for countdowns.
struct Moment {
  Time wall;
  Milliseconds steady{0};  ///< since any fixed start
};

}  // namespace mingle
