#include <utility>

#include "ui/screens/frame.h"
#include "ui/screens/host.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_field.h"

namespace mingle {
namespace {

struct FieldLook {
  const char* name;
  const char* hint;
};
constexpr std::array<FieldLook, 4> kFields{{
    {"host/name", Mark("Name")},
    {"host/company", Mark("Company")},
    {"host/department", Mark("Department")},
    {"host/email", Mark("E-mail (optional)")},
}};

/// Nothing of one walk-in is left for the next.
void Empty(const Canvas& canvas, WalkInLooks& form) {
  form = WalkInLooks{.begun = true, .walk_ins = form.walk_ins};
  form.keyboard.layout = LayoutFor(canvas.words.language());
}

}  // namespace

std::optional<Intent> DrawHostWalkIn(Canvas& canvas, const HostView& host, HostLooks& looks,
                                     Rect area) {
  const Theme& theme = canvas.theme;
  WalkInLooks& form = looks.walk_in;
  if (!form.begun) {
    Empty(canvas, form);
  }
  Rect keys = canvas.screen;
  keys = keys.CutBottom(KeyboardHeight(canvas));
  // Two rows of fields above the keys, to the last px of the smallest screen.
  const float gap = theme.rem * 0.25F;
  area.h = keys.y - gap - area.y;
  std::optional<Intent> intent;
  Rect top = area.CutTop(theme.target(), gap);
  Rect second = area.CutTop(theme.target(), theme.gap());
  const ButtonSpec save{.name = "host/register",
                        .label = canvas.words("Register"),
                        .icon = Icon::kPlus,
                        .kind = ButtonKind::kPrimary,
                        .enabled = !form.fields[0].text.empty() && !host.registering};
  const ButtonSpec clear{.name = "host/clear-form",
                         .label = canvas.words("Clear"),
                         .icon = Icon::kCross,
                         .enabled = !form.IsEmpty() && !host.registering};
  const float column = std::max(ButtonWidth(canvas, save), ButtonWidth(canvas, clear));
  if (Button(canvas, top.CutRight(column, theme.rem * 0.4F), save)) {
    intent = intent::HostRegister{form.fields[0].text, form.fields[1].text, form.fields[2].text,
                                  form.fields[3].text};
  }
  if (Button(canvas, second.CutRight(column, theme.rem * 0.4F), clear)) {
    Empty(canvas, form);
  }
  const std::array<Rect, 4> places{
      top.Column(0, 2, theme.rem * 0.4F), top.Column(1, 2, theme.rem * 0.4F),
      second.Column(0, 2, theme.rem * 0.4F), second.Column(1, 2, theme.rem * 0.4F)};
  for (size_t i = 0; i < kFields.size(); ++i) {
    if (TextField(canvas, places[i], form.fields[i],
                  {.name = kFields[i].name,
                   .hint = canvas.words(kFields[i].hint),
                   .focused = form.focus == i})) {
      form.focus = i;
      form.keyboard.shift = form.fields[i].text.empty() && i != 3;
    }
  }
  if (area.h > theme.rem * 3) {
    DrawHostNotice(canvas, host, area);
  }
  for (const KeyPress& key : Keyboard(canvas, keys, form.keyboard, canvas.words("Next"))) {
    if (key.key == Key::kEnter) {
      form.focus = (form.focus + 1) % kFields.size();
      form.keyboard.shift = form.fields[form.focus].text.empty() && form.focus != 3;
    } else {
      form.fields[form.focus] = Edit(std::move(form.fields[form.focus]), key);
    }
  }
  return intent;
}

}  // namespace mingle
