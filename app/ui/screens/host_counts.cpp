#include <algorithm>
#include <array>

#include "ui/screens/frame.h"
#include "ui/screens/host.h"
#include "ui/screens/outcome_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/viewfinder.h"

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

const char* SourceOf(const Words& words, ScanSource source) {
  switch (source) {
    case ScanSource::kCamera:
      return words("From the camera:");
    case ScanSource::kWedge:
      return words("From the scanner:");
    case ScanSource::kHost:
    case ScanSource::kPerson:
      break;
  }
  return words("Typed or chosen:");
}

}  // namespace

void DrawHostCounts(Canvas& canvas, const HostView& host, HostLooks& looks, Rect area) {
  const Theme& theme = canvas.theme;
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
  Label(canvas, "host/log-title", area.CutTop(theme.Px(TextSize::kBody), theme.rem * 0.4F),
        canvas.words("Badges that were held up"), {.bold = true});
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
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
  scroll.End(room);
}

void DrawHostDevices(Canvas& canvas, const HostView& host, Rect area) {
  const Theme& theme = canvas.theme;
  const Halves halves = Halve(canvas, area, 0.5F, 0.5F);
  Viewfinder(canvas, halves.first, host.camera);
  Rect room = halves.second;
  if (!IsTroubled(host.camera)) {
    Paragraph(canvas, "host/camera", room, SentenceOf(canvas.words, host.camera), {.bold = true});
    room.CutTop(theme.gap());
  }
  Paragraph(canvas, "host/hint", room,
            canvas.words("Hold a badge up, or scan one. What was read is shown here and nothing is "
                         "recorded."),
            {.colour = theme.colours.ink_soft});
  room.CutTop(theme.gap());
  if (host.last_code.empty()) {
    return;
  }
  Rect inner = Card(canvas, room.CutTop(std::min(room.h, theme.rem * 9)));
  Label(canvas, "host/source", inner.CutTop(theme.Px(TextSize::kSmall), theme.rem * 0.3F),
        SourceOf(canvas.words, host.last_source),
        {.size = TextSize::kSmall, .colour = theme.colours.ink_soft});
  Label(canvas, "host/code", inner, host.last_code,
        {.bold = true, .top = true, .lines = 0, .people = true, .least = 0.6F});
}

}  // namespace mingle
