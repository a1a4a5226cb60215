#include "ui/screens/goal_card.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/dots.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

std::string Counted(const char* sentence, int done, int goal) {
  return Fill(sentence, {{"done", std::to_string(done)}, {"goal", std::to_string(goal)}});
}

}  // namespace

std::string MeetLabel(const Words& words, const Progress& progress) {
  return Counted(words("{done} of {goal} new people"), progress.met_new, progress.meet_goal);
}

std::string LearnLabel(const Words& words, const Progress& progress) {
  return Counted(words("{done} of {goal} new things"), progress.learned, progress.learn_goal);
}

void DrawGoals(Canvas& canvas, const Progress& progress, const Rect& rect) {
  const Theme& theme = canvas.theme;
  Rect inner = Card(canvas, rect);
  if (progress.reached()) {
    const float line = theme.Px(TextSize::kBody);
    Label(canvas, "goal/reached", inner.CutTop(line, theme.gap()),
          canvas.words("You have reached your goal!"),
          {.bold = true, .colour = theme.colours.success});
  } else if (inner.h > theme.rem * 15) {
    Label(canvas, "goal/title", inner.CutTop(theme.Px(TextSize::kBody), theme.gap()),
          canvas.words("Your goal today"), {.bold = true});
  }
  const std::string meet = MeetLabel(canvas.words, progress);
  const std::string learn = LearnLabel(canvas.words, progress);
  Dots(canvas, inner.Row(0, 2, theme.gap()),
       {.name = "goal/meet",
        .label = meet,
        .icon = Icon::kPerson,
        .colour = theme.colours.meet,
        .done = progress.met_new,
        .goal = progress.meet_goal});
  Dots(canvas, inner.Row(1, 2, theme.gap()),
       {.name = "goal/learn",
        .label = learn,
        .icon = Icon::kBulb,
        .colour = theme.colours.learn,
        .done = progress.learned,
        .goal = progress.learn_goal});
}

}  // namespace mingle
