#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace mingle {

/// The modules of a QR code, without a quiet zone.
struct QrMatrix {
  int version = 0;                   ///< 1–40
  char level = 'M';                  ///< How much damage is corrected: L, M, Q or H.
  int size = 0;                      ///< Modules along a side.
  std::vector<std::uint8_t> dark{};  ///< size * size, row by row; 1 is dark.

  [[nodiscard]] bool at(int x, int y) const {
    return dark[static_cast<size_t>(y) * static_cast<size_t>(size) + static_cast<size_t>(x)] != 0;
  }
};

/// Modules of white that belong around every QR code (ISO/IEC 18004).
inline constexpr int kQuietModules = 4;

/// The code of `text`: the fewest modules that hold it at level M, since at a given print size they
/// decide from how far it is read, then the highest level that still fits into them. What is too
/// long for M is made at L. Invalid when `text` is empty, holds a zero byte or is longer than a QR
/// code can be.
[[nodiscard]] Result<QrMatrix> MakeQrMatrix(std::string_view text);

}  // namespace mingle
