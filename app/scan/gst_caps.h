#pragma once

#include <string>

#include "base/result.h"

namespace mingle {

/// What to ask this camera for, in GStreamer's notation for caps: 1280×720 at 24 frames a second
/// or more where it can, raw rather than as JPEGs. NotFound when there is no such device,
/// Unavailable when it is no camera, cannot be opened or sends nothing that is understood: then the
/// sentence says what it does send.
[[nodiscard]] Result<std::string> ChooseDeviceCaps(const std::string& device);

}  // namespace mingle
