#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace mingle {

/// The device file of the camera that has this serial number or whose name holds this, whatever its
/// letters' case; of the first one that is plugged in when `name` is empty. NotFound when there is
/// none, with the names of those there are.
[[nodiscard]] Result<std::string> FindCamera(std::string_view name = {});

/// What to ask this camera for, in GStreamer's notation for caps: 1280×720 at 24 frames a second
/// or more where it can, raw rather than as JPEGs. NotFound when there is no such device,
/// Unavailable when it is no camera, cannot be opened or sends nothing that is understood: then the
/// sentence says what it does send.
[[nodiscard]] Result<std::string> ChooseDeviceCaps(const std::string& device);

}  // namespace mingle
