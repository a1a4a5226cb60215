#include <algorithm>

#include "base/log.h"
#include "base/text.h"
#include "kiosk/flow_state.h"

namespace mingle {
namespace {

/// True when the code was a person's who may be here.
bool IsWelcome(const CheckInDecision& decision) {
  return decision.outcome == CheckInOutcome::kWelcome ||
         decision.outcome == CheckInOutcome::kWelcomeBack;
}

bool ChecksIn(const std::vector<NewFact>& facts) {
  return std::any_of(facts.begin(), facts.end(), [](const NewFact& fact) {
    return std::holds_alternative<CheckedIn>(fact.fact);
  });
}

}  // namespace

void Flow::State::Apply(const Scan& scan, Moment now) {
  now_ = now;
  auto* host = Shown<screen::Host>();
  if (host != nullptr && !host->locked) {
    ScanForHost(*host, scan);
    Rebuild();
    return;
  }
  CheckInDecision decision = DecideCheckIn(*book_, options_.event, scan.text, now.wall);
  const auto sighting = badges_.See(scan.text, decision.attendee, now.steady);
  if (sighting == BadgeMemory::Sighting::kFresh) {
    HoldUp(decision);
  } else {
    decision.outcome = CheckInOutcome::kRateLimited;
    if (sighting == BadgeMemory::Sighting::kFirstRepeat) {
      Record(FactsOf(decision, *book_, options_.event, options_.kiosk, now.wall));
    }
    if (Shown<screen::Home>() != nullptr) {
      Show(screen::Outcome{decision, false, 0, {}});
    }
  }
  Rebuild();
}

void Flow::State::On(const intent::EnterCode& entered) {
  if (auto* host = Shown<screen::Host>(); host != nullptr && !host->locked) {
    ScanForHost(*host, {entered.code, ScanSource::kWedge, now_.wall});
    return;
  }
  const CheckInDecision decision = DecideCheckIn(*book_, options_.event, entered.code, now_.wall);
  badges_.See(entered.code, decision.attendee, now_.steady);
  HoldUp(decision);
}

void Flow::State::HoldUp(const CheckInDecision& decision) {
  const bool own = IsOnPersonalPage() && decision.attendee == me_;
  const bool busy = !Partner().IsNil() || Shown<screen::Lesson>() != nullptr;
  if (auto* meet = Shown<screen::Meet>()) {
    MeetBadge(*meet, decision);
  } else if (own && IsWelcome(decision)) {
    Record(FactsOf(decision, *book_, options_.event, options_.kiosk, now_.wall));
    RestartCountdown();
  } else if (busy || (IsOnPersonalPage() && !IsWelcome(decision))) {
    ShowAside(decision);
  } else {
    ShowOutcome(decision);
  }
}

void Flow::State::ShowOutcome(const CheckInDecision& decision) {
  std::vector<NewFact> facts = FactsOf(decision, *book_, options_.event, options_.kiosk, now_.wall);
  screen::Outcome outcome{decision, ChecksIn(facts), 0, {}};
  if (IsOnPersonalPage()) {
    badges_.NoteHere(me_, now_.steady);
  }
  if (IsWelcome(decision)) {
    outcome.beside = badges_.Beside(decision.attendee, now_.steady);
    badges_.NoteHere(decision.attendee, now_.steady);
  }
  if (!OnScreen().IsNil() && OnScreen() != decision.attendee) {
    ForgetChoices();  // whoever comes next chooses for themselves
  }
  outcome.ticket = Record(std::move(facts));
  Show(outcome);
  ticket_ = outcome.ticket;
}

void Flow::State::ShowAside(const CheckInDecision& decision) {
  std::vector<NewFact> facts = FactsOf(decision, *book_, options_.event, options_.kiosk, now_.wall);
  AsideState aside{decision, ChecksIn(facts), 0, now_.steady + options_.outcome_time};
  aside.ticket = Record(std::move(facts));
  aside_ = aside;
}

void Flow::State::MeetBadge(screen::Meet& meet, const CheckInDecision& decision) {
  std::vector<NewFact> facts = FactsOf(decision, *book_, options_.event, options_.kiosk, now_.wall);
  meet.refused.reset();
  meet.themselves = decision.attendee == me_;
  meet.other = {};
  RestartCountdown();
  if (meet.themselves || !IsWelcome(decision)) {
    if (!meet.themselves) {
      meet.refused = decision.outcome;
    }
    Record(std::move(facts));
    return;
  }
  const Meeting* meeting = MeetingWith(decision.attendee);
  if (meeting == nullptr || !meeting->scanned_together) {
    facts.push_back(
        {options_.event, now_.wall, ScannedTogether{me_, decision.attendee, options_.kiosk}});
  }
  ticket_ = Record(std::move(facts));
  if (meeting != nullptr && meeting->step >= MeetingStep::kConfirmed) {
    OpenTalkWith(decision.attendee);
  } else {
    meet.other = decision.attendee;
  }
}

void Flow::State::ScanForHost(screen::Host& host, const Scan& scan) {
  constexpr size_t kLongestShown = 200;
  RestartCountdown();
  if (host.tab == HostTab::kDevices) {
    host.last_code = CleanText(EscapeForTerminal(FirstCodePoints(scan.text, kLongestShown)));
    host.last_source = scan.source;
    host.scanner = scan.source == ScanSource::kWedge ? JudgeScannerTest(scan.text)
                                                     : ScannerVerdict::kOtherCode;
    return;
  }
  if (host.tab == HostTab::kWalkIn) {
    return;
  }
  const CheckInDecision decision = DecideCheckIn(*book_, options_.event, scan.text, now_.wall);
  if (AttendanceOf(decision.attendee) != nullptr) {
    host.tab = HostTab::kPeople;
    host.picked = decision.attendee;
    host.problem.clear();
    host.done.clear();
  }
}

}  // namespace mingle
