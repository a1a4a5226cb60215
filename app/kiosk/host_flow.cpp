#include <algorithm>

#include "base/crypto.h"
#include "base/text.h"
#include "domain/badge_code.h"
#include "domain/undo.h"
#include "kiosk/flow_state.h"

namespace mingle {
namespace {

constexpr size_t kLongestName = 200;

/// A random badge id from 16 random bytes; never 0.
std::string NewBadge(const IdBytes& random) {
  std::uint64_t badge = 0;
  for (size_t i = 0; i < 8; ++i) {
    badge = badge << 8U | random[i];
  }
  return FormatBadgeId(badge == 0 ? 1 : badge);
}

bool LooksLikeEmail(std::string_view text) {
  const size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos && text.find(' ') == text.npos;
}

std::optional<std::string> Said(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace

screen::Host* Flow::State::OpenHostScreen() {
  return may_be_left() ? Shown<screen::Host>() : nullptr;
}

void Flow::State::Did(screen::Host& host, std::string_view what, std::vector<NewFact> facts) {
  host.problem.clear();
  host.done = what;
  ticket_ = Record(std::move(facts));
}

void Flow::State::On(const intent::OpenHost&) {
  if (Shown<screen::Host>() == nullptr) {
    Show(screen::Host{});
  }
}

void Flow::State::On(const intent::EnterPin& entered) {
  auto* host = Shown<screen::Host>();
  const Event* event = CurrentEvent();
  if (host == nullptr || !host->locked || host->choosing_pin || event == nullptr) {
    return;
  }
  host->problem.clear();
  if (event->host_pin.empty()) {
    if (!IsGoodPin(entered.pin)) {
      host->problem = "pin_too_short";
      return;
    }
    EventChanged changed;
    changed.details->host_pin = HashSecret(entered.pin);
    host->choosing_pin = true;
    host->done = "pin_set";
    ticket_ = Record({std::move(changed)});
    return;
  }
  if (now_.steady >= pin_guard_.try_again()) {
    const bool right = pin_guard_.Check(event->host_pin, entered.pin, now_);
    host->locked = !right;
    host->wrong_pin = !right;
  }
}

void Flow::State::On(const intent::OpenTab& open) {
  if (auto* host = OpenHostScreen()) {
    host->tab = open.tab;
    host->problem.clear();
    host->done.clear();
  }
}

void Flow::State::On(const intent::SetCamera& set) {
  const auto* host = OpenHostScreen();
  if (host != nullptr && host->tab == HostTab::kDevices) {
    options_.camera = set.settings;
    options_.camera.quarter_turns &= 3;
  }
}

void Flow::State::On(const intent::SetSound& set) {
  const auto* host = OpenHostScreen();
  if (host != nullptr && host->tab == HostTab::kDevices) {
    options_.sound = set.settings;
    options_.sound.volume_percent = std::clamp(set.settings.volume_percent, 0, 100);
  }
}

void Flow::State::On(const intent::EndKiosk&) { ended_ = OpenHostScreen() != nullptr; }

void Flow::State::On(const intent::HostPick& picked) {
  auto* host = OpenHostScreen();
  if (host != nullptr && AttendanceOf(picked.who) != nullptr) {
    host->picked = picked.who;
    host->problem.clear();
    host->done.clear();
  }
}

void Flow::State::On(const intent::HostUnpick&) {
  if (auto* host = OpenHostScreen()) {
    host->picked = {};
    host->problem.clear();
    host->done.clear();
  }
}

void Flow::State::On(const intent::HostCheckIn&) {
  auto* host = OpenHostScreen();
  if (host == nullptr || AttendanceOf(host->picked) == nullptr) {
    return;
  }
  std::vector<NewFact> facts =
      FactsOfHostCheckIn(*book_, options_.event, host->picked, options_.kiosk, now_.wall);
  if (!facts.empty()) {
    Did(*host, CheckedIn::kKind, std::move(facts));
  } else if (IsHere(host->picked)) {
    host->done.clear();
    host->problem = "already_here";
  }
}

void Flow::State::On(const intent::HostCheckOut&) {
  auto* host = OpenHostScreen();
  if (host == nullptr || AttendanceOf(host->picked) == nullptr) {
    return;
  }
  if (IsHere(host->picked)) {
    Did(*host, Left::kKind, {{options_.event, now_.wall, Left{host->picked, options_.kiosk}}});
  } else {
    host->done.clear();
    host->problem = "not_here";
  }
}

void Flow::State::On(const intent::HostReplaceBadge&) {
  auto* host = OpenHostScreen();
  const Attendance* attendance = host == nullptr ? nullptr : AttendanceOf(host->picked);
  const Event* event = CurrentEvent();
  if (attendance == nullptr || event == nullptr) {
    return;
  }
  if (!event->signing_key) {
    host->done.clear();
    host->problem = "no_badge_key";
    return;
  }
  const std::string fresh = NewBadge(options_.random());
  if (const Badge* old = attendance->badge_in_use()) {
    const BadgeReplaced fact{host->picked, FormatBadgeId(old->id), fresh, *event->signing_key};
    if (!queue_.Holds(fact)) {
      Did(*host, BadgeReplaced::kKind, {{options_.event, now_.wall, fact}});
    }
  } else {
    const BadgeIssued fact{host->picked, fresh, *event->signing_key};
    if (!queue_.Holds(fact)) {
      Did(*host, BadgeIssued::kKind, {{options_.event, now_.wall, fact}});
    }
  }
}

void Flow::State::On(const intent::HostUndo& undo) {
  auto* host = OpenHostScreen();
  if (host == nullptr) {
    return;
  }
  const std::vector<Undoable> all = UndoableAt(*book_, options_.event, host->picked);
  const auto asked = std::find_if(
      all.begin(), all.end(), [&](const Undoable& each) { return each.newest->id == undo.fact; });
  if (asked != all.end()) {
    Did(*host, Undone::kKind, {{options_.event, now_.wall, Undone{host->picked, asked->facts}}});
  }
}

void Flow::State::On(const intent::HostRegister& form) {
  auto* host = OpenHostScreen();
  const Event* event = CurrentEvent();
  if (host == nullptr || event == nullptr || host->tab != HostTab::kWalkIn ||
      !host->registering.IsNil()) {
    return;
  }
  const std::string name = CleanText(form.name);
  const std::string company = CleanText(form.company);
  const std::string department = CleanText(form.department);
  const std::string email = CleanText(form.email);
  const auto too_long = [](const std::string& text) {
    return CountCodePoints(text) > kLongestName;
  };
  host->done.clear();
  host->problem = name.empty() ? "name_missing"
                  : too_long(name) || too_long(company) || too_long(department) || too_long(email)
                      ? "too_long"
                  : !email.empty() && !LooksLikeEmail(email) ? "email_wrong"
                                                             : "";
  if (!host->problem.empty()) {
    return;
  }
  AttendeeRegistered registered;
  registered.attendee = AttendeeId{options_.random()};
  registered.details->name = name;
  registered.details->company = Said(company);
  registered.details->department = Said(department);
  registered.details->email = Said(email);
  const AttendeeId id = registered.attendee;
  std::vector<NewFact> facts{{options_.event, now_.wall, std::move(registered)}};
  if (event->signing_key) {
    facts.push_back({options_.event, now_.wall,
                     BadgeIssued{id, NewBadge(options_.random()), *event->signing_key}});
  }
  facts.push_back({options_.event, now_.wall, CheckedIn{id, options_.kiosk, CheckInMethod::kHost}});
  Did(*host, AttendeeRegistered::kKind, std::move(facts));
  host->registering = id;
  host->registering_ticket = ticket_;
}

/// Once a walk-in is durable: on to them, unless the host went somewhere else meanwhile.
void Flow::State::SettleWalkIn(screen::Host& host) {
  if (host.registering.IsNil() ||
      queue_.FateOf(host.registering_ticket) != RecordingQueue::Fate::kStored) {
    return;
  }
  ++host.walk_ins;
  if (host.tab == HostTab::kWalkIn) {
    host.tab = HostTab::kPeople;
    host.picked = host.registering;
    host.query.clear();
  }
  host.registering = {};
}

}  // namespace mingle
