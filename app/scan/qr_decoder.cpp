#include "scan/qr_decoder.h"

// ZXing 1.4 has text() as std::string, as every later version, only with this.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <exception>

#include "base/log.h"

namespace mingle {
namespace {

#if ZXING_VERSION_MAJOR >= 2
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

Options QrOnly() {
  Options options;
  options.setFormats(ZXing::BarcodeFormat::QRCode);
  options.setTryHarder(true);
  options.setTryRotate(false);
  options.setTryDownscale(false);
  options.setMaxNumberOfSymbols(1);
  options.setBinarizer(ZXing::Binarizer::FixedThreshold);
#if ZXING_VERSION_MAJOR >= 2
  options.setTryInvert(false);
  options.setTextMode(ZXing::TextMode::Plain);
#endif
  return options;
}

}  // namespace

std::optional<Decoded> DecodeQr(const ImageView& black_white) noexcept {
  if (black_white.empty()) {
    return std::nullopt;
  }
  try {
    const ZXing::ImageView view(black_white.data, black_white.width, black_white.height,
                                ZXing::ImageFormat::Lum, black_white.stride,
                                black_white.pixel_stride);
    const auto result = ZXing::ReadBarcode(view, QrOnly());
    if (!result.isValid()) {
      return std::nullopt;
    }
    Decoded decoded{.text = result.text(), .corners = {}};
    for (size_t i = 0; i < decoded.corners.size(); ++i) {
      const auto& corner = result.position()[static_cast<int>(i)];
      decoded.corners[i] = {corner.x, corner.y};
    }
    return decoded;
  } catch (const std::exception& error) {
    try {
      Log(std::string("the QR decoder gave up on a picture: ") + error.what());
    } catch (...) {
    }
    return std::nullopt;
  } catch (...) {
    return std::nullopt;
  }
}

}  // namespace mingle
