#include "bench/code_readers.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <algorithm>
#include <ctime>
#include <numeric>

#ifdef MINGLE_HAS_ZBAR
#include "bench/zbar_peer.h"
#endif

namespace mingle::bench {

double ThreadCpuMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double Mean(const Timings& timings) {
  return std::accumulate(timings.ms.begin(), timings.ms.end(), 0.0) /
         static_cast<double>(std::max<size_t>(timings.ms.size(), 1));
}

std::string ZXingVersion() {
  return std::to_string(ZXING_VERSION_MAJOR) + "." + std::to_string(ZXING_VERSION_MINOR);
}

std::optional<std::string> PlainZXing(const ImageView& picture) {
#if ZXING_VERSION_MAJOR >= 2
  ZXing::ReaderOptions options;
  options.setTextMode(ZXing::TextMode::Plain);
#else
  ZXing::DecodeHints options;
#endif
  options.setFormats(ZXing::BarcodeFormat::QRCode);
  options.setTryHarder(true);
  options.setMaxNumberOfSymbols(1);
  const auto result = ZXing::ReadBarcode(
      {picture.data, picture.width, picture.height, ZXing::ImageFormat::Lum, picture.stride},
      options);
  return result.isValid() ? std::optional(result.text()) : std::nullopt;
}

#ifdef MINGLE_HAS_ZBAR
bool HasZbar() { return true; }

std::optional<std::string> Zbar(const ImageView& picture) {
  std::string text(8192, '\0');
  const int length = ZbarRead(picture.data, static_cast<unsigned>(picture.width),
                              static_cast<unsigned>(picture.height), text.data(), text.size());
  if (length < 0) {
    return std::nullopt;
  }
  text.resize(static_cast<size_t>(length));
  return text;
}
#else
bool HasZbar() { return false; }
std::optional<std::string> Zbar(const ImageView& /*picture*/) { return std::nullopt; }
#endif

}  // namespace mingle::bench
