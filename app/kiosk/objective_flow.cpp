#include <algorithm>

#include "kiosk/flow_state.h"

namespace mingle {

bool Flow::State::HasAnswered(const Person& person) {
  return !person.withdrawals.empty() || std::any_of(person.consents.begin(), person.consents.end(),
                                                    [](bool granted) { return granted; });
}

bool Flow::State::IsWelcomed() const {
  const auto* outcome = std::get_if<screen::Outcome>(&screen_);
  return outcome != nullptr && ComesFirst(outcome->decision);
}

bool Flow::State::ComesFirst(const CheckInDecision& decision) const {
  if (decision.outcome != CheckInOutcome::kWelcomeBack) {
    return decision.outcome == CheckInOutcome::kWelcome;
  }
  const Person* person = book_->FindPerson(decision.attendee);
  const Attendance* attendance = AttendanceOf(decision.attendee);
  if (person == nullptr || attendance == nullptr || welcomed_.contains(person->id)) {
    return false;
  }
  const bool only_by_hosts =
      std::all_of(attendance->check_ins.begin(), attendance->check_ins.end(),
                  [](const CheckIn& came) { return came.how == CheckInMethod::kHost; });
  return only_by_hosts && !HasAnswered(*person) && attendance->objective.aim == Aim::kNone &&
         person->lessons.empty() && MetBy(*book_, options_.event, person->id).empty();
}

bool Flow::State::AsksForObjective() const {
  const auto* consent = std::get_if<screen::Consent>(&screen_);
  const bool arriving = IsWelcomed() || (consent != nullptr && consent->first);
  return arriving && ObjectiveNow().aim == Aim::kNone;
}

Objective Flow::State::ObjectiveNow() const {
  const Attendance* attendance = AttendanceOf(me_);
  return attendance == nullptr ? Objective{} : attendance->objective;
}

void Flow::State::On(const intent::OpenObjective&) {
  if (Shown<screen::MyPage>() != nullptr) {
    Show(screen::Objective{false});
  }
}

void Flow::State::On(const intent::SetObjective& set) {
  if (Shown<screen::Objective>() == nullptr) {
    return;
  }
  ObjectiveSet fact{me_, set.aim, {}};
  const std::vector<std::string> topics = Topics();
  if (set.aim == Aim::kLearn &&
      std::find(topics.begin(), topics.end(), set.about) != topics.end()) {
    fact.about = set.about;
  }
  const Objective now = ObjectiveNow();
  if (fact.aim != now.aim || fact.about != now.about) {
    ticket_ = Record({std::move(fact)});
  }
  Show(screen::MyPage{});
}

void Flow::State::On(const intent::ReviewObjective& review) {
  const auto* finish = Shown<screen::Finish>();
  if (finish != nullptr && !finish->done && review.reached != ObjectiveNow().reached) {
    ticket_ = Record({ObjectiveReviewed{me_, review.reached}});
  }
}

}  // namespace mingle
