#include "ui/screens/finish.h"

#include "ui/paint.h"
#include "ui/screens/frame.h"
#include "ui/screens/goal_card.h"
#include "ui/screens/objective.h"
#include "ui/screens/sharing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {
namespace {

bool IsRaised(SharingLevel from, SharingLevel to) {
  return static_cast<int>(to) > static_cast<int>(from);
}

std::optional<Intent> DrawQuestion(Canvas& canvas, FinishLooks& looks, Rect area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  const Rect buttons = CutButtons(canvas, area);
  EmptyState(canvas, "finish/names", area, Icon::kQuestion,
             canvas.words("This lesson mentions somebody by name. Did they agree that others may "
                          "read it?"));
  if (Button(canvas, buttons.Column(0, 2, theme.gap()),
             {.name = "finish/names-no", .label = canvas.words("No, leave it as it is")})) {
    looks.asking.reset();
  } else if (Button(canvas, buttons.Column(1, 2, theme.gap()),
                    {.name = "finish/names-yes",
                     .label = canvas.words("Yes, they agreed"),
                     .icon = Icon::kCheck,
                     .kind = ButtonKind::kPrimary})) {
    intent = *looks.asking;
    looks.asking.reset();
  }
  return intent;
}

std::optional<Intent> DrawLesson(Canvas& canvas, const LessonLine& lesson, const std::string& name,
                                 FinishLooks& looks, Rect& room) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  const TextLook look{.top = true, .lines = 12, .people = true};
  const float text_h =
      MeasureText(canvas, room.w - theme.rem, theme.rem * 40, lesson.text, look).rect.h;
  Rect line = room.CutTop(text_h, theme.rem * 0.3F);
  FillRect(canvas, {line.x, line.y, theme.rem * 0.3F, line.h}, theme.colours.learn,
           theme.rem * 0.15F);
  line.CutLeft(theme.rem);
  Label(canvas, name, line, lesson.text, look);
  if (const auto level =
          ChooseSharing(canvas, name + "/level", room, lesson.level, !lesson.from.id.IsNil())) {
    const intent::ShareLesson share{lesson.id, *level};
    if (lesson.names_somebody && IsRaised(lesson.level, *level)) {
      looks.asking = share;
    } else if (*level != lesson.level) {
      intent = share;
    }
  }
  room.CutTop(theme.gap());
  return intent;
}

std::optional<Intent> DrawSharing(Canvas& canvas, const FinishView& finish, FinishLooks& looks,
                                  Rect area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  const Rect buttons = CutButtons(canvas, area);
  if (Button(
          canvas, buttons.Column(0, 2, theme.gap()),
          {.name = "finish/stay", .label = canvas.words("I'm staying"), .icon = Icon::kPeople})) {
    intent = intent::Finish{false};
  }
  if (Button(canvas, buttons.Column(1, 2, theme.gap()),
             {.name = "finish/leave",
              .label = canvas.words("I'm going home"),
              .icon = Icon::kDoor,
              .kind = ButtonKind::kPrimary,
              .enabled = !finish.pending})) {
    intent = intent::Finish{true};
  }
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  const auto review = DrawReview(canvas, finish.objective, room);
  intent = intent ? intent : review;
  Paragraph(canvas, "finish/intro", room,
            finish.lessons.empty()
                ? canvas.words("You wrote nothing down today. That is fine.")
                : canvas.words("Your lessons are yours. Which ones may others read?"),
            {.bold = !finish.lessons.empty()});
  room.CutTop(theme.gap());
  for (size_t i = 0; i < finish.lessons.size(); ++i) {
    const auto shared =
        DrawLesson(canvas, finish.lessons[i], "finish/lesson/" + std::to_string(i), looks, room);
    intent = intent ? intent : shared;
  }
  scroll.End(room);
  return intent;
}

std::optional<Intent> DrawThanks(Canvas& canvas, const FinishView& finish, Rect area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  const Rect button = CutButtons(canvas, area);
  if (Button(canvas, button.Middle(theme.rem * 18, button.h),
             {.name = "finish/bye", .label = canvas.words("Bye!"), .kind = ButtonKind::kPrimary})) {
    intent = intent::GoHome{};
  }
  const Halves halves = Halve(canvas, area, 0.55F, 0.55F);
  Rect block =
      halves.first.Middle(halves.first.w, theme.rem * 8 + theme.Px(TextSize::kDisplay) * 2 +
                                              theme.Px(TextSize::kLead) * 2);
  Medal(canvas, block.CutTop(std::min(theme.rem * 7, block.h * 0.4F), theme.rem), Icon::kSparkle,
        Tone::kSuccess);
  Label(canvas, "finish/thanks",
        block.CutTop(std::min(theme.Px(TextSize::kDisplay) * 2, block.h * 0.55F)),
        Fill(canvas.words("Thank you, {name}!"), {{"name", finish.me.name}}),
        {.size = TextSize::kDisplay,
         .bold = true,
         .align = Align::kCentre,
         .lines = 2,
         .people = true,
         .least = 0.4F});
  Label(canvas, "finish/wish", block, canvas.words("It was good to have you here."),
        {.size = TextSize::kLead,
         .colour = theme.colours.ink_soft,
         .align = Align::kCentre,
         .lines = 2,
         .least = 0.6F});
  DrawGoals(canvas, finish.progress,
            halves.second.Middle(halves.second.w, std::min(halves.second.h, theme.rem * 20)));
  return intent;
}

}  // namespace

std::optional<Intent> DrawFinish(Canvas& canvas, const View& view, const FinishView& finish,
                                 FinishLooks& looks) {
  std::optional<Intent> intent;
  FrameSpec spec;
  if (!finish.thanked) {
    spec.title = canvas.words("How was it?");
    spec.back = intent::OpenMyPage{};
  }
  const Rect area = DrawFrame(canvas, view, spec, intent);
  std::optional<Intent> chosen;
  if (finish.thanked) {
    chosen = DrawThanks(canvas, finish, area);
  } else if (looks.asking) {
    chosen = DrawQuestion(canvas, looks, area);
  } else {
    chosen = DrawSharing(canvas, finish, looks, area);
  }
  return intent ? intent : chosen;
}

}  // namespace mingle
