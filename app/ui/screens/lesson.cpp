#include "ui/screens/lesson.h"

#include "ui/screens/frame.h"
#include "ui/screens/sharing.h"
#include "ui/screens/writing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {
namespace {

void DrawFrom(Canvas& canvas, const LessonView& lesson, LessonLooks& looks, Rect& room) {
  if (lesson.people.empty()) {
    return;
  }
  Heading(canvas, "lesson/from-title", room, canvas.words("Who taught you?"));
  std::vector<std::string> names;
  std::vector<bool> on;
  for (const PersonCard& person : lesson.people) {
    names.push_back(person.name);
    on.push_back(person.id == looks.from);
  }
  if (const auto tapped = Chips(canvas, "lesson/from", room, names, on)) {
    const AttendeeId who = lesson.people[*tapped].id;
    looks.from = who == looks.from ? AttendeeId{} : who;
    if (looks.from.IsNil() && looks.level == SharingLevel::kTeacher) {
      looks.level = SharingLevel::kPrivate;
    }
  }
}

void DrawTopic(Canvas& canvas, const LessonView& lesson, LessonLooks& looks, Rect& room) {
  if (lesson.topics.empty()) {
    return;
  }
  Heading(canvas, "lesson/topic-title", room, canvas.words("What is it about?"));
  std::vector<bool> on(lesson.topics.size());
  if (looks.topic && *looks.topic < on.size()) {
    on[*looks.topic] = true;
  }
  if (const auto tapped = Chips(canvas, "lesson/topic", room, lesson.topics, on)) {
    looks.topic = looks.topic == *tapped ? std::nullopt : tapped;
  }
}

std::optional<Intent> DrawDetails(Canvas& canvas, const LessonView& lesson, LessonLooks& looks,
                                  Rect area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  const Rect buttons = CutButtons(canvas, area);
  if (Button(canvas, buttons.Column(0, 2, theme.gap()),
             {.name = "lesson/change", .label = canvas.words("Change what I wrote")})) {
    looks.writing = true;
  }
  if (Button(canvas, buttons.Column(1, 2, theme.gap()),
             {.name = "lesson/save",
              .label = canvas.words("Save"),
              .icon = Icon::kCheck,
              .kind = ButtonKind::kPrimary,
              .enabled = !lesson.pending})) {
    const std::string topic = looks.topic && *looks.topic < lesson.topics.size()
                                  ? lesson.topics[*looks.topic]
                                  : std::string();
    looks.sent = looks.text.text;
    intent = intent::SaveLesson{looks.text.text, looks.from, topic, looks.level};
  }
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  const TextLook look{.top = true, .lines = 10, .people = true};
  const float width = room.w - 2 * theme.padding();
  const float height = MeasureText(canvas, width, theme.rem * 30, looks.text.text, look).rect.h;
  const Rect inner = Card(canvas, room.CutTop(height + 2 * theme.padding(), theme.gap()));
  Label(canvas, "lesson/written", inner, looks.text.text, look);
  DrawFrom(canvas, lesson, looks, room);
  DrawTopic(canvas, lesson, looks, room);
  Heading(canvas, "lesson/level-title", room, canvas.words("Who may read it?"));
  if (const auto level =
          ChooseSharing(canvas, "lesson/level", room, looks.level, !looks.from.IsNil())) {
    looks.level = *level;
  }
  scroll.End(room);
  return intent;
}

}  // namespace

std::optional<Intent> DrawLesson(Canvas& canvas, const View& view, const LessonView& lesson,
                                 LessonLooks& looks) {
  if (!looks.begun) {
    looks.begun = true;
    looks.keyboard.layout = LayoutFor(canvas.words.language());
  }
  const bool refused = !lesson.problem.empty() && looks.text.text == looks.sent;
  looks.writing = looks.writing || refused;
  std::optional<Intent> intent;
  const Rect area = DrawFrame(
      canvas, view, {.title = canvas.words("What did you learn?"), .back = intent::OpenMyPage{}},
      intent);
  if (looks.writing) {
    if (DrawWriting(canvas, area, looks.text, looks.keyboard,
                    {.name = "lesson/text",
                     .hint = canvas.words("Today I learned that …"),
                     .enter = canvas.words("Next"),
                     .problem = refused ? lesson.problem : std::string_view(),
                     .words = LikelyWords(lesson.topics, lesson.people)}) &&
        !looks.text.text.empty()) {
      looks.writing = false;
    }
    return intent;
  }
  const auto chosen = DrawDetails(canvas, lesson, looks, area);
  return intent ? intent : chosen;
}

}  // namespace mingle
