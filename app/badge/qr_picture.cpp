#include "badge/qr_picture.h"

#include <algorithm>

namespace mingle {

GrayImage DrawQr(const QrMatrix& matrix, int module_px) {
  module_px = std::clamp(module_px, 1, 64);
  const int side = (matrix.size + 2 * kQuietModules) * module_px;
  GrayImage picture(side, side);
  const int quiet = kQuietModules * module_px;
  for (int y = quiet; y < side - quiet; ++y) {
    for (int x = quiet; x < side - quiet; ++x) {
      if (matrix.at((x - quiet) / module_px, (y - quiet) / module_px)) {
        picture.at(x, y) = 0;
      }
    }
  }
  return picture;
}

}  // namespace mingle
