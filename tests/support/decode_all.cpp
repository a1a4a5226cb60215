#include "support/decode_all.h"

// ZXing 1.4 has text() as std::string, as every later version, only with this.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <algorithm>

namespace mingle::test {

std::vector<std::string> DecodeAll(const ImageView& picture) {
#if ZXING_VERSION_MAJOR >= 2
  ZXing::ReaderOptions options;
#else
  ZXing::DecodeHints options;
#endif
  options.setFormats(ZXing::BarcodeFormat::QRCode);
  options.setTryHarder(true);
  const ZXing::ImageView view(picture.data, picture.width, picture.height, ZXing::ImageFormat::Lum,
                              picture.stride, picture.pixel_stride);
  std::vector<std::string> texts;
  for (const auto& result : ZXing::ReadBarcodes(view, options)) {
    if (result.isValid()) {
      texts.push_back(result.text());
    }
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

}  // namespace mingle::test
