#pragma once

#include <string>

#include "domain/camera_settings.h"

namespace mingle {

/// Sets focus and exposure of a camera as `settings` say, by itself where they say nothing, and
/// reads what it can set: Video4Linux controls. A camera can be set while another program reads its
/// pictures. What the device does not have, or refuses, is left as it is; a device that cannot be
/// opened has no dials.
[[nodiscard]] CameraDials SetDials(const std::string& device, const CameraSettings& settings);

}  // namespace mingle
