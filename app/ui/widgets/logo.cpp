#include "ui/widgets/logo.h"

#include <algorithm>
#include <cmath>

#include "ui/mirror.h"
#include "ui/paint.h"

namespace mingle {
namespace {

/// How much larger it can become in this place; never larger than it is, on which letters in it
/// would look bad.
float ScaleIn(const Texture& logo, float width, float height) {
  return std::min(
      {width / static_cast<float>(logo.width()), height / static_cast<float>(logo.height()), 1.0F});
}

}  // namespace

float LogoWidth(const Canvas& canvas, float height, float most) {
  if (canvas.logo.empty()) {
    return 0;
  }
  return std::ceil(static_cast<float>(canvas.logo.width()) * ScaleIn(canvas.logo, most, height));
}

void Logo(Canvas& canvas, const Rect& place) {
  if (canvas.logo.empty()) {
    return;
  }
  const float scale = ScaleIn(canvas.logo, place.w, place.h);
  const float width = std::round(static_cast<float>(canvas.logo.width()) * scale);
  const float height = std::round(static_cast<float>(canvas.logo.height()) * scale);
  const Rect middle = place.Middle(place.w, height);
  const Rect logo{std::round(place.x), std::round(middle.y), width, height};
  constexpr Colour kWhite{255, 255, 255};
  constexpr double kDark = 4.5;
  if (ContrastRatio(canvas.colours().paper, kWhite) > kDark) {
    // Logos are made for paper.
    const float rim = std::round(canvas.rem() * 0.3F);
    FillRect(canvas, logo.Inset(-rim), kWhite, rim);
  }
  const Upright upright(canvas, logo);
  canvas.list.AddImage(canvas.logo.id(), TopLeft(logo), BottomRight(logo));
}

void CutLogo(Canvas& canvas, Rect& bar) {
  if (!canvas.logo.empty()) {
    Logo(canvas, bar.CutLeft(LogoWidth(canvas, bar.h, bar.w * 0.4F), canvas.rem() * 0.8F));
  }
}

}  // namespace mingle
