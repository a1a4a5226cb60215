#include "ui/screens/plan.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "ui/screens/day_words.h"
#include "ui/screens/frame.h"
#include "ui/screens/writing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {
namespace {

struct Kind {
  PlanKind what;
  const char* label;
};
constexpr std::array<Kind, 4> kKinds{{{PlanKind::kCoffee, Mark("Coffee")},
                                      {PlanKind::kLunch, Mark("Lunch")},
                                      {PlanKind::kCall, Mark("A call")},
                                      {PlanKind::kLink, Mark("Send a link")}}};

struct Day {
  int days;
  const char* label;
};
constexpr std::array<Day, 4> kDays{{{1, Mark("Tomorrow")},
                                    {3, Mark("In three days")},
                                    {7, Mark("Next week")},
                                    {14, Mark("In two weeks")}}};
constexpr int kMostDays = 366;

void DrawWhat(Canvas& canvas, PlanLooks& looks, Rect& room) {
  const Theme& theme = canvas.theme;
  Heading(canvas, "plan/what-title", room, canvas.words("What will you do?"));
  std::vector<std::string> labels;
  std::vector<bool> on;
  for (const Kind& kind : kKinds) {
    labels.emplace_back(canvas.words(kind.label));
    on.push_back(looks.what == kind.what);
  }
  labels.emplace_back(canvas.words("In my own words"));
  on.push_back(!Trim(looks.words.text).empty());
  if (const auto tapped = Chips(canvas, "plan/what", room, labels, on, false)) {
    if (*tapped == kKinds.size()) {
      looks.writing = true;
    } else if (on[*tapped]) {
      looks.what.reset();
    } else {
      looks.what = kKinds.at(*tapped).what;
    }
  }
  if (!Trim(looks.words.text).empty()) {
    const TextLook look{.top = true, .lines = 4, .people = true};
    const float width = room.w - 2 * theme.padding();
    const float height = MeasureText(canvas, width, theme.rem * 12, looks.words.text, look).rect.h;
    const Rect inner = Card(canvas, room.CutTop(height + 2 * theme.padding(), theme.gap()));
    Label(canvas, "plan/words", inner, looks.words.text, look);
  }
}

/// The chosen day, and a day earlier or later.
void DrawDay(Canvas& canvas, const PlanView& plan, int days, PlanLooks& looks, const Rect& row) {
  const std::string day = SpokenDay(canvas.words, plan.today + std::chrono::days{days});
  looks.days = days + Stepper(canvas, row,
                              {.less_name = "plan/earlier",
                               .less = canvas.words("A day earlier"),
                               .can_less = days > 0,
                               .more_name = "plan/later",
                               .more = canvas.words("A day later"),
                               .can_more = days < kMostDays,
                               .value_name = "plan/day",
                               .value = day,
                               .size = TextSize::kLead});
}

void DrawWhen(Canvas& canvas, const PlanView& plan, PlanLooks& looks, Rect& room) {
  const Theme& theme = canvas.theme;
  Heading(canvas, "plan/when-title", room, canvas.words("When?"));
  std::vector<std::string> labels;
  std::vector<bool> on;
  for (const Day& day : kDays) {
    labels.emplace_back(canvas.words(day.label));
    on.push_back(looks.days == day.days);
  }
  if (const auto tapped = Chips(canvas, "plan/when", room, labels, on, false)) {
    looks.days = kDays.at(*tapped).days;
  }
  if (looks.days) {
    Rect row = room.CutTop(theme.target(), theme.gap());
    DrawDay(canvas, plan, *looks.days, looks, row.CutLeft(theme.rem * 26));
  }
}

/// "Coffee · Tue, 1 Dec": the day is there however much is said before it.
std::string LineOf(Canvas& canvas, const PlanLine& plan, float width, float height,
                   const TextLook& look) {
  const Words& words = canvas.words;
  std::string what;
  for (const Kind& kind : kKinds) {
    if (kind.what == plan.what) {
      what = words(kind.label);
    }
  }
  if (!plan.words.empty()) {
    what += (what.empty() ? "" : ": ") + plan.words;
  }
  const std::string sentence = plan.mine ? "{plan}" : words("{name} plans: {plan}");
  return FillFitting(canvas, width, height, sentence + " · " + SpokenDay(words, plan.day),
                     {{"name", plan.with.name}, {"plan", what}}, look);
}

}  // namespace

std::optional<Intent> DrawPlan(Canvas& canvas, const View& view, const PlanView& plan,
                               PlanLooks& looks) {
  if (!looks.begun) {
    looks.begun = true;
    looks.keyboard.layout = LayoutFor(canvas.words.language());
  }
  std::optional<Intent> intent;
  Rect area = DrawFrame(
      canvas, view,
      {.title = Fill(canvas.words("A plan with {name}"), {{"name", NameOf(canvas, plan.other)}}),
       .people = true,
       .back = intent::OpenTalk{plan.other.id}},
      intent);
  if (looks.writing) {
    if (DrawWriting(canvas, area, looks.words, looks.keyboard,
                    {.name = "plan/text",
                     .hint = canvas.words("What do you plan?"),
                     .enter = canvas.words("Done"),
                     .problem = {}})) {
      looks.writing = false;
    }
    return intent;
  }
  const Rect button = CutButtons(canvas, area);
  const bool said = looks.what || !Trim(looks.words.text).empty();
  if (Button(canvas, button.Middle(canvas.rem() * 22, button.h),
             {.name = "plan/save",
              .label = canvas.words("Save"),
              .icon = Icon::kCheck,
              .kind = ButtonKind::kPrimary,
              .enabled = said && looks.days && !plan.pending})) {
    intent = intent::MakePlan{looks.what.value_or(PlanKind::kOther), looks.words.text,
                              plan.today + std::chrono::days{*looks.days}};
  }
  ScrollArea scroll(canvas, area, looks.scroll, looks.content_px);
  Rect room = scroll.room();
  DrawWhat(canvas, looks, room);
  DrawWhen(canvas, plan, looks, room);
  scroll.End(room);
  return intent;
}

std::optional<Intent> DrawPlans(Canvas& canvas, std::string_view name,
                                const std::vector<PlanLine>& plans, bool pending, Rect& room) {
  const Theme& theme = canvas.theme;
  const TextLook look{.top = true, .lines = 4, .people = true};
  const TextLook soft{.size = TextSize::kSmall,
                      .colour = theme.colours.ink_soft,
                      .lines = 3,
                      .people = true,
                      .least = 0.5F};
  std::optional<Intent> intent;
  for (size_t i = 0; i < plans.size(); ++i) {
    const PlanLine& plan = plans[i];
    const std::string one = std::string(name) + "/" + std::to_string(i);
    const float icon = theme.rem * 1.8F;
    const float width = room.w - 2 * theme.padding() - theme.rem * 2.6F;
    const float highest = theme.rem * 12;
    const std::string line = LineOf(canvas, plan, width, highest, look);
    const float text_h = std::max(MeasureText(canvas, width, highest, line, look).rect.h, icon);
    Rect inner =
        Card(canvas, room.CutTop(text_h + theme.rem * 0.5F + theme.target() + 2 * theme.padding(),
                                 theme.rem * 0.5F));
    const Rect row = inner.CutBottom(theme.target());
    DrawIcon(canvas, Icon::kClock, Rect{inner.x, inner.y, icon, icon}, theme.colours.meet);
    inner.CutLeft(theme.rem * 2.6F);
    Label(canvas, one, inner.CutTop(text_h), line, look);
    Label(canvas, one + "/with", row.Column(0, 2, theme.gap()),
          plan.waits ? std::string(canvas.words("Waits until they say yes too"))
                     : NameOf(canvas, plan.with),
          soft);
    if (Button(canvas, row.Column(1, 2, theme.gap()),
               {.name = one + "/call-off",
                .label = canvas.words("Call it off"),
                .enabled = !pending})) {
      intent = intent::CallOff{plan.fact};
    }
  }
  return intent;
}

}  // namespace mingle
