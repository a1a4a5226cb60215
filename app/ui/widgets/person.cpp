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
  FillCircle(canvas, place.centre(), radius, c.faces[person.id.bytes[15] % c.faces.size()]);
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

namespace {

/// What a screen reader would say.
std::string LabelOf(std::string label, std::string_view below, std::string_view reason) {
  for (const std::string_view part : {below, reason}) {
    if (!part.empty()) {
      label.append(", ").append(part);
    }
  }
  return label;
}

/// The lines beside the face. A name that is too long for one takes the place of where its owner
/// works. True when it fits.
bool DrawLines(Canvas& canvas, const Rect& room, std::string_view name, std::string_view below,
               std::string_view reason) {
  const Palette& c = canvas.colours();
  const float name_h = canvas.theme.Px(TextSize::kBody);
  const float small_h = canvas.theme.Px(TextSize::kSmall);
  const TextLook small{
      .size = TextSize::kSmall, .colour = c.ink_soft, .people = true, .least = 0.85F};
  TextLook look{.bold = true, .people = true, .least = 0.8F};
  const bool long_name = !MeasureText(canvas, room.w, name_h, name, look).fits;
  const bool two = long_name || !below.empty();
  Rect block = room.Middle(room.w, name_h + (two ? small_h : 0) + (reason.empty() ? 0 : small_h));
  bool fits = true;
  if (long_name) {
    look.lines = 2;
    look.least = 0.5F;
    fits = DrawText(canvas, block.CutTop(name_h + small_h), name, look).fits;
  } else {
    DrawText(canvas, block.CutTop(name_h), name, look);
    DrawText(canvas, block.CutTop(two ? small_h : 0), below, small);
  }
  DrawText(canvas, block, reason,
           {.size = TextSize::kSmall, .bold = true, .colour = c.primary, .least = 0.7F});
  return fits;
}

}  // namespace

bool DrawPersonLine(Canvas& canvas, const Rect& rect, const PersonLine& line) {
  const Palette& c = canvas.colours();
  const std::string name = NameOf(canvas, line.person);
  const std::string below = line.note.empty() ? PlaceOf(line.person) : std::string(line.note);
  Drawn drawn{.name = line.name,
              .role = line.touchable ? Role::kItem : Role::kText,
              .label = LabelOf(name, below, line.reason),
              .rect = rect,
              .on = line.on};
  Touch touch;
  if (line.touchable) {
    touch = canvas.Touchable(std::move(drawn));
    const Colour resting = line.on ? c.primary_soft : c.card;
    FillRect(canvas, rect, touch.held ? c.quiet : resting, canvas.theme.radius());
    OutlineRect(canvas, rect, line.on ? c.primary : c.edge, canvas.theme.radius(),
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
  canvas.Fits(line.name, DrawLines(canvas, inner, name, below, line.reason));
  return touch.tapped;
}

}  // namespace mingle
