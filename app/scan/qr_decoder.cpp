#include "scan/qr_decoder.h"

#include <exception>

#include "base/log.h"
#include "scan/zxing_types.h"

namespace mingle {
namespace {

ZXingOptions QrOnly() {
  ZXingOptions options;
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
    const auto result = ZXing::ReadBarcode(ZXingView(black_white), QrOnly());
    return result.isValid() ? std::optional(DecodedOf(result)) : std::nullopt;
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
