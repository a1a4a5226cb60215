#include "ui/widgets/text_field.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ui/mirror.h"
#include "ui/paint.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

constexpr Milliseconds kBlink{500};

void DrawCaret(Canvas& canvas, const Rect& rect) {
  const bool visible = canvas.calm || canvas.now / kBlink % 2 == 0;
  if (!canvas.calm) {
    canvas.DrawAt((canvas.now / kBlink + 1) * kBlink);
  }
  if (visible) {
    FillRect(canvas, rect, canvas.colours().primary);
  }
}

/// How far the text must slide so that the caret at `at` is within `room`.
float Slide(float at, float room, float margin) { return std::max(at - room + margin, 0.0F); }

void DrawWritten(Canvas& canvas, const Rect& inner, TextState& state, const FieldSpec& spec,
                 bool tapped) {
  TextStyle style;
  style.size_px = canvas.theme.Px(TextSize::kLead);
  style.weight = TextWeight::kMedium;
  style.max_width_px = state.lines ? std::max(static_cast<int>(inner.w), 1) : 0;
  style.max_lines = state.lines ? 0 : 1;
  const Colour ink = canvas.colours().ink;
  style.colour_rgb = static_cast<std::uint32_t>(ink.r << 16U | ink.g << 8U | ink.b);
  style.language = canvas.words.language();

  const CachedText& shaped = canvas.texts.Get(state.text, style);
  const Caret caret = canvas.texts.shaper().CaretAt(state.text, style, state.caret);
  const auto caret_x = static_cast<float>(caret.x);
  const auto caret_y = static_cast<float>(caret.y);
  const auto caret_h = static_cast<float>(caret.height);
  const float thick = std::max(std::round(canvas.rem() * 0.14F), 2.0F);
  Point corner{inner.x, std::round(inner.y + (inner.h - caret_h) / 2)};
  // A line begins on the side from which the screen is read, as long as it has room.
  const float width = static_cast<float>(shaped.extent.width) + thick;
  const bool from_right = canvas.mirrored && (!state.lines || state.text.empty());
  if (from_right && width <= inner.w) {
    corner.x = inner.right() - width;
  } else if (!state.lines) {
    corner.x -= Slide(caret_x, inner.w, thick);
  }
  if (state.lines) {
    corner.y = inner.y - Slide(caret_y + caret_h, inner.h, 0);
  }
  if (tapped) {
    Point at = canvas.pointer.began_at();
    at.x = canvas.mirrored ? inner.x + inner.right() - at.x : at.x;
    state = MoveCaret(std::move(state), canvas.texts.shaper().IndexAt(
                                            state.text, style, at.x - corner.x, at.y - corner.y));
  }
  canvas.Clip(inner.Inset(-thick, 0));
  const Upright upright(canvas, inner);
  if (!shaped.texture.empty()) {
    const float x = std::round(corner.x) + static_cast<float>(shaped.x);
    const float y = std::round(corner.y) + static_cast<float>(shaped.y);
    canvas.list.AddImage(shaped.texture.id(), {x, y},
                         {x + static_cast<float>(shaped.texture.width()),
                          y + static_cast<float>(shaped.texture.height())},
                         {0, 0}, {1, 1}, shaped.is_colour ? IM_COL32_WHITE : Ink(ink));
  }
  if (spec.focused) {
    DrawCaret(canvas, {corner.x + caret_x, corner.y + caret_y, thick, caret_h});
  }
  canvas.Unclip();
}

/// How many more characters are taken, once they are few, at the end of `inner`.
void DrawLeft(Canvas& canvas, Rect& inner, const TextState& state, std::string_view name) {
  constexpr size_t kFew = 10;
  const size_t left = state.most - std::min(state.most, CountCodePoints(state.text));
  if (left > kFew) {
    return;
  }
  const Rect place = inner.CutRight(canvas.rem() * 1.6F, canvas.rem() * 0.4F);
  const TextLook look{
      .size = TextSize::kSmall,
      .bold = left == 0,
      .colour = left == 0 ? canvas.colours().Of(Tone::kAttention) : canvas.colours().ink_soft,
      .align = Align::kRight};
  const TextBox box = DrawText(canvas, place, std::to_string(left), look);
  canvas.Seen({.name = std::string(name) + "/left",
               .role = Role::kText,
               .label = canvas.words.Plural("{n} character left", "{n} characters left",
                                            static_cast<int>(left)),
               .rect = box.rect,
               .fits = box.fits,
               .line_px = box.line_px});
}

void DrawHidden(Canvas& canvas, const Rect& inner, const TextState& state) {
  const float radius = canvas.rem() * 0.55F;
  const float step = radius * 3;
  const auto count = static_cast<float>(CountCodePoints(state.text));
  float x = inner.centre().x - step * (count - 1) / 2;
  for (float i = 0; i < count; ++i) {
    FillCircle(canvas, {x, inner.centre().y}, radius, canvas.colours().ink);
    x += step;
  }
}

}  // namespace

bool TextField(Canvas& canvas, const Rect& rect, TextState& state, const FieldSpec& spec) {
  const Palette& c = canvas.colours();
  const bool empty = state.text.empty();
  const Touch touch = canvas.Touchable({.name = std::string(spec.name),
                                        .role = Role::kField,
                                        .label = empty         ? std::string(spec.hint)
                                                 : spec.hidden ? std::string("•••")
                                                               : state.text,
                                        .rect = rect,
                                        .on = spec.focused});
  FillRect(canvas, rect, c.card, canvas.theme.radius());
  OutlineRect(canvas, rect, spec.focused ? c.primary : c.edge, canvas.theme.radius(),
              canvas.theme.line() * (spec.focused ? 1.6F : 1));
  Rect inner = rect.Inset(canvas.rem(), canvas.rem() * 0.7F);
  if (!spec.hidden && !state.lines && !spec.counted) {
    DrawLeft(canvas, inner, state, spec.name);
  }
  if (empty) {
    const TextLook look{.size = TextSize::kLead,
                        .colour = c.ink_soft,
                        .top = state.lines,
                        .lines = state.lines ? 0 : 1,
                        .least = 0.6F};
    Rect hint = inner;
    hint.CutLeft(spec.hidden ? 0 : canvas.rem() * 0.4F);
    canvas.Fits(spec.name, DrawText(canvas, hint, spec.hint, look).fits);
  }
  if (spec.hidden) {
    DrawHidden(canvas, inner, state);
  } else {
    DrawWritten(canvas, inner, state, spec, touch.tapped && !touch.by_key && !empty);
  }
  return touch.tapped;
}

}  // namespace mingle
