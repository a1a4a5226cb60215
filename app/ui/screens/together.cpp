#include "ui/screens/together.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"

namespace mingle {

std::optional<Intent> DrawTogether(Canvas& canvas, const TogetherOffer& offer, Rect& area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  const float question_h = theme.Px(TextSize::kBody) * 3;
  Rect inner = Card(
      canvas,
      area.CutTop(theme.target() + question_h + theme.gap() + 2 * theme.padding(), theme.gap()));
  Rect faces = inner.CutTop(question_h, theme.gap());
  constexpr float kRoomForFaces_rem = 22;
  if (faces.w > theme.rem * kRoomForFaces_rem) {
    const float side = std::min(faces.h, theme.rem * 3.6F);
    Face(canvas, faces.CutLeft(side), offer.one);
    faces.x -= side * 0.2F;
    Face(canvas, faces.CutLeft(side, theme.gap()), offer.two);
  }
  const TextLook look{.bold = true, .lines = 3, .people = true, .least = 0.5F};
  const std::string one = NameOf(canvas, offer.one);
  const std::string two = NameOf(canvas, offer.two);
  Label(canvas, "together/title", faces,
        FillFitting(canvas, faces.w, faces.h, canvas.words("{one} and {two}: did you two meet?"),
                    {{"one", one}, {"two", two}}, look),
        look);
  if (Button(canvas, inner.Column(0, 2, theme.gap()),
             {.name = "together/yes",
              .label = canvas.words("Yes, we talked"),
              .icon = Icon::kCheck,
              .kind = ButtonKind::kPrimary})) {
    intent = intent::AnswerTogether{true};
  }
  if (Button(canvas, inner.Column(1, 2, theme.gap()),
             {.name = "together/no", .label = canvas.words("Not yet")})) {
    intent = intent::AnswerTogether{false};
  }
  return intent;
}

}  // namespace mingle
