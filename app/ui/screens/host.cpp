#include "ui/screens/host.h"

#include <string_view>
#include <utility>

#include "ui/screens/frame.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

struct TabLook {
  HostTab tab;
  const char* name;
  const char* label;
  Icon icon;
};
constexpr std::array<TabLook, 4> kTabs{{
    {HostTab::kPeople, "host/people", Mark("People"), Icon::kPeople},
    {HostTab::kWalkIn, "host/walk-in", Mark("Walk-in"), Icon::kPlus},
    {HostTab::kCounts, "host/counts", Mark("Counts"), Icon::kCheck},
    {HostTab::kDevices, "host/devices", Mark("Devices"), Icon::kCamera},
}};

using Sentence = std::pair<std::string_view, const char*>;
constexpr std::array<Sentence, 8> kProblems{{
    {"pin_too_short", Mark("A PIN needs at least six digits.")},
    {"name_missing", Mark("Please type a name.")},
    {"too_long", Mark("That is too long.")},
    {"email_wrong", Mark("This is not an e-mail address.")},
    {"already_here", Mark("They are checked in already.")},
    {"not_here", Mark("They are not checked in.")},
    {"no_badge_key", Mark("This event has no key to make badges with.")},
    {"not_stored", Mark("It could not be saved. It is tried again by itself.")},
}};
constexpr std::array<Sentence, 7> kDone{{
    {"pin_set", Mark("The PIN is set.")},
    {"checked_in", Mark("Checked in.")},
    {"left", Mark("Checked out.")},
    {"attendee_registered", Mark("Registered.")},
    {"badge_issued", Mark("A badge was made.")},
    {"badge_replaced", Mark("A new badge was made. The old one is no longer good.")},
    {"undone", Mark("Undone.")},
}};

/// The sentence for a name; the name itself when there is none, so that nothing is ever silent.
template <size_t N>
std::string Find(const Words& words, const std::array<Sentence, N>& sentences,
                 std::string_view name) {
  for (const auto& [key, sentence] : sentences) {
    if (key == name) {
      return words(sentence);
    }
  }
  return std::string(name);
}

std::optional<Intent> DrawTabs(Canvas& canvas, const HostView& host, Rect& area) {
  const Rect row = area.CutTop(canvas.theme.target(), canvas.theme.gap());
  std::optional<Intent> intent;
  int index = 0;
  for (const TabLook& tab : kTabs) {
    if (Button(canvas, row.Column(index++, static_cast<int>(kTabs.size()), canvas.rem() * 0.4F),
               {.name = tab.name,
                .label = canvas.words(tab.label),
                .icon = canvas.portrait() ? Icon::kNone : tab.icon,
                .on = host.tab == tab.tab})) {
      intent = intent::OpenTab{tab.tab};
    }
  }
  return intent;
}

std::optional<Intent> DrawTab(Canvas& canvas, const HostView& host, HostLooks& looks,
                              const Rect& area) {
  switch (host.tab) {
    case HostTab::kPeople:
      return DrawHostPeople(canvas, host, looks, area);
    case HostTab::kWalkIn:
      return DrawHostWalkIn(canvas, host, looks, area);
    case HostTab::kCounts:
      return DrawHostCounts(canvas, host, looks, area);
    case HostTab::kDevices:
      return DrawHostDevices(canvas, host, looks, area);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Intent> DrawHost(Canvas& canvas, const View& view, const HostView& host,
                               HostLooks& looks) {
  // On a small screen the tabs make way while a person is helped or something is typed.
  const bool helping = host.tab == HostTab::kPeople && host.person;
  const bool typing = host.tab == HostTab::kWalkIn ||
                      (host.tab == HostTab::kPeople && !host.person && looks.search.typing);
  const bool tabs = !host.locked && ((!helping && !typing) || canvas.screen.h > canvas.rem() * 40);
  FrameSpec spec{.title = canvas.words("For hosts")};
  if (!host.locked && helping) {
    spec.back = intent::HostUnpick{};
  } else if (!host.locked && host.tab == HostTab::kWalkIn && !tabs) {
    spec.back = intent::OpenTab{HostTab::kPeople};
    // Between form and keyboard there is no room for a notice.
    spec.title = host.problem.empty() ? canvas.words("Walk-in")
                                      : Find(canvas.words, kProblems, host.problem);
  }
  std::optional<Intent> intent;
  Rect area = DrawFrame(canvas, view, spec, intent);
  if (host.locked) {
    const auto pin = DrawHostPin(canvas, host, looks, area);
    return intent ? intent : pin;
  }
  if (looks.walk_in.walk_ins != host.walk_ins) {
    // Durable: nothing of this walk-in is shown to the next, nor the search that came before.
    looks.walk_in = {.walk_ins = host.walk_ins};
    looks.search = {};
  }
  looks.pin = TextState{.most = looks.pin.most, .digits = true};
  const auto tab = tabs ? DrawTabs(canvas, host, area) : std::nullopt;
  const auto chosen = DrawTab(canvas, host, looks, area);
  for (const auto& next : {tab, chosen}) {
    intent = intent ? intent : next;
  }
  return intent;
}

void DrawHostNotice(Canvas& canvas, const HostView& host, Rect& area) {
  if (!host.problem.empty()) {
    Notice(canvas, "host/problem", area, Tone::kAttention,
           Find(canvas.words, kProblems, host.problem));
  } else if (host.pending) {
    Notice(canvas, "host/pending", area, Tone::kInfo, canvas.words("Writing it down."));
  } else if (!host.done.empty()) {
    Notice(canvas, "host/done", area, Tone::kSuccess, Find(canvas.words, kDone, host.done));
  }
}

}  // namespace mingle
