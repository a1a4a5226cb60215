#pragma once

#include <string>

#include "base/result.h"

namespace mingle {

/// The device file of the first camera that is plugged in; NotFound when there is none.
[[nodiscard]] Result<std::string> FirstCamera();

/// What to ask this camera for, in GStreamer's notation for caps: 1280×720 at 24 frames a second
/// or more where it can, raw rather than as JPEGs. NotFound when there is no such device,
/// Unavailable when it is no camera or cannot be opened.
[[nodiscard]] Result<std::string> ChooseDeviceCaps(const std::string& device);

}  // namespace mingle
