#pragma once

#include <optional>

#include "base/image.h"
#include "ui/theme.h"

namespace mingle {

/// What an event looks like, where that is not Mingle's own look.
struct Brand {
  std::optional<Colour> colour;  ///< of what is to be pressed next; it is made readable
  ColourImage logo;              ///< empty: none
};

}  // namespace mingle
