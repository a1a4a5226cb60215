#include "ui/widgets/dots.h"

#include <algorithm>
#include <string>

#include "ui/paint.h"
#include "ui/widgets/label.h"

namespace mingle {

void Dots(Canvas& canvas, const Rect& rect, const DotsSpec& spec) {
  const Palette& c = canvas.colours();
  const int extra = std::max(spec.done - spec.goal, 0);
  canvas.Seen({.name = std::string(spec.name),
               .role = Role::kMeter,
               .label = std::string(spec.label) + ": " + std::to_string(spec.done) + "/" +
                        std::to_string(spec.goal),
               .rect = rect});
  Rect inner = rect;
  const TextSize size = rect.h > canvas.rem() * 7 ? TextSize::kBody : TextSize::kSmall;
  const float label_h = canvas.theme.Px(size);
  const bool fits = DrawText(canvas, inner.CutTop(label_h, canvas.rem() * 0.35F), spec.label,
                             {.size = size, .colour = c.ink_soft})
                        .fits;
  canvas.Fits(spec.name, fits);

  const float gap = canvas.rem() * 0.5F;
  const auto places = static_cast<float>(spec.goal + (extra > 0 ? 1 : 0));
  const float side = std::min({inner.h, (inner.w - gap * (places - 1)) / places, canvas.rem() * 5});
  inner = {inner.x, inner.y, inner.w, std::min(inner.h, side)};
  for (int i = 0; i < spec.goal; ++i) {
    const Rect dot = inner.CutLeft(side, gap);
    const bool filled = i < spec.done;
    const float radius = side / 2;
    FillCircle(canvas, dot.centre(), radius, filled ? spec.colour : c.empty);
    DrawIcon(canvas, spec.icon, dot.Middle(side * 0.56F, side * 0.56F),
             filled ? c.card : Mix(c.ink_soft, c.empty, 0.35F));
  }
  if (extra > 0) {
    DrawText(canvas, inner.CutLeft(side), "+" + std::to_string(extra),
             {.size = TextSize::kLead, .bold = true, .colour = spec.colour});
  }
}

}  // namespace mingle
