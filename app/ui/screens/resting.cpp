#include "ui/screens/resting.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/text.h"
#include "ui/paint.h"
#include "ui/screens/frame.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

constexpr Milliseconds kLessonTime{12'000};
constexpr Milliseconds kDriftTime{60'000};

/// Where a dot lies in a circle of radius 1: each turned on by the golden angle from the one
/// before, so that any number of them is evenly spread (Vogel 1979, sunflower seeds).
Point PlaceOf(int dot, int dots) {
  constexpr float kGoldenAngle = 2.39996323F;
  const float radius =
      std::sqrt((static_cast<float>(dot) + 0.5F) / static_cast<float>(std::max(dots, 1)));
  const float angle = static_cast<float>(dot) * kGoldenAngle;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

void DrawNetwork(Canvas& canvas, const Showcase& showcase, const Rect& area) {
  const Palette& c = canvas.colours();
  const float radius = std::min(area.w, area.h) / 2;
  const Point centre = area.centre();
  const float dot_px =
      std::clamp(radius / std::sqrt(static_cast<float>(showcase.people) + 1) * 0.3F,
                 canvas.rem() * 0.25F, canvas.rem() * 0.9F);
  const auto at = [&](int dot) {
    const Point place = PlaceOf(dot, showcase.people);
    const float reach = radius - dot_px;
    return Point{centre.x + place.x * reach, centre.y + place.y * reach};
  };
  Colour line = c.primary;
  line.a = 90;
  for (const auto& [one, other] : showcase.meetings) {
    canvas.list.AddLine(Vec(at(one)), Vec(at(other)), Ink(line), canvas.theme.line());
  }
  for (int dot = 0; dot < showcase.people; ++dot) {
    FillCircle(canvas.list, at(dot), dot_px,
               dot % 3 == 0   ? c.meet
               : dot % 3 == 1 ? c.learn
                              : c.primary);
  }
  const std::string label = canvas.words.Plural("{n} meeting so far", "{n} meetings so far",
                                                static_cast<int>(showcase.meetings.size()));
  canvas.Seen({.name = "resting/network", .role = Role::kImage, .label = label, .rect = area});
}

/// The lesson whose turn it is.
const ShownLesson& LessonNow(Canvas& canvas, const Showcase& showcase) {
  if (showcase.lessons.size() > 1) {
    canvas.DrawAt((canvas.now / kLessonTime + 1) * kLessonTime);
  }
  return showcase.lessons[static_cast<size_t>(canvas.now / kLessonTime) % showcase.lessons.size()];
}

void DrawLesson(Canvas& canvas, const ShownLesson& lesson, Rect area) {
  const Theme& theme = canvas.theme;
  const bool roomy = area.h > theme.rem * 24;
  Label(canvas, "resting/title", area.CutTop(theme.Px(TextSize::kLead), theme.gap()),
        canvas.words("Learned here so far"),
        {.size = TextSize::kLead, .colour = theme.colours.ink_soft, .least = 0.6F});
  if (!lesson.author.empty()) {
    Label(canvas, "resting/author", area.CutBottom(theme.Px(TextSize::kLead) * 2, theme.gap()),
          lesson.author,
          {.size = TextSize::kLead,
           .colour = theme.colours.ink_soft,
           .lines = 2,
           .people = true,
           .least = 0.6F});
  }
  Label(canvas, "resting/lesson", area, lesson.text,
        {.size = roomy ? TextSize::kDisplay : TextSize::kTitle,
         .bold = true,
         .lines = 0,
         .people = true,
         .least = roomy ? 0.35F : 0.45F});
}

}  // namespace

void DrawResting(Canvas& canvas, const HomeView& home, const Showcase& showcase) {
  const Theme& theme = canvas.theme;
  // Once a minute all of it moves on by a little, round a small circle.
  constexpr int kPlaces = 8;
  const auto minute = static_cast<float>((canvas.now / kDriftTime) % kPlaces);
  const float angle = minute / kPlaces * 2 * std::numbers::pi_v<float>;
  const float drift = theme.rem * 0.8F;
  canvas.DrawAt((canvas.now / kDriftTime + 1) * kDriftTime);
  Rect area = canvas.screen.Inset(theme.margin() + drift, theme.gap() + drift);
  area.x += std::round(std::cos(angle) * drift);
  area.y += std::round(std::sin(angle) * drift);
  Label(canvas, "home/event", area.CutTop(theme.target(), theme.gap()), home.event_name,
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
    DrawNetwork(canvas, showcase, area);
    return;
  }
  const ShownLesson& lesson = LessonNow(canvas, showcase);
  // A long lesson is given all the room there is: it is read from afar.
  constexpr size_t kLong = 160;
  if (!has_network || CountCodePoints(lesson.text) > kLong) {
    DrawLesson(canvas, lesson, area);
    return;
  }
  const Halves halves = Halve(canvas, area, 0.56F, 0.45F);
  DrawLesson(canvas, lesson, halves.first);
  DrawNetwork(canvas, showcase, halves.second);
}

}  // namespace mingle
