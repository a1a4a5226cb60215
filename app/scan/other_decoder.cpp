#include "scan/other_decoder.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "base/log.h"
#include "scan/code_texture.h"
#include "scan/luma_filter.h"
#include "scan/zxing_types.h"

namespace mingle {
namespace {

constexpr size_t kMostCodes = 4;

ZXing::BarcodeFormat FormatOf(CodeKind kind) {
  return kind == CodeKind::kAztec ? ZXing::BarcodeFormat::Aztec : ZXing::BarcodeFormat::DataMatrix;
}

/// What the decoder finds in a part of the picture that begins at (left, top).
std::vector<Decoded> DecodePart(const ImageView& part, int left, int top,
                                const ZXingOptions& options) {
  std::vector<Decoded> codes;
  for (const auto& result : ZXing::ReadBarcodes(ZXingView(part), options)) {
    if (result.isValid()) {
      codes.push_back(DecodedOf(result, left, top));
      codes.back().pass = "another kind of code";
    }
  }
  return codes;
}

/// Where to look in turn. Some detectors look only at what is in the middle: so everything that is
/// like a code comes into the middle, and then everything.
std::vector<PixelBox> Places(const ImageView& luma) {
  std::vector<PixelBox> places{{0, 0, luma.width, luma.height}};
  GrayImage smaller;
  for (const int factor : {2, 4}) {
    Shrink(luma, factor, smaller);
    for (const PixelBox& box : FindCodeTextures(smaller.view(), kMostCodes)) {
      const int scale = factor / 2;
      const PixelBox place = WithPaper(box);
      places.push_back(
          {scale * place.left, scale * place.top, scale * place.width, scale * place.height});
    }
  }
  constexpr int kWindows = 3;
  for (int i = 0; i < kWindows * kWindows; ++i) {
    places.push_back({i % kWindows * luma.width / (kWindows + 1),
                      i / kWindows * luma.height / (kWindows + 1), luma.width / 2,
                      luma.height / 2});
  }
  return places;
}

}  // namespace

std::vector<Decoded> DecodeOthers(const ImageView& luma, std::span<const CodeKind> kinds) {
  ZXing::BarcodeFormats formats;
  for (const CodeKind kind : kinds) {
    formats |= FormatOf(kind);
  }
  // No formats would mean every one.
  if (luma.empty() || formats.empty()) {
    return {};
  }
  ZXingOptions options;
  options.setFormats(formats);
  options.setTryHarder(true);
  options.setTryRotate(true);
  options.setMaxNumberOfSymbols(static_cast<int>(kMostCodes));
#if ZXING_VERSION_MAJOR >= 2
  options.setTextMode(ZXing::TextMode::Plain);
#endif
  std::vector<Decoded> codes;
  try {
    for (const PixelBox& place : Places(luma)) {
      const int left = std::clamp(place.left, 0, luma.width);
      const int top = std::clamp(place.top, 0, luma.height);
      const ImageView part =
          Part(luma, left, top, place.left + place.width - left, place.top + place.height - top);
      for (Decoded& code : DecodePart(part, left, top, options)) {
        const bool known = std::any_of(codes.begin(), codes.end(),
                                       [&](const Decoded& one) { return one.text == code.text; });
        if (!known && codes.size() < kMostCodes) {
          codes.push_back(std::move(code));
        }
      }
      if (!codes.empty()) {
        break;
      }
    }
  } catch (const std::exception& error) {
    Log(std::string("a decoder gave up on a picture: ") + error.what());
  }
  return codes;
}

}  // namespace mingle
