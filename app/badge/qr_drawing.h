#pragma once

#include <cairo.h>

#include "badge/qr_matrix.h"

namespace mingle {

/// Fills the dark modules of `matrix`, black and in one go. The code with its quiet zone covers the
/// square of `side` whose top left corner is (x, y).
void DrawQrVector(cairo_t* drawing, const QrMatrix& matrix, double x, double y, double side);

}  // namespace mingle
