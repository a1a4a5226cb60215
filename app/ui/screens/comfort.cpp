#include "ui/screens/comfort.h"

#include <string>

#include "ui/screens/frame.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {
namespace {

struct Choice {
  const char* name;
  const char* label;
  bool Comfort::*on;
};
constexpr Choice kChoices[] = {
    {"comfort/contrast", Mark("Stronger colours"), &Comfort::high_contrast},
    {"comfort/reach", Mark("Everything further down"), &Comfort::within_reach},
    {"comfort/calm", Mark("Nothing moves by itself"), &Comfort::calm},
    {"comfort/aloud", Mark("Read the screen out to me"), &Comfort::aloud},
};

/// The steps of the text size.
void DrawTextSizes(Canvas& canvas, Comfort& wanted, Rect& room) {
  const Theme& theme = canvas.theme;
  Heading(canvas, "comfort/text", room, canvas.words("Size of the text"));
  const Rect row = room.CutTop(theme.target(), theme.gap());
  const auto count = static_cast<int>(Comfort::kTextSizes.size());
  for (int i = 0; i < count; ++i) {
    const int percent = Comfort::kTextSizes[static_cast<size_t>(i)];
    const std::string label = Fill(canvas.words("{n} %"), {{"n", std::to_string(percent)}});
    if (Button(canvas, row.Column(i, count, theme.gap()),
               {.name = "comfort/text/" + std::to_string(percent),
                .label = label,
                .on = wanted.text_percent == percent})) {
      wanted.text_percent = percent;
    }
  }
}

}  // namespace

void ComfortButton(Canvas& canvas, const Rect& rect, ComfortLooks& looks) {
  if (Button(canvas, rect,
             {.name = "comfort",
              .label = canvas.words("Easier to see and to reach"),
              .icon = Icon::kEye,
              .icon_only = true})) {
    looks = {.open = true, .touched = canvas.now};
  }
}

std::optional<Intent> DrawComfort(Canvas& canvas, const Comfort& comfort, ComfortLooks& looks) {
  const Theme& theme = canvas.theme;
  Rect area = canvas.screen.Inset(theme.margin(), theme.gap());
  if (!DrawPassingBar(canvas, looks.touched, area,
                      {.close = "comfort/close",
                       .title_name = "comfort/title",
                       .title = canvas.words("Easier to see and to reach")})) {
    looks = {};
    return std::nullopt;
  }
  area = area.Middle(std::min(area.w, theme.rem * 50), area.h);
  const Rect done = CutButtons(canvas, area);
  if (Button(canvas, done.Middle(std::min(done.w, theme.rem * 18), done.h),
             {.name = "comfort/done",
              .label = canvas.words("That's it"),
              .icon = Icon::kCheck,
              .kind = ButtonKind::kPrimary})) {
    looks = {};
    canvas.DrawAt(canvas.now);
    return std::nullopt;
  }
  Comfort wanted = comfort;
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  DrawTextSizes(canvas, wanted, room);
  for (const Choice& choice : kChoices) {
    if (choice.on == &Comfort::aloud && !canvas.can_speak) {
      continue;
    }
    if (Switch(canvas, room.CutTop(theme.target(), theme.rem * 0.3F), choice.name,
               canvas.words(choice.label), comfort.*choice.on)) {
      wanted.*choice.on = !(comfort.*choice.on);
    }
  }
  Paragraph(canvas, "comfort/while", room,
            canvas.words("It stays like this for you, until you leave."),
            {.size = TextSize::kSmall, .colour = theme.colours.ink_soft});
  scroll.End(room);
  return wanted == comfort ? std::nullopt : std::optional<Intent>(intent::SuitMe{wanted});
}

}  // namespace mingle
