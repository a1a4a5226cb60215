#include "ui/widgets/person.h"

#include "base/text.h"
#include "ui/paint.h"
#include "ui/widgets/label.h"

namespace mingle {

std::string InitialsOf(std::string_view name) {
  const std::vector<std::string> words = SplitWords(name);
  if (words.empty()) {
    return "";
  }
  std::string initials(FirstCodePoints(words.front(), 1));
  if (words.size() > 1) {
    initials += FirstCodePoints(words.back(), 1);
  }
  return initials;
}

std::string NameOf(const Canvas& canvas, const PersonCard& person) {
  return person.name.empty() ? canvas.words("Somebody who was forgotten") : person.name;
}

std::string PlaceOf(const PersonCard& person) {
  if (person.company.empty() || person.department.empty()) {
    return person.company + person.department;
  }
  return person.company + " · " + person.department;
}

void Face(Canvas& canvas, const Rect& place, const PersonCard& person) {
  const Palette& c = canvas.colours();
  const float radius = std::min(place.w, place.h) / 2;
  FillCircle(canvas.list, place.centre(), radius, c.faces[person.id.bytes[15] % c.faces.size()]);
  const std::string initials = InitialsOf(person.name);
  const Rect inner = place.Middle(radius * 1.5F, radius * 1.2F);
  if (initials.empty()) {
    DrawIcon(canvas, Icon::kPerson, inner, c.on_face);
    return;
  }
  const TextSize size = radius > canvas.rem() * 2.4F ? TextSize::kTitle : TextSize::kBody;
  DrawText(canvas, inner, initials,
           {.size = size,
            .bold = true,
            .colour = c.on_face,
            .align = Align::kCentre,
            .people = true,
            .least = 0.6F});
}

bool DrawPersonLine(Canvas& canvas, const Rect& rect, const PersonLine& line) {
  const Palette& c = canvas.colours();
  const std::string name = NameOf(canvas, line.person);
  const std::string below = line.note.empty() ? PlaceOf(line.person) : std::string(line.note);
  Drawn drawn{.name = line.name,
              .role = line.touchable ? Role::kItem : Role::kText,
              .label = below.empty() ? name : name + ", " + below,
              .rect = rect,
              .on = line.on};
  Touch touch;
  if (line.touchable) {
    touch = canvas.Touchable(std::move(drawn));
    const Colour resting = line.on ? c.primary_soft : c.card;
    FillRect(canvas.list, rect, touch.held ? c.quiet : resting, canvas.theme.radius());
    OutlineRect(canvas.list, rect, line.on ? c.primary : c.edge, canvas.theme.radius(),
                canvas.theme.line());
  } else {
    canvas.Seen(std::move(drawn));
  }
  Rect inner = rect.Inset(line.touchable ? canvas.rem() * 0.7F : 0, canvas.rem() * 0.35F);
  const float side = std::min(inner.h, canvas.rem() * 3);
  Face(canvas, inner.CutLeft(side, canvas.rem() * 0.8F), line.person);
  if (line.icon != Icon::kNone) {
    const float icon = canvas.rem() * 1.7F;
    DrawIcon(canvas, line.icon, inner.CutRight(icon, canvas.rem() * 0.5F),
             line.on ? c.primary : c.ink_soft);
  }
  const TextLook name_look{.bold = true, .people = true, .least = 0.55F};
  const TextLook below_look{
      .size = TextSize::kSmall, .colour = c.ink_soft, .people = true, .least = 0.6F};
  bool fits = true;
  if (below.empty()) {
    fits = DrawText(canvas, inner, name, name_look).fits;
  } else {
    Rect block =
        inner.Middle(inner.w, canvas.theme.Px(TextSize::kBody) + canvas.theme.Px(TextSize::kSmall));
    fits = DrawText(canvas, block.CutTop(canvas.theme.Px(TextSize::kBody)), name, name_look).fits;
    DrawText(canvas, block, below, below_look);
  }
  canvas.Fits(line.name, fits);
  return touch.tapped;
}

}  // namespace mingle
