#include "support/other_code_picture.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <string>

namespace mingle::test {

GrayImage DrawOtherCode(CodeKind kind, std::string_view text, int module_px) {
  constexpr int kQuiet = 4;  // modules
  const auto format =
      kind == CodeKind::kAztec ? ZXing::BarcodeFormat::Aztec : ZXing::BarcodeFormat::DataMatrix;
  ZXing::MultiFormatWriter writer(format);
  writer.setMargin(0);
  const std::wstring wide(text.begin(), text.end());
  const ZXing::BitMatrix modules = writer.encode(wide, 0, 0);
  GrayImage picture((modules.width() + 2 * kQuiet) * module_px,
                    (modules.height() + 2 * kQuiet) * module_px);
  for (int y = 0; y < modules.height() * module_px; ++y) {
    for (int x = 0; x < modules.width() * module_px; ++x) {
      if (modules.get(x / module_px, y / module_px)) {
        picture.at(x + kQuiet * module_px, y + kQuiet * module_px) = 0;
      }
    }
  }
  return picture;
}

}  // namespace mingle::test
