#include "ui/screens/talk.h"

#include <algorithm>

#include "ui/screens/frame.h"
#include "ui/screens/plan.h"
#include "ui/screens/writing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {
namespace {

void DrawPair(Canvas& canvas, const TalkView& talk, Rect& room) {
  const Theme& theme = canvas.theme;
  Rect line = room.CutTop(theme.rem * 5, theme.gap());
  Face(canvas, line.CutLeft(line.h), talk.me);
  line.x -= line.h * 0.22F;
  Face(canvas, line.CutLeft(line.h, theme.rem), talk.other);
  std::string below = PlaceOf(talk.other);
  if (talk.met.waits_for_them) {
    below = canvas.words("They will be asked the next time they are here.");
  }
  Rect block = line.Middle(line.w, theme.Px(TextSize::kTitle) + theme.Px(TextSize::kBody));
  Label(canvas, "talk/other", block.CutTop(theme.Px(TextSize::kTitle)), NameOf(canvas, talk.other),
        {.size = TextSize::kTitle, .bold = true, .people = true, .least = 0.45F});
  Label(canvas, "talk/status", block, below,
        {.colour = theme.colours.ink_soft, .people = true, .least = 0.6F});
}

void DrawTopics(Canvas& canvas, const TalkView& talk, TalkLooks& looks, Rect& room) {
  if (talk.topics.empty()) {
    return;
  }
  Heading(canvas, "talk/topics-title", room, canvas.words("What did you talk about?"));
  std::vector<bool> on;
  for (const std::string& topic : talk.topics) {
    on.push_back(looks.chosen.contains(topic));
  }
  if (const auto tapped = Chips(canvas, "talk/topic", room, talk.topics, on)) {
    const std::string& topic = talk.topics[*tapped];
    if (looks.chosen.erase(topic) == 0) {
      looks.chosen.insert(topic);
    }
  }
}

/// What was said so far, to be kept on the way to `next`.
intent::SaveTalk Keep(const TalkLooks& looks, intent::SaveTalk::Next next) {
  return {{looks.chosen.begin(), looks.chosen.end()}, looks.known_before, looks.lesson.text, next};
}

/// What the two can still do for each other.
std::optional<Intent> DrawAfter(Canvas& canvas, const TalkView& talk, const TalkLooks& looks,
                                Rect& room) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  const Rect row = room.CutTop(theme.target(), theme.gap());
  if (Button(canvas, row.Column(0, 2, theme.gap()),
             {.name = "talk/plan",
              .label = canvas.words("Make a plan"),
              .icon = Icon::kClock,
              .enabled = !talk.pending})) {
    intent = Keep(looks, intent::SaveTalk::Next::kPlan);
  }
  if (Button(canvas, row.Column(1, 2, theme.gap()),
             {.name = "talk/contact",
              .label = canvas.words("Save contact"),
              .icon = Icon::kPerson,
              .enabled = !talk.pending})) {
    intent = Keep(looks, intent::SaveTalk::Next::kContact);
  }
  const auto off = DrawPlans(canvas, "talk/plan-made", talk.plans, talk.pending, room);
  return intent ? intent : off;
}

std::optional<Intent> DrawAvoid(Canvas& canvas, const TalkView& talk, TalkLooks& looks,
                                Rect& room) {
  const Theme& theme = canvas.theme;
  if (!looks.avoiding) {
    if (Button(canvas, room.CutTop(theme.target()),
               {.name = "talk/avoid",
                .label = canvas.words("Please not with this person"),
                .kind = ButtonKind::kPlain})) {
      looks.avoiding = true;
    }
    return std::nullopt;
  }
  Notice(canvas, "talk/avoid-sure", room, Tone::kInfo,
         canvas.words("You will not be suggested to each other. Nobody is told."));
  const Rect row = room.CutTop(theme.target());
  if (Button(canvas, row.Column(1, 2, theme.gap()),
             {.name = "talk/avoid-no", .label = canvas.words("Never mind")})) {
    looks.avoiding = false;
  }
  if (Button(canvas, row.Column(0, 2, theme.gap()),
             {.name = "talk/avoid-yes", .label = canvas.words("Yes, please")})) {
    return intent::KeepApart{talk.other.id};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Intent> DrawTalk(Canvas& canvas, const View& view, const TalkView& talk,
                               TalkLooks& looks) {
  const Theme& theme = canvas.theme;
  if (!looks.begun) {
    looks.begun = true;
    looks.chosen.insert(talk.chosen.begin(), talk.chosen.end());
    looks.known_before = talk.known_before;
    looks.keyboard.layout = LayoutFor(canvas.words.language());
  }
  std::optional<Intent> intent;
  Rect area = DrawFrame(
      canvas, view, {.title = canvas.words("You talked!"), .back = intent::OpenMyPage{}}, intent);
  const bool refused = !talk.problem.empty() && looks.lesson.text == looks.sent;
  if (looks.writing || refused) {
    if (DrawWriting(canvas, area, looks.lesson, looks.keyboard,
                    {.name = "talk/lesson",
                     .hint = canvas.words("What did you learn from each other?"),
                     .enter = canvas.words("Done"),
                     .problem = refused ? talk.problem : std::string_view(),
                     .words = LikelyWords(talk.topics, {talk.other})})) {
      looks.writing = false;
    }
    return intent;
  }
  const Rect buttons = CutButtons(canvas, area);
  const bool something = !looks.chosen.empty() || !looks.lesson.text.empty() ||
                         looks.known_before != talk.known_before;
  if (Button(canvas, buttons.Column(0, 2, theme.gap()),
             {.name = "talk/write",
              .label = looks.lesson.text.empty() ? canvas.words("Write what I learned")
                                                 : canvas.words("Change what I wrote"),
              .icon = Icon::kBulb})) {
    looks.writing = true;
  }
  if (Button(canvas, buttons.Column(1, 2, theme.gap()),
             {.name = "talk/save",
              .label = canvas.words("Save"),
              .icon = Icon::kCheck,
              .kind = ButtonKind::kPrimary,
              .enabled = something && !talk.pending})) {
    looks.sent = looks.lesson.text;
    intent = Keep(looks, intent::SaveTalk::Next::kMyPage);
  }
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  DrawPair(canvas, talk, room);
  if (!looks.lesson.text.empty()) {
    const TextLook look{.top = true, .lines = 8, .people = true};
    const float width = room.w - 2 * theme.padding();
    const float height = MeasureText(canvas, width, theme.rem * 30, looks.lesson.text, look).rect.h;
    const Rect inner = Card(canvas, room.CutTop(height + 2 * theme.padding(), theme.gap()));
    Label(canvas, "talk/written", inner, looks.lesson.text, look);
  }
  DrawTopics(canvas, talk, looks, room);
  const auto after = DrawAfter(canvas, talk, looks, room);
  if (Switch(canvas, room.CutTop(theme.target(), theme.gap()), "talk/known",
             canvas.words("We knew each other before today"), looks.known_before)) {
    looks.known_before = !looks.known_before;
  }
  const auto avoid = DrawAvoid(canvas, talk, looks, room);
  room.CutTop(theme.gap());
  scroll.End(room);
  looks.sent = after ? looks.lesson.text : looks.sent;
  for (const auto& next : {after, avoid}) {
    intent = intent ? intent : next;
  }
  return intent;
}

}  // namespace mingle
