#include "kiosk/flow_state.h"

#include <algorithm>

namespace mingle {
namespace {

/// What can wait until nobody does, waits this long: the first frame and a good-bye come before.
constexpr Milliseconds kQuietTime{1'000};

}  // namespace

Flow::State::State(const Book& book, FlowOptions options)
    : book_(&book),
      options_(std::move(options)),
      badges_(options_.same_badge_time, options_.together_time),
      matchmaker_(book, options_.event),
      finder_(book, options_.event) {
  Rebuild();
}

void Flow::State::Apply(const Intent& intent, Moment now) {
  now_ = now;
  if (!me_.IsNil()) {
    badges_.NoteHere(me_, now.steady);
  }
  std::visit([this](const auto& asked) { On(asked); }, intent);
  StayAwake();
  RestartCountdown();
  Rebuild();
}

void Flow::State::Tick(Moment now) {
  now_ = now;
  queue_.Tick(now.steady);
  bool changed = false;
  if (countdown_ && now.steady >= countdown_->ends) {
    Show(screen::Home{});
    changed = true;
  }
  if (aside_ && now.steady >= aside_->until) {
    aside_.reset();
    changed = true;
  }
  if (choices_until_ && now.steady >= *choices_until_) {
    ForgetChoices();
    changed = true;
  }
  if (Shown<screen::Home>() != nullptr && !quiet_at_) {
    quiet_at_ = now.steady + kQuietTime;
  }
  if (!rest_at_ && !resting_) {
    StayAwake();  // the kiosk has only just been started
  }
  if (rest_at_ && now.steady >= *rest_at_) {
    rest_at_.reset();
    resting_ = true;
    dusk_or_dawn_ = now.steady;
    changed = true;
  }
  if (resting_ && options_.night && dusk_or_dawn_ && now.steady >= *dusk_or_dawn_) {
    constexpr Milliseconds kMinute{60'000};
    dusk_or_dawn_ = now.steady + kMinute - now.wall.time_since_epoch() % kMinute;
    const auto* home = std::get_if<HomeView>(&view_.screen);
    changed = changed || (home != nullptr && home->night != IsNight());
  }
  if (quiet_at_ && now.steady >= *quiet_at_) {
    matchmaker_.CatchUp();
    finder_.CatchUp();
  }
  if (changed) {
    Rebuild();
  }
}

void Flow::State::BookChanged(Moment now) {
  now_ = now;
  LeaveTheGone();
  Rebuild();
}

void Flow::State::SetCamera(CameraNotice notice) {
  if (camera_ != notice) {
    camera_ = notice;
    camera_figures_.reset();
    Rebuild();
  }
}

void Flow::State::SetHint(ReadHint hint) {
  if (hint_ != hint) {
    hint_ = hint;
    StayAwake();
    Rebuild();
  }
}

void Flow::State::SetEquipment(const CameraEquipment& equipment) {
  equipment_ = equipment;
  if (Shown<screen::Host>() != nullptr) {
    Rebuild();
  }
}

bool Flow::State::SetCameraFigures(const CameraFigures& figures) {
  camera_figures_ = figures;
  const auto* host = OpenHostScreen();
  if (host == nullptr || host->tab != HostTab::kDevices) {
    return false;
  }
  Rebuild();
  return true;
}

void Flow::State::Recorded(std::uint64_t ticket, Moment now) {
  now_ = now;
  queue_.Recorded(ticket);
  LeaveTheGone();
  auto* host = Shown<screen::Host>();
  if (host != nullptr && host->choosing_pin &&
      queue_.FateOf(ticket_) == RecordingQueue::Fate::kStored) {
    host->choosing_pin = false;
    host->locked = false;
  }
  if (host != nullptr) {
    SettleWalkIn(*host);
  }
  if (ticket == ticket_) {
    // What became of it was not to be seen before: it gets its full time.
    RestartCountdown();
  }
  Rebuild();
}

void Flow::State::NotRecorded(std::uint64_t ticket, const Error& error, Moment now) {
  now_ = now;
  queue_.NotRecorded(ticket, error, now.steady);
  Rebuild();
}

std::optional<Milliseconds> Flow::State::NextTick() const {
  std::optional<Milliseconds> next = queue_.NextTry();
  const auto consider = [&next](std::optional<Milliseconds> other) {
    if (other && (!next || *other < *next)) {
      next = other;
    }
  };
  consider(choices_until_);
  consider(IsBehind() ? quiet_at_ : std::nullopt);
  consider(rest_at_);
  consider(resting_ && options_.night ? dusk_or_dawn_ : std::nullopt);
  consider(countdown_ ? std::optional(countdown_->ends) : std::nullopt);
  consider(aside_ ? std::optional(aside_->until) : std::nullopt);
  return next;
}

void Flow::State::Show(screen::Any next) {
  const bool between_people = std::holds_alternative<screen::Home>(next) ||
                              std::holds_alternative<screen::Outcome>(next) ||
                              std::holds_alternative<screen::Host>(next);
  if (between_people) {
    me_ = {};
    ticket_ = 0;
    aside_.reset();
    names_somebody_.clear();
  }
  screen_ = std::move(next);
  choices_until_.reset();
  quiet_at_.reset();
  StayAwake();
  if (Shown<screen::Home>() != nullptr) {
    quiet_at_ = now_.steady + kQuietTime;
    countdown_.reset();
    ForgetChoices();
    return;
  }
  countdown_ = Countdown{};
  RestartCountdown();
}

void Flow::State::KeepChoices() {
  if (Shown<screen::Home>() != nullptr) {
    choices_until_ = now_.steady + options_.page_time;
  }
}

void Flow::State::ForgetChoices() {
  choices_until_.reset();
  chosen_language_.clear();
  comfort_ = {};
}

bool Flow::State::IsNight() const {
  return options_.night && options_.night->Contains(LocalMinute(now_.wall));
}

void Flow::State::StayAwake() {
  resting_ = false;
  rest_at_.reset();
  if (Shown<screen::Home>() != nullptr) {
    rest_at_ = now_.steady + options_.rest_after;
  }
}

void Flow::State::RestartCountdown() {
  if (countdown_) {
    countdown_->total = TimeFor(screen_);
    countdown_->ends = now_.steady + countdown_->total;
  }
}

Milliseconds Flow::State::TimeFor(const screen::Any& shown) const {
  if (const auto* outcome = std::get_if<screen::Outcome>(&shown)) {
    if (outcome->decision.outcome == CheckInOutcome::kAmbiguous) {
      return options_.page_time;
    }
    // Two people have to agree on an answer.
    const bool offered = OfferOf(outcome->beside, outcome->decision.attendee).has_value();
    return offered ? 2 * options_.outcome_time : options_.outcome_time;
  }
  const auto* finish = std::get_if<screen::Finish>(&shown);
  return finish != nullptr && finish->done ? options_.outcome_time : options_.page_time;
}

void Flow::State::LeaveTheGone() {
  const Person* person = book_->FindPerson(OnScreen());
  const bool erased = person != nullptr && person->erased;
  if (erased) {
    badges_.Forget(person->id);
  }
  if (erased || (IsOnPersonalPage() && !IsHere(me_))) {
    Show(screen::Home{});
  }
  if (!Partner().IsNil() && AttendanceOf(Partner()) == nullptr) {
    Show(screen::MyPage{});
  }
}

bool Flow::State::IsBehind() const { return matchmaker_.IsBehind() || finder_.IsBehind(); }

std::uint64_t Flow::State::Record(std::vector<Fact> facts) {
  std::vector<NewFact> dated;
  for (Fact& fact : facts) {
    dated.push_back({options_.event, now_.wall, std::move(fact)});
  }
  return Record(std::move(dated));
}

std::uint64_t Flow::State::Record(std::vector<NewFact> facts) {
  std::erase_if(facts, [this](const NewFact& fact) { return IsWaiting(fact.fact); });
  return facts.empty() ? queue_.last_ticket() : queue_.Add(std::move(facts));
}

bool Flow::State::IsWaiting(const Fact& fact) const {
  const AttendeeId who = SubjectOf(fact);
  // Coming and going may wait one after the other; only the same again says nothing new.
  if (std::holds_alternative<CheckedIn>(fact)) {
    return queue_.Holds(fact) && !queue_.Holds(Left{who, {}});
  }
  if (std::holds_alternative<Left>(fact)) {
    return queue_.Holds(fact);
  }
  const bool once = std::holds_alternative<MeetingConfirmed>(fact) ||
                    std::holds_alternative<ScannedTogether>(fact) ||
                    std::holds_alternative<KnownBefore>(fact) ||
                    std::holds_alternative<KeptApart>(fact) || std::holds_alternative<Erased>(fact);
  return once && queue_.Holds(fact);
}

bool Flow::State::IsOnPersonalPage() const {
  const auto* finish = std::get_if<screen::Finish>(&screen_);
  return !me_.IsNil() && (finish == nullptr || !finish->done);
}

bool Flow::State::Enter() {
  const auto* outcome = Shown<screen::Outcome>();
  if (outcome == nullptr) {
    return IsOnPersonalPage();
  }
  if (!IsHere(outcome->decision.attendee)) {
    return false;
  }
  me_ = outcome->decision.attendee;
  ticket_ = 0;
  ++session_;
  badges_.NoteHere(me_, now_.steady);
  return true;
}

AttendeeId Flow::State::OnScreen() const {
  const auto* outcome = std::get_if<screen::Outcome>(&screen_);
  return outcome == nullptr ? me_ : outcome->decision.attendee;
}

const Attendance* Flow::State::AttendanceOf(AttendeeId id) const {
  const Person* person = book_->FindPerson(id);
  return person == nullptr || person->erased ? nullptr : person->AttendanceAt(options_.event);
}

bool Flow::State::IsHere(AttendeeId id) const {
  const Attendance* attendance = AttendanceOf(id);
  return attendance != nullptr && attendance->here;
}

const Meeting* Flow::State::MeetingWith(AttendeeId other) const {
  return book_->FindMeeting(options_.event, me_, other);
}

std::vector<AttendeeId> Flow::State::OpenClaims(AttendeeId person) const {
  std::vector<AttendeeId> claims = ClaimsFor(*book_, options_.event, person);
  std::erase_if(claims, [&](AttendeeId who) { return declined_.contains({person, who}); });
  return claims;
}

}  // namespace mingle
