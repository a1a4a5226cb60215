#include "ui/widgets/qr_code.h"

#include <algorithm>
#include <cmath>

#include "ui/mirror.h"
#include "ui/paint.h"

namespace mingle {

void QrCode(Canvas& canvas, std::string_view name, const Rect& area, std::string_view label,
            const GrayImage& code) {
  const int modules = std::max({code.width, code.height, 1});
  const float module = std::floor(std::min(area.w, area.h) / static_cast<float>(modules));
  const Rect sheet =
      area.Middle(module * static_cast<float>(modules), module * static_cast<float>(modules));
  const Point corner{std::round(sheet.x), std::round(sheet.y)};
  const Upright upright(canvas, {corner.x, corner.y, sheet.w, sheet.h});
  FillRect(canvas, {corner.x, corner.y, sheet.w, sheet.h}, Colour{255, 255, 255});
  for (int y = 0; y < code.height; ++y) {
    for (int x = 0; x < code.width; ++x) {
      constexpr std::uint8_t kDark = 128;
      if (code.view().at(x, y) < kDark) {
        FillRect(canvas,
                 {corner.x + static_cast<float>(x) * module,
                  corner.y + static_cast<float>(y) * module, module, module},
                 Colour{0, 0, 0});
      }
    }
  }
  canvas.Seen({.name = std::string(name),
               .role = Role::kImage,
               .label = std::string(label),
               .rect = sheet});
}

}  // namespace mingle
