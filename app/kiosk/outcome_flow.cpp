#include <algorithm>

#include "kiosk/flow_state.h"

namespace mingle {

void Flow::State::On(const intent::GoHome&) { Show(screen::Home{}); }

void Flow::State::On(const intent::ChooseLanguage& chosen) {
  const auto& known = options_.languages;
  if (std::find(known.begin(), known.end(), chosen.language) == known.end()) {
    return;
  }
  chosen_language_ = chosen.language;
  KeepChoices();
}

void Flow::State::On(const intent::SuitMe& chosen) {
  const auto& sizes = Comfort::kTextSizes;
  if (std::find(sizes.begin(), sizes.end(), chosen.comfort.text_percent) != sizes.end()) {
    comfort_ = chosen.comfort;
    KeepChoices();
  }
}

void Flow::State::On(const intent::PickMyself& picked) {
  const auto* outcome = Shown<screen::Outcome>();
  if (outcome == nullptr || outcome->decision.outcome != CheckInOutcome::kAmbiguous) {
    return;
  }
  const auto& candidates = outcome->decision.candidates;
  if (std::find(candidates.begin(), candidates.end(), picked.who) != candidates.end()) {
    ShowOutcome(DecideCheckInByName(*book_, options_.event, picked.who, now_.wall));
  }
}

void Flow::State::On(const intent::AnswerTogether& answer) {
  if (auto* meet = Shown<screen::Meet>(); meet != nullptr && !meet->other.IsNil()) {
    const AttendeeId other = meet->other;
    if (!answer.yes) {
      meet->other = {};
    } else if (MayMeet(*book_, options_.event, me_, other)) {
      ticket_ = Record({MeetingConfirmed{me_, other}, MeetingConfirmed{other, me_}});
      OpenTalkWith(other);
    }
    return;
  }
  auto* outcome = Shown<screen::Outcome>();
  if (outcome == nullptr || !OfferOf(outcome->beside, outcome->decision.attendee)) {
    return;
  }
  const AttendeeId one = outcome->beside;
  const AttendeeId two = outcome->decision.attendee;
  if (!answer.yes) {
    badges_.NoteNotMet(one, two, now_.steady);
    outcome->beside = {};
    return;
  }
  if (Enter()) {
    ticket_ = Record({ScannedTogether{one, two, options_.kiosk}, MeetingConfirmed{one, two},
                      MeetingConfirmed{two, one}});
    OpenTalkWith(one);
  }
}

void Flow::State::On(const intent::OpenMyPage&) {
  if (!Enter()) {
    return;
  }
  if (IsWelcomed() && !HasAnswered(*book_->FindPerson(me_))) {
    Show(screen::Consent{true});
  } else if (AsksForObjective()) {
    Show(screen::Objective{true});
  } else {
    Show(screen::MyPage{});
  }
  welcomed_.insert(me_);
}

void Flow::State::On(const intent::OpenMeet&) {
  if (Enter()) {
    badges_.KeepOnly(me_);
    Show(screen::Meet{});
  }
}

void Flow::State::On(const intent::OpenLesson&) {
  const auto* talk = Shown<screen::Talk>();
  const AttendeeId from = talk == nullptr ? AttendeeId{} : talk->with;
  if (Enter()) {
    Show(screen::Lesson{from, {}});
  }
}

void Flow::State::On(const intent::OpenFinish&) {
  if (Enter()) {
    Show(screen::Finish{});
  }
}

void Flow::State::On(const intent::OpenConsent&) {
  const bool first_time = IsWelcomed();
  if (Enter()) {
    Show(screen::Consent{first_time});
    welcomed_.insert(me_);
  }
}

}  // namespace mingle
