#pragma once

#include <string>

#include "base/result.h"

namespace mingle {

/// The device file of the first camera that is plugged in; NotFound when there is none.
[[nodiscard]] Result<std::string> FirstCamera();

}  // namespace mingle
