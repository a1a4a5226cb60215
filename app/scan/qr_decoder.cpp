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

ZXing::Binarizer BinarizerFor(Thresholding thresholding) {
  switch (thresholding) {
    case Thresholding::kLocal:
      return ZXing::Binarizer::LocalAverage;
    case Thresholding::kGlobal:
      return ZXing::Binarizer::GlobalHistogram;
    case Thresholding::kDone:
      break;
  }
  return ZXing::Binarizer::FixedThreshold;
}

Options OptionsFor(const DecodeOptions& wanted) {
  Options options;
  options.setFormats(ZXing::BarcodeFormat::QRCode);
  options.setTryHarder(true);
  options.setTryRotate(false);
  options.setTryDownscale(wanted.also_smaller);
  options.setMaxNumberOfSymbols(1);
  options.setBinarizer(BinarizerFor(wanted.thresholding));
#if ZXING_VERSION_MAJOR >= 2
  options.setTryInvert(false);
#endif
  return options;
}

}  // namespace

std::optional<Decoded> DecodeQr(const ImageView& picture, const DecodeOptions& options) noexcept {
  if (picture.empty()) {
    return std::nullopt;
  }
  try {
    const ZXing::ImageView view(picture.data, picture.width, picture.height,
                                ZXing::ImageFormat::Lum, picture.stride, picture.pixel_stride);
    const auto result = ZXing::ReadBarcode(view, OptionsFor(options));
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
