#include "ui/screens/outcome.h"

#include <algorithm>

#include "ui/screens/frame.h"
#include "ui/screens/goal_card.h"
#include "ui/screens/outcome_words.h"
#include "ui/screens/together.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"

namespace mingle {
namespace {

bool IsWelcome(const OutcomeView& outcome) {
  return outcome.outcome == CheckInOutcome::kWelcome ||
         outcome.outcome == CheckInOutcome::kWelcomeBack;
}

/// Medal, title and sentence in the middle of `area`.
void DrawMessage(Canvas& canvas, const OutcomeView& outcome, const Rect& area) {
  const Theme& theme = canvas.theme;
  const OutcomeLook& look = LookOf(outcome.outcome);
  const Tone tone = outcome.pending ? Tone::kInfo : look.tone;
  const std::string title =
      outcome.pending ? Fill(canvas.words("One moment, {name}…"), {{"name", outcome.who.name}})
                      : TitleOf(canvas.words, outcome);
  const std::string sentence = outcome.pending ? std::string(canvas.words("Writing it down."))
                                               : SentenceOf(canvas.words, outcome);
  const bool small = area.h < theme.rem * 17;
  const float medal = small ? theme.rem * 5 : std::min(theme.rem * 9, area.h * 0.34F);
  const TextLook title_look{.size = small ? TextSize::kTitle : TextSize::kDisplay,
                            .bold = true,
                            .align = Align::kCentre,
                            .top = true,
                            .lines = 3,
                            .people = true,
                            .least = small ? 0.5F : 0.35F};
  const TextLook sentence_look{.size = TextSize::kLead,
                               .colour = theme.colours.ink_soft,
                               .align = Align::kCentre,
                               .top = true,
                               .lines = 4,
                               .people = true,
                               .least = 0.6F};
  const float title_h =
      MeasureText(canvas, area.w, (area.h - medal) * 0.55F, title, title_look).rect.h;
  const float rest = std::max(area.h - medal - title_h - theme.rem * 1.7F, theme.rem);
  const float sentence_h = MeasureText(canvas, area.w, rest, sentence, sentence_look).rect.h;
  Rect block = area.Middle(area.w, medal + title_h + sentence_h + theme.rem * 1.7F);
  Medal(canvas, block.CutTop(medal, theme.rem), outcome.pending ? Icon::kClock : look.icon, tone);
  Label(canvas, "outcome/title", block.CutTop(title_h, theme.rem * 0.7F), title, title_look);
  Label(canvas, "outcome/sentence", block, sentence, sentence_look);
}

std::optional<Intent> DrawWelcome(Canvas& canvas, const OutcomeView& outcome, Rect area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  Rect buttons = CutButtons(canvas, area);
  const int count = outcome.first_time ? 2 : 3;
  if (outcome.first_time) {
    if (Button(canvas, buttons.Column(0, count, theme.gap()),
               {.name = "outcome/consent",
                .label = canvas.words("How does this work?"),
                .icon = Icon::kInfo,
                .enabled = outcome.may_go_on})) {
      intent = intent::OpenConsent{};
    }
  } else {
    if (Button(canvas, buttons.Column(0, count, theme.gap()),
               {.name = "outcome/meet",
                .label = canvas.words("I met somebody"),
                .icon = Icon::kPeople,
                .enabled = outcome.may_go_on})) {
      intent = intent::OpenMeet{};
    }
    if (Button(canvas, buttons.Column(1, count, theme.gap()),
               {.name = "outcome/lesson",
                .label = canvas.words("I learned something"),
                .icon = Icon::kBulb,
                .enabled = outcome.may_go_on})) {
      intent = intent::OpenLesson{};
    }
  }
  if (Button(canvas, buttons.Column(count - 1, count, theme.gap()),
             {.name = "outcome/my-page",
              .label = canvas.words("My page"),
              .icon = Icon::kArrowRight,
              .kind = ButtonKind::kPrimary,
              .enabled = outcome.may_go_on})) {
    intent = intent::OpenMyPage{};
  }
  const Halves halves = Halve(canvas, area, 0.56F, 0.55F);
  DrawMessage(canvas, outcome, halves.first);
  Rect side = halves.second;
  if (outcome.claims > 0) {
    Notice(canvas, "outcome/claims", side, Tone::kInfo,
           canvas.words.Plural("{n} person says you two met. Look at your page.",
                               "{n} people say that you met. Look at your page.", outcome.claims));
  }
  if (outcome.together) {
    const auto answer = DrawTogether(canvas, *outcome.together, side);
    intent = intent ? intent : answer;
  }
  constexpr float kLeastGoals_rem = 9;
  if (side.h >= theme.rem * kLeastGoals_rem) {
    DrawGoals(canvas, outcome.progress, side.Middle(side.w, std::min(side.h, theme.rem * 20)));
  }
  return intent;
}

std::optional<Intent> DrawCandidates(Canvas& canvas, const OutcomeView& outcome,
                                     OutcomeLooks& looks, const Rect& area) {
  std::optional<Intent> intent;
  List(canvas, area, looks.candidates, static_cast<int>(outcome.candidates.size()),
       canvas.theme.target() * 1.1F, canvas.rem() * 0.5F, [&](int row, const Rect& rect) {
         const PersonCard& person = outcome.candidates[static_cast<size_t>(row)];
         if (DrawPersonLine(canvas, rect,
                            {.name = "outcome/candidate/" + std::to_string(row),
                             .person = person,
                             .icon = Icon::kArrowRight})) {
           intent = intent::PickMyself{person.id};
         }
       });
  return intent;
}

}  // namespace

std::optional<Intent> DrawOutcome(Canvas& canvas, const View& view, const OutcomeView& outcome,
                                  OutcomeLooks& looks) {
  std::optional<Intent> intent;
  Rect area = DrawFrame(canvas, view, {}, intent);
  std::optional<Intent> chosen;
  if (IsWelcome(outcome)) {
    chosen = DrawWelcome(canvas, outcome, area);
  } else if (!outcome.candidates.empty()) {
    const Halves halves = Halve(canvas, area, 0.45F, 0.4F);
    DrawMessage(canvas, outcome, halves.first);
    chosen = DrawCandidates(canvas, outcome, looks, halves.second);
  } else {
    const Rect button = CutButtons(canvas, area);
    if (Button(canvas, button.Middle(canvas.rem() * 18, button.h),
               {.name = "outcome/ok",
                .label = canvas.words("All right"),
                .kind = ButtonKind::kPrimary})) {
      chosen = intent::GoHome{};
    }
    DrawMessage(canvas, outcome, area);
  }
  return intent ? intent : chosen;
}

}  // namespace mingle
