#include "ui/screens/my_page.h"

#include <algorithm>

#include "ui/screens/frame.h"
#include "ui/screens/goal_card.h"
#include "ui/screens/objective.h"
#include "ui/screens/plan.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {
namespace {

constexpr int kMostGoal = 9;

/// One number of the goal between a minus and a plus. Returns the number asked for.
int DrawStepper(Canvas& canvas, std::string_view name, std::string_view label, Rect rect,
                int value) {
  const Theme& theme = canvas.theme;
  Label(canvas, std::string(name) + "/label", rect.CutTop(theme.Px(TextSize::kSmall)), label,
        {.size = TextSize::kSmall, .colour = theme.colours.ink_soft});
  rect.h = std::min(rect.h, theme.target());
  const std::string shown = std::to_string(value);
  return value + Stepper(canvas, rect,
                         {.less_name = std::string(name) + "/less",
                          .less = canvas.words("Fewer"),
                          .can_less = value > 1,
                          .more_name = std::string(name) + "/more",
                          .more = canvas.words("More"),
                          .can_more = value < kMostGoal,
                          .value_name = std::string(name) + "/value",
                          .value = shown});
}

std::optional<Intent> DrawGoalChoice(Canvas& canvas, const Progress& progress, const Rect& rect) {
  const Rect inner = Card(canvas, rect);
  const float gap = canvas.theme.gap();
  const int meet = DrawStepper(canvas, "goal/meet", canvas.words("New people to meet"),
                               inner.Row(0, 2, gap), progress.meet_goal);
  const int learn = DrawStepper(canvas, "goal/learn", canvas.words("New things to learn"),
                                inner.Row(1, 2, gap), progress.learn_goal);
  if (meet != progress.meet_goal || learn != progress.learn_goal) {
    return intent::SetGoal{meet, learn};
  }
  return std::nullopt;
}

std::optional<Intent> DrawGoalSide(Canvas& canvas, const MyPageView& page, MyPageLooks& looks,
                                   Rect area) {
  const Theme& theme = canvas.theme;
  const float highest = theme.rem * 24;
  std::optional<Intent> intent;
  const Rect second = CutButtons(canvas, area);
  if (looks.choosing_goal) {
    if (Button(canvas, second,
               {.name = "my/goal-done",
                .label = canvas.words("That's it"),
                .icon = Icon::kCheck,
                .kind = ButtonKind::kPrimary})) {
      looks.choosing_goal = false;
    }
    area.h = std::min(area.h, highest);
    return DrawGoalChoice(canvas, page.progress, area);
  }
  const auto action = [&](const Rect& rect, const ButtonSpec& spec, const Intent& what) {
    if (Button(canvas, rect, spec)) {
      intent = what;
    }
  };
  const float gap = theme.gap();
  action(second.Column(0, 2, gap),
         {.name = "my/finish", .label = canvas.words("I'm done"), .icon = Icon::kDoor},
         intent::OpenFinish{});
  if (Button(canvas, second.Column(1, 2, gap),
             {.name = "my/goal", .label = canvas.words("Change my goal")})) {
    looks.choosing_goal = true;
  }
  const Rect first = CutButtons(canvas, area);
  action(first.Column(0, 2, gap),
         {.name = "my/meet",
          .label = canvas.words("I met somebody"),
          .icon = Icon::kPeople,
          .kind = ButtonKind::kPrimary},
         intent::OpenMeet{});
  action(first.Column(1, 2, gap),
         {.name = "my/lesson",
          .label = canvas.words("I learned something"),
          .icon = Icon::kBulb,
          .kind = ButtonKind::kPrimary},
         intent::OpenLesson{});
  area.h = std::min(area.h, highest);
  DrawGoals(canvas, page.progress, area);
  return intent;
}

std::optional<Intent> DrawClaims(Canvas& canvas, const MyPageView& page, Rect& room) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  for (size_t i = 0; i < page.claims.size(); ++i) {
    const PersonCard& who = page.claims[i];
    const std::string name = "my/claim/" + std::to_string(i);
    Rect inner = Card(
        canvas, room.CutTop(theme.target() * 2 + theme.gap() + 2 * theme.padding(), theme.gap()));
    Rect line = inner.CutTop(theme.target(), theme.gap());
    Face(canvas, line.CutLeft(theme.rem * 3, theme.gap()), who);
    const TextLook look{.bold = true, .lines = 2, .people = true, .least = 0.6F};
    const std::string called = NameOf(canvas, who);
    Label(canvas, name + "/text", line,
          FillFitting(canvas, line.w, line.h, canvas.words("{name} says you two met. Did you?"),
                      {{"name", called}}, look),
          look);
    if (Button(canvas, inner.Column(0, 2, theme.gap()),
               {.name = name + "/yes",
                .label = canvas.words("Yes"),
                .icon = Icon::kCheck,
                .kind = ButtonKind::kPrimary})) {
      intent = intent::AnswerClaim{who.id, true};
    }
    if (Button(canvas, inner.Column(1, 2, theme.gap()),
               {.name = name + "/no", .label = canvas.words("No")})) {
      intent = intent::AnswerClaim{who.id, false};
    }
  }
  return intent;
}

std::string NoteOf(Canvas& canvas, const Met& met) {
  if (met.waits_for_them) {
    return canvas.words("Waits until they say yes too");
  }
  if (!met.is_new) {
    return canvas.words("Good to see you again");
  }
  if (met.counts) {
    return canvas.words("You talked");
  }
  return met.step >= MeetingStep::kTalked ? canvas.words("Make a plan")
                                          : canvas.words("What did you talk about?");
}

std::optional<Intent> DrawMet(Canvas& canvas, const MyPageView& page, Rect& room) {
  std::optional<Intent> intent;
  SectionTitle(canvas, "my/met-title", room, canvas.words("People I met"));
  if (page.met.empty()) {
    EmptyState(canvas, "my/met-empty", room.CutTop(canvas.rem() * 5, canvas.theme.gap()),
               Icon::kPeople, canvas.words("Nobody yet. Say hello to somebody new!"));
  }
  for (size_t i = 0; i < page.met.size(); ++i) {
    const MetLine& line = page.met[i];
    if (DrawPersonLine(canvas, room.CutTop(canvas.theme.target(), canvas.rem() * 0.5F),
                       {.name = "my/met/" + std::to_string(i),
                        .person = line.who,
                        .note = NoteOf(canvas, line.met),
                        .icon = line.met.counts ? Icon::kCheck : Icon::kSpeech,
                        .touchable = !line.who.name.empty()})) {
      intent = intent::OpenTalk{line.who.id};
    }
  }
  return intent;
}

void DrawNext(Canvas& canvas, const MyPageView& page, Rect& room) {
  if (page.next.empty()) {
    return;
  }
  SectionTitle(canvas, "my/next-title", room, canvas.words("Whom to meet next"));
  for (size_t i = 0; i < page.next.size(); ++i) {
    const SuggestionLine& line = page.next[i];
    DrawPersonLine(canvas,
                   room.CutTop(canvas.rem() * 5 * canvas.theme.letters, canvas.rem() * 0.5F),
                   {.name = "my/next/" + std::to_string(i),
                    .person = line.who,
                    .reason = SentenceOf(canvas.words, line.reason),
                    .touchable = false});
  }
}

}  // namespace

std::optional<Intent> DrawMyPage(Canvas& canvas, const View& view, const MyPageView& page,
                                 MyPageLooks& looks) {
  std::optional<Intent> intent;
  Rect area = DrawFrame(canvas, view, {.title = page.me.name, .people = true}, intent);
  if (page.many_scans) {
    Notice(canvas, "my/many", area, Tone::kInfo,
           canvas.words("So many faces! Pick one of them and talk for a while."));
  }
  Halves halves = Halve(canvas, area, 0.47F, 0.42F);
  const auto chosen = DrawGoalSide(canvas, page, looks, halves.first);
  const auto back = DrawTakenBack(canvas, page, halves.second);
  ScrollArea scroll(canvas, halves.second, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  const auto claim = DrawClaims(canvas, page, room);
  const auto objective = DrawObjectiveLine(canvas, page.objective, room);
  if (!page.plans.empty()) {
    SectionTitle(canvas, "my/plans-title", room, canvas.words("Plans"));
  }
  const auto plan = DrawPlans(canvas, "my/plan", page.plans, page.pending, room);
  DrawNext(canvas, page, room);
  const auto met = DrawMet(canvas, page, room);
  const auto lesson = DrawMyLessons(canvas, page, looks.lessons, room);
  room.CutTop(canvas.theme.gap());
  if (Button(canvas, room.CutTop(canvas.theme.target()),
             {.name = "my/consent",
              .label = canvas.words("What is kept about me"),
              .icon = Icon::kLock})) {
    intent = intent::OpenConsent{};
  }
  room.CutTop(canvas.theme.gap());
  scroll.End(room);
  for (const auto& next : {chosen, back, claim, objective, plan, met, lesson}) {
    intent = intent ? intent : next;
  }
  return intent;
}

const char* SentenceOf(const Words& words, SuggestionReason reason) {
  switch (reason) {
    case SuggestionReason::kOtherDepartment:
      return words("works where you know nobody yet");
    case SuggestionReason::kNobodyYet:
      return words("has not met anybody yet");
    case SuggestionReason::kNewToYou:
      return words("new to you");
    case SuggestionReason::kStillLooking:
      return words("is looking for people too");
  }
  return "";
}

}  // namespace mingle
