#include "ui/screens/my_lessons.h"

#include <algorithm>
#include <string>

#include "ui/paint.h"
#include "ui/screens/sharing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

const TextLook kText{.top = true, .lines = 12, .people = true};

/// Who may read it, and the way to take it back at the right of the row.
void DrawFoot(Canvas& canvas, const LessonLine& lesson, const std::string& name, bool pending,
              MyLessonsLooks& looks, const Rect& row) {
  const float gap = canvas.theme.gap();
  if (Button(
          canvas, row.Column(1, 2, gap),
          {.name = name + "/take-back", .label = canvas.words("Take back"), .enabled = !pending})) {
    looks.taking_back = lesson.id;
  }
  Label(canvas, name + "/readers", row.Column(0, 2, gap), LabelOf(canvas.words, lesson.level),
        {.size = TextSize::kSmall, .colour = canvas.colours().ink_soft, .lines = 2});
}

std::optional<Intent> DrawQuestion(Canvas& canvas, const LessonLine& lesson,
                                   const std::string& name, bool pending, MyLessonsLooks& looks,
                                   const Rect& row) {
  const float gap = canvas.theme.gap();
  std::optional<Intent> intent;
  if (Button(canvas, row.Column(0, 2, gap),
             {.name = name + "/take-back-yes",
              .label = canvas.words("Yes, take back"),
              .enabled = !pending,
              .tone = Tone::kProblem})) {
    intent = intent::WithdrawLesson{lesson.id};
    looks.taking_back.reset();
  }
  if (Button(canvas, row.Column(1, 2, gap),
             {.name = name + "/keep",
              .label = canvas.words("No, keep it"),
              .kind = ButtonKind::kPrimary})) {
    looks.taking_back.reset();
  }
  return intent;
}

std::optional<Intent> DrawLesson(Canvas& canvas, const LessonLine& lesson, const std::string& name,
                                 bool pending, MyLessonsLooks& looks, Rect& room) {
  const Theme& theme = canvas.theme;
  const float icon = theme.rem * 1.8F;
  const float width = room.w - 2 * theme.padding() - theme.rem * 2.6F;
  const float text_h = std::max(
      MeasureText(canvas, width, theme.rem * 40, lesson.text, kText).rect.h, theme.rem * 2);
  const bool asking = looks.taking_back == lesson.id;
  const char* question = canvas.words("Take this back? Then nobody can read it any more.");
  const TextLook asked{.bold = true, .lines = 0};
  const float question_h =
      asking ? MeasureText(canvas, width, theme.rem * 20, question, asked).rect.h + theme.gap() : 0;
  Rect inner = Card(
      canvas, room.CutTop(text_h + theme.gap() + question_h + theme.target() + 2 * theme.padding(),
                          theme.rem * 0.5F));
  const Rect row = inner.CutBottom(theme.target(), theme.gap());
  DrawIcon(canvas, Icon::kBulb, Rect{inner.x, inner.y, icon, icon}, theme.colours.learn);
  inner.CutLeft(theme.rem * 2.6F);
  Label(canvas, name, inner.CutTop(text_h, theme.gap()), lesson.text, kText);
  if (!asking) {
    DrawFoot(canvas, lesson, name, pending, looks, row);
    return std::nullopt;
  }
  Label(canvas, name + "/sure", inner, question, asked);
  return DrawQuestion(canvas, lesson, name, pending, looks, row);
}

}  // namespace

void SectionTitle(Canvas& canvas, std::string_view name, Rect& room, std::string_view text) {
  room.CutTop(canvas.rem() * 0.3F);
  Label(canvas, name, room.CutTop(canvas.theme.Px(TextSize::kBody), canvas.rem() * 0.5F), text,
        {.bold = true, .colour = canvas.colours().ink_soft});
}

std::optional<Intent> DrawMyLessons(Canvas& canvas, const MyPageView& page, MyLessonsLooks& looks,
                                    Rect& room) {
  const Theme& theme = canvas.theme;
  SectionTitle(canvas, "my/lessons-title", room, canvas.words("Things I learned"));
  if (page.lessons.empty()) {
    EmptyState(canvas, "my/lessons-empty", room.CutTop(theme.rem * 5, theme.gap()), Icon::kBulb,
               canvas.words("Nothing yet. What surprised you today?"));
  }
  std::optional<Intent> intent;
  for (size_t i = 0; i < page.lessons.size(); ++i) {
    const auto taken = DrawLesson(canvas, page.lessons[i], "my/lesson/" + std::to_string(i),
                                  page.pending, looks, room);
    intent = intent ? intent : taken;
  }
  return intent;
}

std::optional<Intent> DrawTakenBack(Canvas& canvas, const MyPageView& page, Rect& area) {
  if (!page.lesson_taken_back) {
    return std::nullopt;
  }
  const Theme& theme = canvas.theme;
  Rect row = area.CutTop(theme.target(), theme.gap());
  const ButtonSpec spec{.name = "my/bring-back",
                        .label = canvas.words("Bring it back"),
                        .icon = Icon::kUndo,
                        .enabled = !page.pending};
  const bool tapped = Button(canvas, row.CutRight(ButtonWidth(canvas, spec), theme.gap()), spec);
  FillRect(canvas, row, theme.colours.SoftOf(Tone::kInfo), theme.radius());
  Label(canvas, "my/taken-back", row.Inset(theme.rem * 0.6F),
        canvas.words("You took a lesson back."),
        {.colour = theme.colours.Of(Tone::kInfo), .lines = 2, .least = 0.6F});
  return tapped ? std::optional<Intent>(intent::RestoreLesson{}) : std::nullopt;
}

}  // namespace mingle
