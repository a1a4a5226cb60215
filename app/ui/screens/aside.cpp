#include "ui/screens/aside.h"

#include "ui/paint.h"
#include "ui/screens/outcome_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

std::string SentenceOf(Canvas& canvas, const Aside& aside, const Rect& place,
                       const TextLook& look) {
  const Words& words = canvas.words;
  if (aside.pending) {
    return Fill(words("One moment, {name}…"), {{"name", aside.who.name}});
  }
  if (aside.outcome == CheckInOutcome::kWelcome || aside.outcome == CheckInOutcome::kWelcomeBack) {
    return FillFitting(canvas, place.w, place.h,
                       words("Hello {name}, you are checked in. It is your turn in a moment."),
                       {{"name", aside.who.name}}, look);
  }
  OutcomeView outcome;
  outcome.outcome = aside.outcome;
  outcome.who = aside.who;
  return TitleOf(words, outcome);
}

}  // namespace

void DrawAside(Canvas& canvas, const View& view) {
  if (!view.aside) {
    return;
  }
  const Theme& theme = canvas.theme;
  const Tone tone = view.aside->pending ? Tone::kInfo : LookOf(view.aside->outcome).tone;
  Rect strip = canvas.screen;
  strip = strip.CutTop(theme.target() + theme.gap());
  FillRect(canvas, strip, theme.colours.paper);  // nothing of what it lies on looks out behind it
  strip = strip.Inset(theme.margin(), theme.rem * 0.2F);
  FillRect(canvas, strip, theme.colours.SoftOf(tone), theme.radius());
  OutlineRect(canvas, strip, theme.colours.Of(tone), theme.radius(), theme.line());
  Rect inner = strip.Inset(theme.rem, theme.rem * 0.3F);
  DrawIcon(canvas, LookOf(view.aside->outcome).icon, inner.CutLeft(theme.rem * 2.2F, theme.rem),
           theme.colours.Of(tone));
  const TextLook look{
      .bold = true, .colour = theme.colours.Of(tone), .lines = 2, .people = true, .least = 0.5F};
  Label(canvas, "aside", inner, SentenceOf(canvas, *view.aside, inner, look), look);
}

}  // namespace mingle
