#include <algorithm>
#include <array>

#include "ui/screens/frame.h"
#include "ui/screens/host.h"
#include "ui/screens/outcome_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

struct Count {
  const char* name;
  const char* label;
  int value;
};

void DrawCount(Canvas& canvas, const Count& count, const Rect& rect) {
  const Theme& theme = canvas.theme;
  Rect inner = Card(canvas, rect).Inset(-theme.rem * 0.5F, -theme.rem * 0.7F);
  Label(canvas, std::string(count.name) + "/label", inner.CutBottom(theme.Px(TextSize::kSmall)),
        canvas.words(count.label),
        {.size = TextSize::kSmall,
         .colour = theme.colours.ink_soft,
         .align = Align::kCentre,
         .least = 0.6F});
  Label(canvas, count.name, inner, std::to_string(count.value),
        {.size = inner.h > theme.Px(TextSize::kDisplay) ? TextSize::kDisplay : TextSize::kTitle,
         .bold = true,
         .align = Align::kCentre,
         .least = 0.4F});
}

/// How many got what they came for, a line an answer; why not while there are too few.
void DrawAims(Canvas& canvas, const HostView& host, Rect& room) {
  const Theme& theme = canvas.theme;
  Paragraph(canvas, "host/aims-title", room, canvas.words("Did they get what they came for?"),
            {.bold = true});
  if (!host.aims) {
    Paragraph(canvas, "host/aims-few", room,
              canvas.words("Shown once five people who agreed to be counted have answered."),
              {.colour = theme.colours.ink_soft});
    return;
  }
  struct Line {
    const char* name;
    const char* label;
    std::optional<int> figure;
  };
  const std::array<Line, 3> lines{{
      {"host/aims/yes", canvas.words("Yes"), host.aims->yes},
      {"host/aims/partly", canvas.words("Partly"), host.aims->partly},
      {"host/aims/not_today", canvas.words("Not today"), host.aims->not_today},
  }};
  for (const Line& each : lines) {
    Rect line = room.CutTop(theme.rem * 2.4F);
    Label(canvas, std::string(each.name) + "/count", line.CutRight(theme.rem * 5),
          each.figure ? std::to_string(*each.figure) : "< " + std::to_string(kFewestShown),
          {.bold = true, .align = Align::kRight});
    Label(canvas, each.name, line, each.label);
  }
}

/// The way out of a kiosk that fills the screen, asked for twice.
std::optional<Intent> DrawEnd(Canvas& canvas, HostLooks& looks, Rect& area) {
  const Theme& theme = canvas.theme;
  Rect row = area.CutBottom(theme.target(), theme.gap());
  if (!looks.ends) {
    const ButtonSpec end{.name = "host/end", .label = canvas.words("End the kiosk")};
    if (Button(canvas, row.CutRight(std::min(ButtonWidth(canvas, end), row.w)), end)) {
      looks.ends = true;
    }
    return std::nullopt;
  }
  const ButtonSpec yes{
      .name = "host/end-yes", .label = canvas.words("Yes, end it"), .tone = Tone::kProblem};
  const ButtonSpec no{.name = "host/end-no", .label = canvas.words("No")};
  const bool ended =
      Button(canvas, row.CutRight(std::min(ButtonWidth(canvas, yes), row.w / 3), theme.gap()), yes);
  if (Button(canvas, row.CutRight(std::min(ButtonWidth(canvas, no), row.w / 3), theme.gap()), no)) {
    looks.ends = false;
  }
  Label(canvas, "host/end-question", row,
        canvas.words("Nobody can check in here until it is started again."),
        {.lines = 2, .least = 0.6F});
  return ended ? std::optional<Intent>(intent::EndKiosk{}) : std::nullopt;
}

}  // namespace

std::optional<Intent> DrawHostCounts(Canvas& canvas, const HostView& host, HostLooks& looks,
                                     Rect area) {
  const Theme& theme = canvas.theme;
  auto intent = DrawEnd(canvas, looks, area);
  const std::array<Count, 5> counts{{
      {"host/count/here", Mark("here now"), host.here},
      {"host/count/came", Mark("came"), host.came},
      {"host/count/registered", Mark("registered"), host.registered},
      {"host/count/met", Mark("pairs who met"), host.met},
      {"host/count/lessons", Mark("lessons"), host.lessons},
  }};
  const Rect row = area.CutTop(std::min(theme.rem * 8, area.h * 0.42F), theme.gap());
  for (size_t i = 0; i < counts.size(); ++i) {
    DrawCount(canvas, counts[i],
              row.Column(static_cast<int>(i), static_cast<int>(counts.size()), theme.rem * 0.4F));
  }
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  Heading(canvas, "host/log-title", room, canvas.words("Badges that were held up"));
  bool any = false;
  for (size_t i = 0; i < host.scan_log.size(); ++i) {
    if (host.scan_log[i] == 0) {
      continue;
    }
    any = true;
    const auto outcome = static_cast<CheckInOutcome>(i);
    const OutcomeLook& look = LookOf(outcome);
    Rect line = room.CutTop(theme.rem * 2.4F);
    DrawIcon(canvas, look.icon, line.CutLeft(theme.rem * 1.7F, theme.rem * 0.8F),
             theme.colours.Of(look.tone));
    const std::string name = "host/log/" + std::string(NameOf(outcome));
    Label(canvas, name + "/count", line.CutRight(theme.rem * 5), std::to_string(host.scan_log[i]),
          {.bold = true, .align = Align::kRight});
    Label(canvas, name, line, canvas.words(look.for_host));
  }
  if (!any) {
    Label(canvas, "host/log-empty", room.CutTop(theme.rem * 2.4F), canvas.words("None yet."),
          {.colour = theme.colours.ink_soft});
  }
  room.CutTop(theme.gap());
  DrawAims(canvas, host, room);
  scroll.End(room);
  return intent;
}

}  // namespace mingle
