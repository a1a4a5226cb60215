#pragma once

#include "domain/event.h"
#include "ui/brand.h"

namespace mingle {

/// What the screens wear for this event. What cannot be used is left out, and the log says why.
[[nodiscard]] Brand BrandOf(const Event& event);

}  // namespace mingle
