#include "ui/screens/resting.h"

#include "base/text.h"
#include "ui/screens/frame.h"
#include "ui/widgets/label.h"
#include "ui/widgets/logo.h"

namespace mingle {
namespace {

constexpr Milliseconds kLessonTime{12'000};

void DrawLesson(Canvas& canvas, const ShownLesson& lesson, const Rect& area) {
  const Theme& theme = canvas.theme;
  const bool roomy = area.h > theme.rem * 24;
  const TextLook soft{.size = TextSize::kLead, .colour = theme.colours.ink_soft, .least = 0.6F};
  TextLook author = soft;
  author.lines = 2;
  DrawShownLesson(canvas, lesson, area,
                  {.screen = "resting",
                   .title = soft,
                   .text = {.size = roomy ? TextSize::kDisplay : TextSize::kTitle,
                            .bold = true,
                            .least = roomy ? 0.35F : 0.45F},
                   .author = author,
                   .gap = theme.gap()});
}

void DrawNetwork(Canvas& canvas, const Showcase& showcase, const Rect& area, NetworkLines& lines) {
  DrawNetwork(canvas, showcase, area,
              {.name = "resting/network",
               .meetings = static_cast<int>(showcase.meetings.size()),
               .least_dot = canvas.rem() * 0.25F,
               .largest_dot = canvas.rem() * 0.9F,
               .line = canvas.theme.line()},
              lines);
}

}  // namespace

void DrawResting(Canvas& canvas, const HomeView& home, const Showcase& showcase,
                 NetworkLines& lines) {
  const Theme& theme = canvas.theme;
  Rect area = Drifting(canvas, canvas.screen.Inset(theme.margin(), theme.gap()), theme.rem * 0.8F);
  Rect top = area.CutTop(theme.target(), theme.gap());
  CutLogo(canvas, top);
  Label(canvas, "home/event", top, home.event_name,
        {.size = TextSize::kLead, .bold = true, .lines = 2, .people = true, .least = 0.55F});
  Label(canvas, "resting/invitation", area.CutBottom(theme.target(), theme.gap()),
        canvas.words("Hold up your badge, or touch the screen."),
        {.size = TextSize::kLead, .align = Align::kCentre, .least = 0.6F});
  const bool has_network = showcase.people > 1;
  if (showcase.lessons.empty() && !has_network) {
    Label(canvas, "resting/goal", area, canvas.words("Meet new people. Learn new things."),
          {.size = TextSize::kDisplay,
           .bold = true,
           .align = Align::kCentre,
           .lines = 3,
           .least = 0.5F});
    return;
  }
  if (showcase.lessons.empty()) {
    DrawNetwork(canvas, showcase, area, lines);
    return;
  }
  const Turn turn = TurnNow(canvas, kLessonTime);
  const ShownLesson& lesson = showcase.lessons[turn.number % showcase.lessons.size()];
  // A long lesson is given all the room there is: it is read from afar.
  constexpr size_t kLong = 160;
  if (!has_network || CountCodePoints(lesson.text) > kLong) {
    DrawLesson(canvas, lesson, area);
    return;
  }
  const Halves halves = Halve(canvas, area, 0.56F, 0.45F);
  DrawLesson(canvas, lesson, halves.first);
  DrawNetwork(canvas, showcase, halves.second, lines);
}

}  // namespace mingle
