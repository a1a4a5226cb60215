#include "ui/screens/objective.h"

#include <array>
#include <vector>

#include "ui/paint.h"
#include "ui/screens/frame.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {
namespace {

constexpr std::array<const char*, EnumNames<Aim>::kNames.size()> kAims{
    "",
    Mark("Learn something new"),
    Mark("Find help"),
    Mark("Offer help"),
    Mark("Meet another department"),
    Mark("Just say hi"),
};

struct Answer {
  AimReached reached;
  const char* label;
};
constexpr std::array<Answer, 3> kAnswers{{
    {AimReached::kYes, Mark("Yes")},
    {AimReached::kPartly, Mark("Partly")},
    {AimReached::kNotToday, Mark("Not today")},
}};

std::optional<Intent> ChooseTopic(Canvas& canvas, const ObjectiveView& asked, Rect& room) {
  if (asked.topics.empty()) {
    return std::nullopt;
  }
  Heading(canvas, "objective/topics-title", room, canvas.words("Learn about …"));
  std::vector<bool> on;
  for (const std::string& topic : asked.topics) {
    on.push_back(asked.objective.aim == Aim::kLearn && asked.objective.about == topic);
  }
  const auto tapped = Chips(canvas, "objective/topic", room, asked.topics, on);
  if (!tapped) {
    return std::nullopt;
  }
  return on[*tapped] ? intent::SetObjective{}
                     : intent::SetObjective{Aim::kLearn, asked.topics[*tapped]};
}

std::optional<Intent> ChooseAim(Canvas& canvas, const ObjectiveView& asked, Rect& room) {
  std::vector<Aim> aims{Aim::kFindHelp, Aim::kOfferHelp, Aim::kMeetDepartment, Aim::kSayHello};
  if (asked.topics.empty()) {
    aims.insert(aims.begin(), Aim::kLearn);
  } else {
    Heading(canvas, "objective/aims-title", room, canvas.words("… or"));
  }
  std::vector<std::string> labels;
  std::vector<bool> on;
  for (const Aim aim : aims) {
    labels.emplace_back(canvas.words(kAims.at(static_cast<size_t>(aim))));
    on.push_back(asked.objective.aim == aim);
  }
  const auto tapped = Chips(canvas, "objective/aim", room, labels, on, false);
  if (!tapped) {
    return std::nullopt;
  }
  return intent::SetObjective{on[*tapped] ? Aim::kNone : aims[*tapped], {}};
}

}  // namespace

std::optional<Intent> DrawObjective(Canvas& canvas, const View& view, const ObjectiveView& asked,
                                    ObjectiveLooks& looks) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  Rect area =
      DrawFrame(canvas, view,
                {.title = canvas.words("What would make today worth it?"),
                 .back = asked.first ? std::nullopt : std::optional<Intent>(intent::OpenMyPage{})},
                intent);
  if (asked.first) {
    const Rect buttons = CutButtons(canvas, area);
    if (Button(
            canvas, buttons.Middle(theme.rem * 22, buttons.h),
            {.name = "objective/skip", .label = canvas.words("Skip"), .icon = Icon::kArrowRight})) {
      intent = intent::OpenMyPage{};
    }
  }
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  const auto topic = ChooseTopic(canvas, asked, room);
  const auto aim = ChooseAim(canvas, asked, room);
  Paragraph(canvas, "objective/why", room,
            canvas.words("It stays on your page. We ask you once more at the end."),
            {.size = TextSize::kSmall, .colour = theme.colours.ink_soft});
  scroll.End(room);
  for (const auto& next : {topic, aim}) {
    intent = intent ? intent : next;
  }
  return intent;
}

std::string LineOf(const Words& words, const Objective& objective) {
  if (objective.aim == Aim::kNone) {
    return "";
  }
  if (objective.aim == Aim::kLearn && !objective.about.empty()) {
    return Fill(words("Learn about {topic}"), {{"topic", objective.about}});
  }
  return words(kAims.at(static_cast<size_t>(objective.aim)));
}

std::optional<Intent> DrawObjectiveLine(Canvas& canvas, const Objective& objective, Rect& room) {
  const Theme& theme = canvas.theme;
  const std::string line = LineOf(canvas.words, objective);
  const std::string text = line.empty()
                               ? std::string(canvas.words("What would make today worth it?"))
                               : Fill(canvas.words("Today: {objective}"), {{"objective", line}});
  const Rect rect = room.CutTop(theme.target(), theme.rem * 0.3F);
  const Touch touch =
      canvas.Touchable({.name = "my/objective", .role = Role::kItem, .label = text, .rect = rect});
  if (touch.held) {
    FillRect(canvas, rect, theme.colours.quiet, theme.radius());
  }
  Rect inner = rect.Inset(theme.rem * 0.4F, 0);
  DrawIcon(canvas, Icon::kSparkle, inner.CutLeft(theme.rem * 1.7F, theme.rem * 0.7F),
           theme.colours.ink_soft);
  const TextLook look{.colour = theme.colours.ink_soft, .lines = 2, .people = true, .least = 0.6F};
  canvas.Fits("my/objective", DrawText(canvas, inner, text, look).fits);
  return touch.tapped ? std::optional<Intent>(intent::OpenObjective{}) : std::nullopt;
}

std::optional<Intent> DrawReview(Canvas& canvas, const Objective& objective, Rect& room) {
  const Theme& theme = canvas.theme;
  Heading(canvas, "finish/review-title", room, canvas.words("Did you get what you came for?"));
  if (const std::string line = LineOf(canvas.words, objective); !line.empty()) {
    const TextLook look{.colour = theme.colours.ink_soft, .lines = 3, .people = true};
    const std::string quoted = Fill(canvas.words("“{objective}”"), {{"objective", line}});
    const float height = MeasureText(canvas, room.w, theme.rem * 10, quoted, look).rect.h;
    Label(canvas, "finish/objective", room.CutTop(height, theme.rem * 0.4F), quoted, look);
  }
  std::vector<std::string> labels;
  std::vector<bool> on;
  for (const Answer& answer : kAnswers) {
    labels.emplace_back(canvas.words(answer.label));
    on.push_back(answer.reached == objective.reached);
  }
  const auto tapped = Chips(canvas, "finish/review", room, labels, on, false);
  if (!tapped) {
    return std::nullopt;
  }
  return intent::ReviewObjective{on[*tapped] ? AimReached::kUnsaid : kAnswers.at(*tapped).reached};
}

}  // namespace mingle
