#include "ui/screens/consent.h"

#include <array>

#include "ui/screens/frame.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {
namespace {

constexpr std::array<const char*, EnumNames<Purpose>::kNames.size()> kPurposes{
    Mark("Suggest me to others as somebody to meet"),
    Mark("Show how to reach me to people I met"),
    Mark("Count me in the anonymous figures"),
    Mark("Put my name beside lessons I share"),
};

struct HowStep {
  Icon icon;
  const char* text;
};
constexpr std::array<HowStep, 4> kHow{{
    {Icon::kPeople, Mark("Talk to people who are new to you. Then hold up both badges here.")},
    {Icon::kBulb, Mark("Write down what you learned. Only you can read it until you "
                       "share it.")},
    {Icon::kLock, Mark("We keep your name, your check-in and what you write here. Nothing leaves "
                       "the organisers.")},
    {Icon::kDoor, Mark("Changed your mind? Touch “Forget me” below, today or later, and your name "
                       "and words are deleted.")},
}};

void DrawHow(Canvas& canvas, Rect& room) {
  const Theme& theme = canvas.theme;
  for (size_t i = 0; i < kHow.size(); ++i) {
    const float icon = theme.rem * 2.2F;
    Rect text = room;
    text.CutLeft(icon, theme.rem);
    const Rect sign{room.x, room.y, icon, icon};
    DrawIcon(canvas, kHow[i].icon, sign, theme.colours.primary);
    const float before = text.y;
    Paragraph(canvas, "consent/how/" + std::to_string(i), text, canvas.words(kHow[i].text));
    room.CutTop(std::max(text.y - before, icon), theme.gap());
  }
}

std::optional<Intent> DrawForget(Canvas& canvas, ConsentLooks& looks, Rect& room) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  if (!looks.forgetting) {
    if (Button(canvas, room.CutTop(theme.target()),
               {.name = "consent/forget",
                .label = canvas.words("Forget me"),
                .icon = Icon::kCross,
                .tone = Tone::kProblem})) {
      looks.forgetting = true;
    }
    return intent;
  }
  Notice(
      canvas, "consent/forget-sure", room, Tone::kProblem,
      canvas.words("Your name and everything you wrote will be deleted for good. Are you sure?"));
  Rect row = room.CutTop(theme.target());
  if (Button(canvas, row.Column(0, 2, theme.gap()),
             {.name = "consent/keep",
              .label = canvas.words("No, keep me"),
              .kind = ButtonKind::kPrimary})) {
    looks.forgetting = false;
  }
  if (Button(canvas, row.Column(1, 2, theme.gap()),
             {.name = "consent/forget-yes",
              .label = canvas.words("Yes, forget me"),
              .tone = Tone::kProblem})) {
    intent = intent::ForgetMe{};
  }
  return intent;
}

}  // namespace

std::optional<Intent> DrawConsent(Canvas& canvas, const View& view, const ConsentView& consent,
                                  ConsentLooks& looks) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  Rect area = DrawFrame(
      canvas, view,
      {.title = canvas.words("How this works"),
       .back = consent.first ? std::nullopt : std::optional<Intent>(intent::OpenMyPage{})},
      intent);
  const Rect buttons = CutButtons(canvas, area);
  if (Button(canvas, buttons.Middle(theme.rem * 22, buttons.h),
             {.name = "consent/done",
              .label = consent.asks_next ? canvas.words("Next") : canvas.words("Go to my page"),
              .icon = Icon::kArrowRight,
              .kind = ButtonKind::kPrimary})) {
    intent = intent::OpenMyPage{};
  }
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  DrawHow(canvas, room);
  Label(canvas, "consent/title", room.CutTop(theme.Px(TextSize::kLead), theme.gap()),
        canvas.words("What is all right with you?"), {.size = TextSize::kLead, .bold = true});
  Paragraph(canvas, "consent/each", room,
            canvas.words("Each is your choice. Everything works without them."),
            {.size = TextSize::kSmall, .colour = theme.colours.ink_soft});
  for (size_t i = 0; i < kPurposes.size(); ++i) {
    const auto purpose = static_cast<Purpose>(i);
    if (Switch(canvas, room.CutTop(theme.target(), theme.rem * 0.3F),
               "consent/" + std::string(NameOf(purpose)), canvas.words(kPurposes[i]),
               consent.granted[i], !consent.pending)) {
      intent = intent::SetConsent{purpose, !consent.granted[i]};
    }
  }
  room.CutTop(theme.gap());
  const auto forget = DrawForget(canvas, looks, room);
  room.CutTop(theme.gap());
  scroll.End(room);
  return intent ? intent : forget;
}

}  // namespace mingle
