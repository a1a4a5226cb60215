#include "ui/widgets/choice.h"

#include <algorithm>

#include "ui/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

bool Chip(Canvas& canvas, const Rect& rect, const std::string& name, const std::string& label,
          bool on, const TextLook& base) {
  const Palette& c = canvas.colours();
  const Touch touch = canvas.Touchable(
      {.name = name, .role = Role::kToggle, .label = label, .rect = rect, .on = on});
  const Rect pill = rect.Inset(0, canvas.rem() * 0.3F);
  const Colour resting = on ? c.primary : c.quiet;
  FillRect(canvas, pill, touch.held ? Mix(resting, c.ink, 0.12F) : resting, pill.h / 2);
  Rect inner = pill.Inset(canvas.rem(), 0);
  if (on) {
    DrawIcon(canvas, Icon::kCheck, inner.CutLeft(canvas.rem() * 1.3F, canvas.rem() * 0.4F),
             c.on_primary);
  }
  TextLook look = base;
  look.colour = on ? c.on_primary : c.ink;
  canvas.Fits(name, DrawText(canvas, inner, label, look).fits);
  return touch.tapped;
}

}  // namespace

std::optional<size_t> Chips(Canvas& canvas, std::string_view name, Rect& area,
                            const std::vector<std::string>& labels, const std::vector<bool>& on,
                            bool people) {
  const TextLook look{.bold = true, .align = Align::kCentre, .people = people, .least = 0.6F};
  const float height = canvas.theme.target();
  const float gap = canvas.rem() * 0.5F;
  std::optional<size_t> tapped;
  float x = area.x;
  float y = area.y;
  for (size_t i = 0; i < labels.size(); ++i) {
    constexpr float kUnlimited = 1e4F;
    // As wide chosen as not, so that nothing moves under the finger.
    const float text = MeasureText(canvas, kUnlimited, height, labels[i], look).rect.w;
    const float width = std::clamp(text + canvas.rem() * 3.9F, canvas.theme.target(), area.w);
    if (x > area.x && x + width > area.right()) {
      x = area.x;
      y += height + gap / 2;
    }
    if (Chip(canvas, {x, y, width, height}, std::string(name) + "/" + std::to_string(i), labels[i],
             i < on.size() && on[i], look)) {
      tapped = i;
    }
    x += width + gap;
  }
  if (!labels.empty()) {
    area.CutTop(y + height - area.y, canvas.theme.gap());
  }
  return tapped;
}

bool Switch(Canvas& canvas, const Rect& rect, std::string_view name, std::string_view label,
            bool on, bool enabled) {
  const Palette& c = canvas.colours();
  const Touch touch = canvas.Touchable({.name = std::string(name),
                                        .role = Role::kToggle,
                                        .label = std::string(label),
                                        .rect = rect,
                                        .enabled = enabled,
                                        .on = on});
  if (touch.held) {
    FillRect(canvas, rect, c.quiet, canvas.theme.radius());
  }
  Rect inner = rect.Inset(canvas.rem() * 0.4F, canvas.rem() * 0.3F);
  const float height = canvas.rem() * 2.1F;
  const Rect track = inner.CutRight(canvas.rem() * 3.9F, canvas.rem()).Middle(1e4F, height);
  FillRect(canvas, track, on ? c.primary : c.ink_soft, height / 2);
  const float radius = height / 2 - canvas.rem() * 0.25F;
  const Point knob{on ? track.right() - height / 2 : track.x + height / 2, track.centre().y};
  FillCircle(canvas, knob, radius, c.card);
  DrawIcon(canvas, on ? Icon::kCheck : Icon::kCross,
           {knob.x - radius * 0.55F, knob.y - radius * 0.55F, radius * 1.1F, radius * 1.1F},
           on ? c.primary : c.ink_soft);
  canvas.Fits(name, DrawText(canvas, inner, label, {.lines = 3}).fits);
  return touch.tapped;
}

int Stepper(Canvas& canvas, Rect rect, const StepperSpec& spec) {
  const float side = canvas.theme.target();
  const auto step = [&](const Rect& place, const std::string& name, std::string_view label,
                        Icon icon, bool enabled) {
    return Button(
        canvas, place,
        {.name = name, .label = label, .icon = icon, .enabled = enabled, .icon_only = true});
  };
  const bool less =
      step(rect.CutLeft(side), spec.less_name, spec.less, Icon::kMinus, spec.can_less);
  const bool more =
      step(rect.CutRight(side), spec.more_name, spec.more, Icon::kPlus, spec.can_more);
  Label(canvas, spec.value_name, rect, spec.value,
        {.size = spec.size, .bold = true, .align = Align::kCentre});
  return less ? -1 : more ? 1 : 0;
}

}  // namespace mingle
