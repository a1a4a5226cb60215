#include "ui/screens/first_start.h"

#include <algorithm>
#include <utility>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_field.h"

namespace mingle {
namespace {

std::optional<Intent> DrawNaming(Canvas& canvas, FirstStartLooks& looks, Rect area) {
  const Theme& theme = canvas.theme;
  Rect keys = canvas.screen;
  keys = keys.CutBottom(KeyboardHeight(canvas));
  area.h = keys.y - theme.gap() - area.y;
  Rect block = area.Middle(
      theme.rem * 60, std::min(area.h, theme.Px(TextSize::kTitle) + theme.gap() + theme.target()));
  Label(canvas, "start/name-title", block.CutTop(theme.Px(TextSize::kTitle), theme.gap()),
        canvas.words("What is your event called?"),
        {.size = TextSize::kTitle, .bold = true, .align = Align::kCentre, .least = 0.5F});
  Rect line = block.CutTop(theme.target());
  if (Button(canvas, line.CutLeft(theme.target(), theme.gap()),
             {.name = "start/close",
              .label = canvas.words("Close"),
              .icon = Icon::kCross,
              .icon_only = true})) {
    looks.naming = false;
  }
  TextField(canvas, line, looks.name,
            {.name = "start/name", .hint = canvas.words("For example: Summer party")});
  for (const KeyPress& key : Keyboard(canvas, keys, looks.keyboard, canvas.words("Go"))) {
    if (key.key != Key::kEnter) {
      looks.name = Edit(std::move(looks.name), key);
    } else if (!looks.name.text.empty()) {
      return intent::NewEvent{looks.name.text};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Intent> DrawFirstStart(Canvas& canvas, const View& /*view*/,
                                     const FirstStartView& start, FirstStartLooks& looks) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  if (looks.languages.open) {
    return DrawLanguages(canvas, looks.languages);
  }
  Rect area = canvas.screen.Inset(theme.margin());
  if (!start.problem.empty()) {
    Rect above = area;
    above.h *= 0.35F;
    Notice(canvas, "start/problem", above, Tone::kProblem,
           Fill(canvas.words("That did not work: {problem}"), {{"problem", start.problem}}));
    area.CutTop(above.y - area.y);
  }
  if (looks.naming) {
    return DrawNaming(canvas, looks, area);
  }
  Rect bar = area.CutTop(theme.target(), theme.gap());
  LanguageButton(canvas, bar, looks.languages);
  Label(canvas, "start/book", area.CutBottom(theme.Px(TextSize::kSmall) * 2),
        Fill(canvas.words("Everything is kept in {file}"), {{"file", start.book}}),
        {.size = TextSize::kSmall,
         .colour = theme.colours.ink_soft,
         .align = Align::kCentre,
         .lines = 2,
         .people = true,
         .least = 0.6F});
  Rect block = area.Middle(theme.rem * 46, std::min(area.h, theme.rem * 28));
  const float words_h = std::max(block.h - theme.target() - theme.rem * 0.6F - theme.gap(), 0.0F);
  Label(canvas, "start/title",
        block.CutTop(std::min(theme.Px(TextSize::kDisplay), words_h * 0.4F), theme.rem * 0.6F),
        canvas.words("Welcome to Mingle"),
        {.size = TextSize::kDisplay, .bold = true, .align = Align::kCentre, .least = 0.5F});
  Label(canvas, "start/sentence",
        block.CutTop(std::min(theme.Px(TextSize::kLead) * 3, words_h * 0.6F), theme.gap()),
        canvas.words("People hold up their badges here, meet three new people and learn three new "
                     "things."),
        {.size = TextSize::kLead,
         .colour = theme.colours.ink_soft,
         .align = Align::kCentre,
         .lines = 3,
         .least = 0.6F});
  const float height = std::min(block.h, theme.rem * 9);
  const Rect row = block.CutTop(height);
  if (Button(canvas, row.Column(0, 2, theme.margin()),
             {.name = "start/demo",
              .label = canvas.words("Try the demo"),
              .icon = Icon::kSparkle,
              .icon_above = true,
              .size = TextSize::kLead})) {
    intent = intent::TryDemo{};
  }
  if (Button(canvas, row.Column(1, 2, theme.margin()),
             {.name = "start/new",
              .label = canvas.words("New event"),
              .icon = Icon::kPlus,
              .kind = ButtonKind::kPrimary,
              .icon_above = true,
              .size = TextSize::kLead})) {
    looks.naming = true;
    looks.keyboard.layout = LayoutFor(canvas.words.language());
  }
  return intent;
}

}  // namespace mingle
