#pragma once

#include "badge/qr_matrix.h"
#include "base/image.h"

namespace mingle {

/// A code as pixels with its quiet zone, black on white, for a screen. `module_px` is clamped to
/// 1–64.
[[nodiscard]] GrayImage DrawQr(const QrMatrix& matrix, int module_px);

}  // namespace mingle
