#include "kiosk/view.h"

#include <algorithm>

#include "domain/progress.h"
#include "kiosk/flow_state.h"

namespace mingle {
namespace {

/// Whose name a refused code may show: a lost badge tells its finder nothing.
bool ShowsName(CheckInOutcome outcome) {
  return outcome != CheckInOutcome::kReplacedBadge && outcome != CheckInOutcome::kForged;
}

/// What a code came to, once it is known whether its check-in is stored.
CheckInOutcome Settled(CheckInOutcome outcome, bool checks_in, RecordingQueue::Fate fate) {
  return checks_in && fate == RecordingQueue::Fate::kNotStored ? CheckInOutcome::kCouldNotStore
                                                               : outcome;
}

bool IsUnderWay(bool checks_in, RecordingQueue::Fate fate) {
  return checks_in && fate == RecordingQueue::Fate::kOnItsWay;
}

}  // namespace

void Flow::State::Rebuild() {
  view_.screen = std::visit(
      [this](const auto& shown) -> decltype(View::screen) { return ViewOf(shown); }, screen_);
  view_.countdown = countdown_;
  view_.storage.problem = queue_.problem();
  view_.storage.waiting = queue_.problem().empty() ? 0 : queue_.waiting();
  view_.aside.reset();
  if (aside_) {
    const CheckInDecision& decision = aside_->decision;
    const auto fate = queue_.FateOf(aside_->ticket);
    view_.aside = Aside{Settled(decision.outcome, aside_->checks_in, fate),
                        ShowsName(decision.outcome) ? CardOf(decision.attendee) : PersonCard{},
                        IsUnderWay(aside_->checks_in, fate)};
  }
  view_.language = LanguageOf(OnScreen());
  view_.comfort = comfort_;
}

/// What was chosen here, or the person's own as far as there are words for it, or the kiosk's.
std::string Flow::State::LanguageOf(AttendeeId id) const {
  if (!chosen_language_.empty()) {
    return chosen_language_;
  }
  if (const Person* person = book_->FindPerson(id); person != nullptr) {
    for (const std::string& language : options_.languages) {
      if (!language.empty() && person->language.starts_with(language) &&
          (person->language.size() == language.size() || person->language[language.size()] == '-' ||
           person->language[language.size()] == '_')) {
        return language;
      }
    }
  }
  return options_.language;
}

bool Flow::State::IsPending() const {
  return queue_.FateOf(ticket_) == RecordingQueue::Fate::kOnItsWay;
}

/// "You two met?", for two who may meet, are not kept apart and have not said so yet.
std::optional<TogetherOffer> Flow::State::OfferOf(AttendeeId one, AttendeeId two) const {
  if (one.IsNil() || !MayMeet(*book_, options_.event, one, two) || AreKeptApart(*book_, one, two)) {
    return std::nullopt;
  }
  const Meeting* meeting = book_->FindMeeting(options_.event, one, two);
  if (meeting != nullptr && meeting->step >= MeetingStep::kConfirmed) {
    return std::nullopt;
  }
  return TogetherOffer{CardOf(one), CardOf(two)};
}

OutcomeView Flow::State::ViewOf(const screen::Outcome& shown) {
  const CheckInDecision& decision = shown.decision;
  const auto fate = queue_.FateOf(shown.ticket);
  OutcomeView view;
  view.outcome = Settled(decision.outcome, shown.checks_in, fate);
  view.pending = IsUnderWay(shown.checks_in, fate);
  view.first_time = ComesFirst(decision);
  view.opens = decision.opens;
  if (decision.since) {
    view.since = decision.since->at;
    view.kiosk = decision.since->kiosk;
  }
  if (const Event* other = book_->FindEvent(decision.other_event)) {
    view.other_event = other->name;
  }
  view.candidates = CardsOf(decision.candidates);
  if (ShowsName(decision.outcome) && !decision.attendee.IsNil()) {
    view.who = CardOf(decision.attendee);
    view.progress = ProgressOf(*book_, options_.event, decision.attendee);
    view.may_go_on = IsHere(decision.attendee);
    view.together = OfferOf(shown.beside, decision.attendee);
    view.claims = view.may_go_on ? static_cast<int>(OpenClaims(decision.attendee).size()) : 0;
  }
  return view;
}

}  // namespace mingle
