#include "ui/widgets/card.h"

#include "ui/paint.h"
#include "ui/widgets/label.h"

namespace mingle {

Rect Card(Canvas& canvas, const Rect& rect) {
  const Theme& theme = canvas.theme;
  FillRect(canvas, rect, theme.colours.card, theme.radius());
  OutlineRect(canvas, rect, theme.colours.edge, theme.radius(), theme.line());
  return rect.Inset(theme.padding());
}

void Notice(Canvas& canvas, std::string_view name, Rect& area, Tone tone, std::string_view text) {
  const Theme& theme = canvas.theme;
  const float icon = theme.Px(TextSize::kBody) * 1.2F;
  const float margin = theme.rem * 0.8F;
  const TextLook look{.colour = theme.colours.Of(tone), .lines = 0};
  const float room = area.w - 3 * margin - icon;
  const float height = MeasureText(canvas, room, area.h, text, look).rect.h + theme.rem * 1.2F;
  const Rect box = area.CutTop(std::max(height, theme.rem * 3), theme.gap());
  FillRect(canvas, box, theme.colours.SoftOf(tone), theme.radius());
  Rect inner = box.Inset(margin, 0);
  DrawIcon(canvas, IconOf(tone), inner.CutLeft(icon, margin), theme.colours.Of(tone));
  Label(canvas, name, inner, text, look);
}

void Medal(Canvas& canvas, const Rect& place, Icon icon, Tone tone) {
  const float radius = std::min(place.w, place.h) / 2;
  const Palette& c = canvas.colours();
  FillCircle(canvas, place.centre(), radius, c.SoftOf(tone));
  FillCircle(canvas, place.centre(), radius * 0.78F, c.Of(tone));
  DrawIcon(canvas, icon, place.Middle(radius * 0.86F, radius * 0.86F), c.card);
}

float EmptyStateWidth(const Canvas& canvas, const Rect& place) {
  return std::min(place.w, canvas.rem() * 24);
}

void EmptyState(Canvas& canvas, std::string_view name, const Rect& place, Icon icon,
                std::string_view text) {
  const float side = canvas.rem() * 3.2F;
  const TextLook look{.colour = canvas.colours().ink_soft, .align = Align::kCentre, .lines = 0};
  const float width = EmptyStateWidth(canvas, place);
  const float height = MeasureText(canvas, width, place.h, text, look).rect.h;
  const bool with_icon = place.h >= height + side + canvas.rem();
  Rect block = place.Middle(width, height + (with_icon ? side + canvas.rem() : 0));
  if (with_icon) {
    DrawIcon(canvas, icon, block.CutTop(side, canvas.rem()),
             Mix(canvas.colours().ink_soft, canvas.colours().card, 0.35F));
  }
  Label(canvas, name, block, text, look);
}

}  // namespace mingle
