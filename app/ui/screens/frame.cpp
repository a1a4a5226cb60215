#include "ui/screens/frame.h"

#include <algorithm>

#include "ui/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/label.h"

namespace mingle {

Rect DrawFrame(Canvas& canvas, const View& view, const FrameSpec& spec,
               std::optional<Intent>& intent) {
  const Theme& theme = canvas.theme;
  Rect area = canvas.screen.Inset(theme.margin(), theme.gap());
  Rect bar = area.CutTop(theme.target(), theme.gap());
  if (spec.back) {
    if (Button(canvas, bar.CutLeft(theme.target(), theme.rem * 0.5F),
               {.name = "back",
                .label = canvas.words("Back"),
                .icon = Icon::kArrowLeft,
                .icon_only = true})) {
      intent = spec.back;
    }
  } else if (Button(canvas, bar.CutLeft(theme.target(), theme.rem * 0.5F),
                    {.name = "home",
                     .label = canvas.words("Start page"),
                     .icon = Icon::kHome,
                     .icon_only = true})) {
    intent = intent::GoHome{};
  }
  if (view.countdown) {
    if (DrawCountdown(canvas, CutCountdown(canvas, bar), *view.countdown)) {
      intent = intent::MoreTime{};
    }
  }
  bar.CutLeft(theme.rem * 0.5F);
  Label(canvas, "title", bar, spec.title,
        {.size = TextSize::kLead, .bold = true, .lines = 2, .people = spec.people, .least = 0.55F});
  DrawStorageNotice(canvas, view.storage, area);
  area.CutBottom(theme.rem * 0.4F);
  return area;
}

bool DrawPassingBar(Canvas& canvas, Milliseconds& touched, Rect& area, const PassingBar& spec) {
  constexpr Milliseconds kPatience{45'000};
  const Theme& theme = canvas.theme;
  if (canvas.busy) {
    touched = canvas.now;
  }
  const Countdown countdown{touched + kPatience, kPatience};
  Rect bar = area.CutTop(theme.target(), theme.gap());
  const bool close = Button(canvas, bar.CutLeft(theme.target(), theme.gap()),
                            {.name = spec.close,
                             .label = canvas.words("Close"),
                             .icon = Icon::kCross,
                             .icon_only = true});
  if (close || canvas.now >= countdown.ends) {
    canvas.DrawAt(canvas.now);
    return false;
  }
  if (DrawCountdown(canvas, CutCountdown(canvas, bar), countdown)) {
    touched = canvas.now;
  }
  Label(canvas, spec.title_name, bar, spec.title,
        {.size = TextSize::kLead, .bold = true, .lines = 2, .least = 0.6F});
  return true;
}

Rect CutCountdown(const Canvas& canvas, Rect& bar) {
  const float width = std::clamp(bar.w * 0.32F, canvas.rem() * 11, canvas.rem() * 15);
  return bar.CutRight(width, canvas.theme.gap());
}

void DrawStorageNotice(Canvas& canvas, const StorageNotice& storage, Rect& area) {
  if (storage.problem.empty()) {
    return;
  }
  const std::string told =
      storage.waiting == 0
          ? std::string(canvas.words("This kiosk has trouble saving. Please tell a host."))
          : canvas.words.Plural(
                "This kiosk cannot save just now. {n} entry waits and is tried again. "
                "Please tell a host.",
                "This kiosk cannot save just now. {n} entries wait and are tried again. "
                "Please tell a host.",
                storage.waiting);
  Notice(canvas, "storage", area, Tone::kProblem, told);
}

Halves Halve(const Canvas& canvas, Rect area, float share, float portrait_share) {
  const float gap = canvas.theme.margin();
  if (canvas.portrait()) {
    const Rect first = area.CutTop((area.h - gap) * portrait_share, gap);
    return {first, area};
  }
  const Rect first = area.CutLeft((area.w - gap) * share, gap);
  return {first, area};
}

Rect CutButtons(const Canvas& canvas, Rect& area) {
  return area.CutBottom(canvas.theme.target() * 1.05F, canvas.theme.gap());
}

}  // namespace mingle
