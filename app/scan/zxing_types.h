#pragma once

// ZXing 1.4 has text() as std::string, as every later version, only with this.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include "scan/qr_decoder.h"

namespace mingle {

// Our values as ZXing's, and the other way round, whatever the version calls them.

#if ZXING_VERSION_MAJOR >= 2
using ZXingOptions = ZXing::ReaderOptions;
#else
using ZXingOptions = ZXing::DecodeHints;
#endif

[[nodiscard]] inline ZXing::ImageView ZXingView(const ImageView& picture) {
  return {picture.data,   picture.width,       picture.height, ZXing::ImageFormat::Lum,
          picture.stride, picture.pixel_stride};
}

/// A valid result, from a picture whose corner lies at (left, top) of the one that is meant.
[[nodiscard]] Decoded DecodedOf(const auto& result, int left = 0, int top = 0) {
  Decoded decoded{.text = result.text(), .corners = {}};
  for (size_t i = 0; i < decoded.corners.size(); ++i) {
    const auto& corner = result.position()[static_cast<int>(i)];
    decoded.corners[i] = {corner.x + left, corner.y + top};
  }
  return decoded;
}

}  // namespace mingle
