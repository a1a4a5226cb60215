#include "ui/widgets/button.h"

#include <cmath>

#include "ui/paint.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

struct Look {
  Colour ground;
  Colour lip;
  Colour front;
};

Look LookOf(const Canvas& canvas, const ButtonSpec& spec) {
  const Palette& c = canvas.colours();
  if (spec.kind == ButtonKind::kPrimary) {
    return {c.primary, c.primary_lip, c.on_primary};
  }
  if (spec.on) {
    return {c.primary_soft, c.primary, c.primary};
  }
  return {c.quiet, c.quiet_lip, spec.tone == Tone::kNeutral ? c.ink : c.Of(spec.tone)};
}

float LipOf(const Canvas& canvas) { return std::round(canvas.rem() * 0.22F); }

/// The face of the button, shifted down onto its lip while it is held.
Rect DrawGround(Canvas& canvas, const Rect& rect, const Look& look, bool held, bool enabled) {
  const float radius = std::min(canvas.theme.radius(), rect.h / 2);
  const float lip = LipOf(canvas);
  Rect face = rect;
  face.h -= lip;
  if (held) {
    face.y += lip;
  } else if (enabled) {
    FillLip(canvas, face, look.lip, radius, lip);
  }
  FillRect(canvas, face, look.ground, radius);
  return face;
}

TextLook LabelLook(const ButtonSpec& spec, Colour front) {
  return {.size = spec.size,
          .bold = true,
          .colour = front,
          .align = Align::kCentre,
          .lines = 3,
          .people = spec.people};
}

/// Icon and label side by side in the middle, or the icon above. True when the label fits.
bool DrawFront(Canvas& canvas, const Rect& face, const ButtonSpec& spec, Colour front) {
  const float side = canvas.theme.Px(spec.size) * 1.15F;
  TextLook look = LabelLook(spec, front);
  if (spec.icon_only) {
    DrawIcon(canvas, spec.icon, face.Middle(side * 1.2F, side * 1.2F), front);
    return true;
  }
  Rect inner = face.Inset(canvas.rem() * 0.8F, canvas.rem() * 0.25F);
  if (spec.icon == Icon::kNone) {
    return DrawText(canvas, inner, spec.label, look).fits;
  }
  if (spec.icon_above) {
    const float text_h = std::min(
        MeasureText(canvas, inner.w, inner.h * 0.5F, spec.label, look).rect.h, inner.h * 0.5F);
    const float icon = std::min(side * 1.7F, inner.h - text_h - canvas.rem() * 0.5F);
    Rect block = inner.Middle(inner.w, icon + canvas.rem() * 0.5F + text_h);
    DrawIcon(canvas, spec.icon, block.CutTop(icon, canvas.rem() * 0.5F), front);
    return DrawText(canvas, block, spec.label, look).fits;
  }
  const float gap = canvas.rem() * 0.6F;
  const float text_w = MeasureText(canvas, inner.w - side - gap, inner.h, spec.label, look).rect.w;
  Rect block = inner.Middle(std::min(side + gap + text_w + 2, inner.w), inner.h);
  DrawIcon(canvas, spec.icon, block.CutLeft(side, gap), front);
  return DrawText(canvas, block, spec.label, look).fits;
}

}  // namespace

bool Button(Canvas& canvas, const Rect& rect, const ButtonSpec& spec) {
  Drawn drawn{.name = spec.name,
              .role = Role::kButton,
              .label = std::string(spec.label),
              .rect = rect,
              .enabled = spec.enabled,
              .on = spec.on};
  Look look = LookOf(canvas, spec);
  if (!spec.enabled) {
    look.ground = Mix(look.ground, canvas.colours().paper, 0.6F);
    look.front = Mix(look.front, canvas.colours().paper, 0.45F);
  }
  const Touch touch = canvas.Touchable(std::move(drawn));
  Rect face = rect;
  if (spec.kind == ButtonKind::kPlain) {
    if (touch.held) {
      FillRect(canvas, rect, canvas.colours().quiet, canvas.theme.radius());
    }
    look.front = spec.enabled ? canvas.colours().ink : look.front;
  } else {
    face = DrawGround(canvas, rect, look, touch.held, spec.enabled);
  }
  canvas.Fits(spec.name, DrawFront(canvas, face, spec, look.front));
  return touch.tapped;
}

float ButtonWidth(Canvas& canvas, const ButtonSpec& spec) {
  TextLook look = LabelLook(spec, {});
  look.lines = 1;
  constexpr float kUnlimited = 1e5F;
  float width = canvas.rem() * 1.8F;
  if (!spec.icon_only) {
    width += MeasureText(canvas, kUnlimited, kUnlimited, spec.label, look).rect.w;
  }
  if (spec.icon != Icon::kNone) {
    width += canvas.theme.Px(spec.size) * 1.15F + canvas.rem() * 0.6F;
  }
  return std::max(std::ceil(width), canvas.theme.target());
}

}  // namespace mingle
