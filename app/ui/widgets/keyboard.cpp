#include "ui/widgets/keyboard.h"

#include <algorithm>
#include <cmath>

#include "ui/paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

struct CapLook {
  std::string name;
  std::string label;
  Icon icon = Icon::kNone;
  bool on = false;
  bool primary = false;
};

CapLook LookOf(const Canvas& canvas, const KeyCap& cap, const KeyboardState& state,
               std::string_view enter) {
  switch (cap.role) {
    case CapRole::kWrites:
      if (cap.text == " ") {
        return {"key/space", canvas.words("Space")};
      }
      return {"key/" + cap.text, cap.text};
    case CapRole::kShift:
      return {"key/shift", canvas.words("Capitals"), Icon::kShift, state.shift};
    case CapRole::kBackspace:
      return {"key/backspace", canvas.words("Delete"), Icon::kBackspace};
    case CapRole::kEnter:
      return {.name = "key/enter", .label = std::string(enter), .primary = true};
    case CapRole::kSymbols:
      return {"key/symbols", cap.text};
    case CapRole::kLetters:
      return {"key/letters", cap.text};
    case CapRole::kAccents:
      return {.name = "key/accents",
              .label = cap.text,
              .on = state.layer == Layer::kWestern || state.layer == Layer::kEastern};
    case CapRole::kEmoji:
      return {"key/emoji", cap.text};
    case CapRole::kUndo:
      return {"key/undo", canvas.words("Undo"), Icon::kUndo};
    case CapRole::kLayout:
      return {"key/layout", cap.text};
  }
  return {};
}

/// True when it was tapped. The whole of `rect` is touched; what is drawn leaves a little air.
bool DrawCap(Canvas& canvas, const Rect& rect, const CapLook& look, TextSize size) {
  const Palette& c = canvas.colours();
  const Touch touch = canvas.Touchable(
      {.name = look.name, .role = Role::kKey, .label = look.label, .rect = rect, .on = look.on});
  Rect face = rect.Inset(std::round(canvas.rem() * 0.16F));
  const float lip = std::round(canvas.rem() * 0.16F);
  const float radius = canvas.rem() * 0.55F;
  Colour ground = look.primary ? c.primary : c.card;
  if (look.on) {
    ground = c.primary_soft;
  }
  face.h -= lip;
  if (touch.held) {
    face.y += lip;
    ground = Mix(ground, c.ink, 0.1F);
  } else {
    FillLip(canvas, face, look.primary ? c.primary_lip : c.quiet_lip, radius, lip);
  }
  FillRect(canvas, face, ground, radius);
  const Colour front = look.primary ? c.on_primary : c.ink;
  if (look.icon != Icon::kNone) {
    const float side = canvas.rem() * 1.7F;
    DrawIcon(canvas, look.icon, face.Middle(side, side), front);
    return touch.tapped;
  }
  const bool fits = DrawText(canvas, face.Inset(canvas.rem() * 0.2F, 0), look.label,
                             {.size = size,
                              .bold = look.primary,
                              .colour = front,
                              .align = Align::kCentre,
                              .least = 0.55F})
                        .fits;
  canvas.Fits(look.name, fits);
  return touch.tapped;
}

Rect DrawTray(Canvas& canvas, const Rect& rect) {
  FillRect(canvas, rect, canvas.colours().quiet, 0);
  return rect;
}

}  // namespace

float KeyboardHeight(const Canvas& canvas) {
  const float row = std::clamp(canvas.screen.h * 0.1F, canvas.theme.target(), canvas.rem() * 5);
  return std::round(row) * 4;
}

std::vector<KeyPress> Keyboard(Canvas& canvas, const Rect& rect, KeyboardState& state,
                               std::string_view enter) {
  canvas.takes_text = true;
  std::vector<KeyPress> typed = canvas.keys;
  // A letter that was touched before this frame's change of layer is drawn by the old one.
  const KeyboardState shown = state;
  Rect rest = DrawTray(canvas, rect);
  // On a wide screen keys grow no wider than thumbs like them.
  rest = rest.Middle(std::min(rest.w, canvas.rem() * 76), rest.h);
  const float row_h = rest.h / 4;
  for (const std::vector<KeyCap>& row : KeyRows(shown)) {
    Rect place = rest.CutTop(row_h);
    float keys = 0;
    for (const KeyCap& cap : row) {
      keys += cap.width;
    }
    const float unit = place.w / keys;
    for (const KeyCap& cap : row) {
      const TextSize size =
          cap.role == CapRole::kWrites && cap.text != " " ? TextSize::kLead : TextSize::kBody;
      // Keys lie on the same side whatever one writes with them.
      const Rect key =
          canvas.mirrored ? place.CutRight(unit * cap.width) : place.CutLeft(unit * cap.width);
      if (DrawCap(canvas, key, LookOf(canvas, cap, shown, enter), size)) {
        const KeyPress press = PressCap(state, cap);
        if (press != KeyPress{}) {
          typed.push_back(press);
        }
      }
    }
  }
  if (!typed.empty() || state != shown) {
    canvas.busy = true;
  }
  return typed;
}

std::vector<KeyPress> DigitPad(Canvas& canvas, const Rect& rect) {
  canvas.takes_text = true;
  std::vector<KeyPress> typed = canvas.keys;
  constexpr const char* kKeys[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "⌫"};
  for (int i = 0; i < 12; ++i) {
    const std::string key = kKeys[i];
    if (key.empty()) {
      continue;
    }
    const int column = canvas.mirrored ? 2 - i % 3 : i % 3;
    const Rect cell = rect.Row(i / 3, 4, 0).Column(column, 3, 0);
    const bool back = key == "⌫";
    CapLook look{.name = "key/" + key, .label = key};
    if (back) {
      look = {"key/backspace", canvas.words("Delete"), Icon::kBackspace};
    }
    if (DrawCap(canvas, cell, look, TextSize::kTitle)) {
      typed.push_back(back ? KeyPress{.key = Key::kBackspace} : KeyPress{.text = key});
    }
  }
  canvas.busy = canvas.busy || !typed.empty();
  return typed;
}

}  // namespace mingle
