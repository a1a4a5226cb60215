#pragma once

#include <string_view>

namespace mingle {

/// How the camera was held, from the Exif block of a JPEG file: the TIFF 6.0 `Orientation` tag,
/// 1 (upright) to 8. 1 when there is none or when it is malformed.
[[nodiscard]] int ExifOrientation(std::string_view jpeg);

}  // namespace mingle
