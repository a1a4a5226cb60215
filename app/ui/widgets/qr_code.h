#pragma once

#include <string_view>

#include "base/image.h"
#include "ui/canvas.h"

namespace mingle {

/// A QR code in the middle of `area`, as large as whole pixels for each module allow, on white
/// whatever the theme is. `code` has one px a module, quiet zone included. `label` says what it is.
void QrCode(Canvas& canvas, std::string_view name, const Rect& area, std::string_view label,
            const GrayImage& code);

}  // namespace mingle
