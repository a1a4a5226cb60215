#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/image.h"
#include "scan/luma_filter.h"

namespace mingle {

/// What a QR code says and where it is.
struct Decoded {
  std::string text;  ///< Any bytes, as UTF-8 as far as the code names its character set. Hostile.
  /// Outline: the code's own top left, top right, bottom right, bottom left.
  std::array<PixelPoint, 4> corners;
  /// Which way of looking read it, for people who wonder: "frame", "sharpened". Empty when there
  /// was only one.
  std::string pass{};
};

/// Finds and reads one QR code (not Micro QR, no other symbology) in any orientation, black (0) on
/// white (255). Nothing when there is none. Never throws.
/// Time grows with the cube of the number of finder patterns in the picture: CodeSearch bounds it.
[[nodiscard]] std::optional<Decoded> DecodeQr(const ImageView& black_white) noexcept;

}  // namespace mingle
