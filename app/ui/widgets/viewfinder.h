#pragma once

#include <string_view>

#include "kiosk/view.h"
#include "ui/canvas.h"

namespace mingle {

/// True while the viewfinder itself says, in place of a picture, what is wrong with the camera.
[[nodiscard]] bool IsTroubled(CameraNotice camera);

/// The camera's picture with corners to hold a badge into; or, while there is none,
/// why.
void Viewfinder(Canvas& canvas, const Rect& rect, CameraNotice camera);

/// What to say about the camera.
[[nodiscard]] const char* SentenceOf(const Words& words, CameraNotice camera);

}  // namespace mingle
