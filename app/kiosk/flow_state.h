#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/check_in.h"
#include "domain/matchmaker.h"
#include "kiosk/badge_memory.h"
#include "kiosk/flow.h"
#include "kiosk/people_finder.h"
#include "kiosk/pin_guard.h"
#include "kiosk/recording_queue.h"
#include "kiosk/screen_state.h"

namespace mingle {

/// Everything the flow knows. Its rules are told screen by screen in `*_flow.cpp`, what the screens
/// may see in `*_view.cpp`.
class Flow::State {
 public:
  State(const Book& book, FlowOptions options);

  void Apply(const Intent& intent, Moment now);
  void Apply(const Scan& scan, Moment now);
  void Tick(Moment now);
  void BookChanged(Moment now);
  void SetCamera(CameraNotice notice);
  void SetHint(ReadHint hint);
  bool SetCameraFigures(const CameraFigures& figures);
  void SetEquipment(const CameraEquipment& equipment);
  [[nodiscard]] bool ended() const { return ended_; }
  [[nodiscard]] bool may_be_left() const {
    const auto* host = std::get_if<screen::Host>(&screen_);
    return host != nullptr && !host->locked;
  }
  [[nodiscard]] const CameraSettings& camera_settings() const { return options_.camera; }
  [[nodiscard]] const SoundSettings& sound_settings() const { return options_.sound; }
  void Recorded(std::uint64_t ticket, Moment now);
  void NotRecorded(std::uint64_t ticket, const Error& error, Moment now);

  void RememberWrongPins(const WrongPins& before, Moment now) { pin_guard_ = {before, now}; }
  [[nodiscard]] const WrongPins& wrong_pins() const { return pin_guard_.wrong(); }
  [[nodiscard]] RecordingQueue& queue() { return queue_; }
  [[nodiscard]] const RecordingQueue& queue() const { return queue_; }
  [[nodiscard]] const View& view() const { return view_; }
  [[nodiscard]] std::optional<Milliseconds> NextTick() const;

 private:
  struct AsideState {
    CheckInDecision decision;
    bool checks_in = false;
    std::uint64_t ticket = 0;
    Milliseconds until{0};
  };

  // What each intent does. One that makes no sense on the screen that is shown does nothing.
  void On(const intent::GoHome&);
  void On(const intent::MoreTime&) {}
  void On(const intent::StillHere&) {}
  void On(const intent::ChooseLanguage&);
  void On(const intent::SuitMe&);
  void On(const intent::EnterCode&);
  void On(const intent::PickMyself&);
  void On(const intent::AnswerTogether&);
  void On(const intent::OpenMyPage&);
  void On(const intent::OpenMeet&);
  void On(const intent::OpenLesson&);
  void On(const intent::OpenFinish&);
  void On(const intent::OpenConsent&);
  void On(const intent::SetConsent&);
  void On(const intent::OpenObjective&);
  void On(const intent::SetObjective&);
  void On(const intent::ReviewObjective&);
  void On(const intent::SearchPeople&);
  void On(const intent::PickMet&);
  void On(const intent::AnswerClaim&);
  void On(const intent::KeepApart&);
  void On(const intent::OpenTalk&);
  void On(const intent::SaveTalk&);
  void On(const intent::MakePlan&);
  void On(const intent::CallOff&);
  void On(const intent::SaveLesson&);
  void On(const intent::WithdrawLesson&);
  void On(const intent::RestoreLesson&);
  void On(const intent::ShareLesson&);
  void On(const intent::SetGoal&);
  void On(const intent::Finish&);
  void On(const intent::ForgetMe&);
  void On(const intent::OpenHost&);
  void On(const intent::EnterPin&);
  void On(const intent::OpenTab&);
  void On(const intent::SetCamera&);
  void On(const intent::SetSound&);
  void On(const intent::HostPick&);
  void On(const intent::HostUnpick&);
  void On(const intent::HostCheckIn&);
  void On(const intent::HostCheckOut&);
  void On(const intent::HostReplaceBadge&);
  void On(const intent::HostUndo&);
  void On(const intent::HostRegister&);
  void On(const intent::EndKiosk&);
  // The first start is over when there is a flow: whoever opens the book answers these.
  void On(const intent::TryDemo&) {}
  void On(const intent::NewEvent&) {}

  // flow_state.cpp: screens, time, recording.
  void Show(screen::Any next);
  void RestartCountdown();
  [[nodiscard]] Milliseconds TimeFor(const screen::Any& shown) const;
  /// Leaves a page whose person was erased or checked out elsewhere.
  void LeaveTheGone();
  /// True for a fact that would say nothing beside what waits to be stored.
  [[nodiscard]] bool IsWaiting(const Fact& fact) const;
  /// True when there is something to prepare for the next person while nobody is here.
  [[nodiscard]] bool IsBehind() const;
  /// Hands facts of this event to the queue, without those that wait there already.
  std::uint64_t Record(std::vector<Fact> facts);
  std::uint64_t Record(std::vector<NewFact> facts);
  template <class Screen>
  [[nodiscard]] Screen* Shown() {
    return std::get_if<Screen>(&screen_);
  }
  /// Whoever is on screen goes on to a page of their own. False when there is nobody, or not yet.
  bool Enter();
  /// True on the pages of one person, until they said good-bye.
  [[nodiscard]] bool IsOnPersonalPage() const;

  // scan_flow.cpp: what a badge means.
  void HoldUp(const CheckInDecision& decision);
  void ShowOutcome(const CheckInDecision& decision);
  void ShowAside(const CheckInDecision& decision);
  void MeetBadge(screen::Meet& meet, const CheckInDecision& decision);
  void ScanForHost(screen::Host& host, const Scan& scan);

  // meet_flow.cpp, talk_flow.cpp.
  void OpenTalkWith(AttendeeId other);
  [[nodiscard]] std::vector<LessonId> SameLessons(LessonId lesson) const;
  [[nodiscard]] std::vector<FactId> WithdrawalsOf(const std::vector<LessonId>& lessons) const;
  [[nodiscard]] const Lesson* OwnLessonLike(std::string_view text) const;

  // plan_flow.cpp.
  /// True when the person whose page is open said that they met `who`, who is still in the book.
  [[nodiscard]] bool HasMet(AttendeeId who) const;
  /// With whom a talk, a plan or a contact is open; nil otherwise.
  [[nodiscard]] AttendeeId Partner() const;
  [[nodiscard]] std::chrono::sys_days Today() const;
  [[nodiscard]] std::vector<PlanLine> PlanLines(AttendeeId other) const;

  // objective_flow.cpp.
  /// What the person whose page is open came for, as it stands.
  [[nodiscard]] Objective ObjectiveNow() const;
  /// True while the welcome of somebody's first check-in is shown.
  [[nodiscard]] bool IsWelcomed() const;
  /// True for somebody's first coming, and for the first time that they stand here themselves after
  /// a host checked them in: they have seen nothing yet of what this is.
  [[nodiscard]] bool ComesFirst(const CheckInDecision& decision) const;
  /// Whether they said yes or no to anything that they can be asked to agree to.
  [[nodiscard]] static bool HasAnswered(const Person& person);
  /// True while somebody who has only just come is on the way to their page, and did not say it.
  [[nodiscard]] bool AsksForObjective() const;

  // host_flow.cpp.
  [[nodiscard]] screen::Host* OpenHostScreen();
  void SettleWalkIn(screen::Host& host);
  void Did(screen::Host& host, std::string_view what, std::vector<NewFact> facts);

  /// At home nobody owns what was chosen for long.
  void KeepChoices();
  void ForgetChoices();
  [[nodiscard]] bool IsNight() const;
  /// Somebody is here, or may be: not before a while from now is the showcase shown.
  void StayAwake();

  // Facts about the book in the flow's words.
  [[nodiscard]] const Event* CurrentEvent() const { return book_->FindEvent(options_.event); }
  [[nodiscard]] const Attendance* AttendanceOf(AttendeeId id) const;
  [[nodiscard]] bool IsHere(AttendeeId id) const;
  [[nodiscard]] const Meeting* MeetingWith(AttendeeId other) const;
  [[nodiscard]] std::vector<AttendeeId> OpenClaims(AttendeeId person) const;
  /// Who is on the screen; nil when nobody.
  [[nodiscard]] AttendeeId OnScreen() const;

  // What the screens may see.
  void Rebuild();
  [[nodiscard]] HomeView ViewOf(const screen::Home&);
  [[nodiscard]] OutcomeView ViewOf(const screen::Outcome&);
  [[nodiscard]] ConsentView ViewOf(const screen::Consent&);
  [[nodiscard]] ObjectiveView ViewOf(const screen::Objective&);
  [[nodiscard]] MyPageView ViewOf(const screen::MyPage&);
  [[nodiscard]] MeetView ViewOf(const screen::Meet&);
  [[nodiscard]] TalkView ViewOf(const screen::Talk&);
  [[nodiscard]] PlanView ViewOf(const screen::Plan&);
  [[nodiscard]] ContactView ViewOf(const screen::Contact&);
  [[nodiscard]] LessonView ViewOf(const screen::Lesson&);
  [[nodiscard]] FinishView ViewOf(const screen::Finish&);
  [[nodiscard]] HostView ViewOf(const screen::Host&);
  [[nodiscard]] PersonCard CardOf(AttendeeId id) const;
  [[nodiscard]] std::vector<PersonCard> CardsOf(const std::vector<AttendeeId>& ids) const;
  [[nodiscard]] std::vector<LessonLine> LessonLines();
  [[nodiscard]] std::vector<std::string> Topics() const;
  [[nodiscard]] std::optional<TogetherOffer> OfferOf(AttendeeId one, AttendeeId two) const;
  [[nodiscard]] bool IsPending() const;
  [[nodiscard]] std::string LanguageOf(AttendeeId person) const;
  [[nodiscard]] HostPerson HostPersonOf(AttendeeId id) const;
  void CountForHost(HostView& view);

  const Book* book_;
  FlowOptions options_;
  RecordingQueue queue_;
  BadgeMemory badges_;
  PinGuard pin_guard_;
  Matchmaker matchmaker_;
  PeopleFinder finder_;
  std::set<std::pair<AttendeeId, AttendeeId>>
      declined_;  ///< claims answered no: by whom, about whom

  Moment now_;
  screen::Any screen_;
  AttendeeId me_;              ///< whose page is open; nil when nobody's
  std::uint64_t ticket_ = 0;   ///< the last thing the person on screen asked to be stored
  std::uint64_t session_ = 0;  ///< grows with each person, so that suggestions stay while one looks
  std::optional<AsideState> aside_;
  std::optional<Milliseconds> rest_at_;  ///< at home: nobody has come for long
  bool resting_ = false;
  std::set<AttendeeId> welcomed_;             ///< whom this flow has shown what this is
  std::optional<Milliseconds> dusk_or_dawn_;  ///< while resting: when to look whether it is night
  bool ended_ = false;
  std::optional<Milliseconds> quiet_at_;  ///< at home: nobody has come for a moment
  std::optional<Countdown> countdown_;
  std::string chosen_language_;                ///< empty when nobody chose
  Comfort comfort_;                            ///< as whoever is here chose it
  std::optional<Milliseconds> choices_until_;  ///< at home: when these lapse
  CameraNotice camera_ = CameraNotice::kOff;
  std::optional<CameraFigures> camera_figures_;
  CameraEquipment equipment_;
  ReadHint hint_ = ReadHint::kNone;
  std::map<LessonId, bool> names_somebody_;  ///< looked up once while somebody is here
  std::uint64_t counted_revision_ = 0;
  /// What takes long to count, at that revision of the book.
  struct Counted {
    int met = 0;
    int lessons = 0;
    std::optional<AimFigures> aims;
  } counted_;
  View view_;
};

}  // namespace mingle
