#include "ui/screens/frame.h"
#include "ui/screens/host.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"
#include "ui/widgets/qr_code.h"

namespace mingle {
namespace {

const char* StateOf(const Words& words, const HostPerson& person) {
  if (person.here) {
    return words("Is here");
  }
  if (person.came) {
    return words("Was here and left");
  }
  if (person.cancelled) {
    return words("Registration cancelled");
  }
  return words("Has not come yet");
}

/// What an undo of a fact of this kind takes back.
const char* UndoLabel(const Words& words, std::string_view kind) {
  if (kind == "checked_in") {
    return words("Check-in");
  }
  if (kind == "left") {
    return words("Check-out");
  }
  if (kind == "scanned_together" || kind == "meeting_confirmed") {
    return words("Met");
  }
  if (kind == "talked") {
    return words("Talked");
  }
  if (kind == "follow_up_promised") {
    return words("Plan");
  }
  if (kind == "lesson_written") {
    return words("Lesson");
  }
  if (kind == "attendee_registered") {
    return words("Registration");
  }
  return words("Something else");
}

void DrawQr(Canvas& canvas, const HostPerson& person, const Rect& area) {
  const GrayImage qr = canvas.make_qr ? canvas.make_qr(person.badge_code) : GrayImage{};
  if (qr.view().empty()) {
    EmptyState(canvas, "host/qr", area, Icon::kBadge, canvas.words("There is no badge yet."));
    return;
  }
  QrCode(canvas, "host/qr", area, canvas.words("The badge's code"), qr);
}

std::optional<Intent> DrawActions(Canvas& canvas, const HostPerson& person, bool pending,
                                  HostLooks& looks, Rect area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  Rect line = area.CutTop(theme.rem * 4, theme.gap());
  DrawPersonLine(canvas, line,
                 {.name = "host/person",
                  .person = person.who,
                  .note = StateOf(canvas.words, person),
                  .touchable = false});
  const Rect in = area.CutTop(theme.target(), theme.rem * 0.5F);
  if (person.here) {
    if (Button(canvas, in,
               {.name = "host/check-out",
                .label = canvas.words("Check out"),
                .icon = Icon::kDoor,
                .enabled = !pending})) {
      intent = intent::HostCheckOut{};
    }
  } else if (Button(canvas, in,
                    {.name = "host/check-in",
                     .label = canvas.words("Check in"),
                     .icon = Icon::kCheck,
                     .kind = ButtonKind::kPrimary,
                     .enabled = !pending})) {
    intent = intent::HostCheckIn{};
  }
  const Rect badge = area.CutTop(theme.target(), theme.rem * 0.5F);
  if (Button(canvas, badge.Column(0, 2, theme.gap()),
             {.name = "host/show-badge",
              .label = canvas.words("Show badge"),
              .icon = Icon::kBadge,
              .enabled = !person.badge_code.empty(),
              .on = looks.shows_badge_of == person.who.id})) {
    looks.shows_badge_of = looks.shows_badge_of == person.who.id ? AttendeeId{} : person.who.id;
  }
  if (Button(canvas, badge.Column(1, 2, theme.gap()),
             {.name = "host/new-badge",
              .label = canvas.words("New badge"),
              .icon = Icon::kPlus,
              .enabled = !pending})) {
    intent = intent::HostReplaceBadge{};
  }
  return intent;
}

std::optional<Intent> DrawUndo(Canvas& canvas, const HostPerson& person, bool pending,
                               HostLooks& looks, Rect area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  if (person.undo.empty()) {
    EmptyState(canvas, "host/undo-empty", area, Icon::kUndo,
               canvas.words("There is nothing to undo."));
    return intent;
  }
  List(canvas, area, looks.list, static_cast<int>(person.undo.size()), theme.target(),
       theme.rem * 0.4F, [&](int row, const Rect& rect) {
         const HostPerson::Undo& undo = person.undo[static_cast<size_t>(row)];
         Rect line = rect;
         const ButtonSpec spec{.name = "host/undo/" + std::to_string(row),
                               .label = canvas.words("Undo"),
                               .icon = Icon::kUndo,
                               .enabled = !pending};
         if (Button(canvas, line.CutRight(ButtonWidth(canvas, spec), theme.gap()), spec)) {
           intent = intent::HostUndo{undo.fact};
         }
         std::string text = FormatLocalClock(undo.at) + "  " + UndoLabel(canvas.words, undo.kind);
         if (!undo.other.name.empty()) {
           text += ": " + undo.other.name;
         }
         Label(canvas, spec.name + "/what", line, text,
               {.lines = 2, .people = true, .least = 0.6F});
       });
  return intent;
}

}  // namespace

std::optional<Intent> DrawHostPeople(Canvas& canvas, const HostView& host, HostLooks& looks,
                                     Rect area) {
  std::optional<Intent> intent;
  if (!host.person) {
    looks.shows_badge_of = {};
    const bool changed = DrawSearchKeyboard(canvas, area, looks.search);
    DrawHostNotice(canvas, host, area);
    const PeopleSearchResult result = DrawPeopleSearch(
        canvas, "host", area, {.found = host.found, .more = host.more, .absent_too = true},
        looks.search);
    if (result.picked) {
      looks.search.typing = false;
      intent = intent::HostPick{*result.picked};
    } else if (changed || result.changed) {
      intent = intent::SearchPeople{looks.search.query.text};
    }
    return intent;
  }
  DrawHostNotice(canvas, host, area);
  const Halves halves = Halve(canvas, area, 0.5F, 0.42F);
  intent = DrawActions(canvas, *host.person, host.pending, looks, halves.first);
  if (looks.shows_badge_of == host.person->who.id) {
    DrawQr(canvas, *host.person, halves.second);
  } else {
    const auto undo = DrawUndo(canvas, *host.person, host.pending, looks, halves.second);
    intent = intent ? intent : undo;
  }
  return intent;
}

}  // namespace mingle
