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
};

/// How grey becomes black and white before a code is looked for.
enum class Thresholding {
  kLocal,   ///< The decoder's own, against the surroundings of each 8×8 block.
  kGlobal,  ///< The decoder's own, one threshold for the whole picture.
  kDone,    ///< The picture has been made black (0) and white (255) already.
};

struct DecodeOptions {
  Thresholding thresholding = Thresholding::kLocal;
  /// Look once more in a third of the size when the picture is large.
  bool also_smaller = false;
};

/// Finds and reads one QR code (not Micro QR, no other symbology) in any orientation, dark on
/// light. Nothing when there is none. Never throws.
/// Time grows with the cube of the number of finder patterns in the picture: for pictures from
/// outside use FrameReader, which bounds it.
[[nodiscard]] std::optional<Decoded> DecodeQr(const ImageView& picture,
                                              const DecodeOptions& options = {}) noexcept;

}  // namespace mingle
