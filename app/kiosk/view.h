#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "domain/anonymous.h"
#include "domain/board.h"
#include "domain/camera_figures.h"
#include "domain/camera_settings.h"
#include "domain/chime.h"
#include "domain/progress.h"
#include "domain/scan.h"
#include "domain/scanner_test.h"
#include "domain/showcase.h"
#include "domain/suggestion.h"
#include "kiosk/comfort.h"

namespace mingle {

// What a screen may see. Plain values, made anew by the flow after every change; no view holds
// more about anybody than its screen shows. Words are chosen by the screens, not here: a view
// says *which* outcome, not the sentence. Where a view says `problem`, it is one of the names in
// the comment beside it, empty when all is well.

/// A person as one line: "Ana Ruiz · Contoso · Finance". Parts may be empty.
struct PersonCard {
  AttendeeId id;
  std::string name;  ///< empty for somebody who was erased
  std::string company;
  std::string department;
};

/// The way back home: the screen shows how much of `total` is left and offers more time.
struct Countdown {
  Milliseconds ends{0};   ///< on the steady clock of `Moment`
  Milliseconds total{0};  ///< what it started from
};

enum class CameraNotice { kOff, kStarting, kRunning, kLost, kStalled, kAbsent, kEnded };

/// What would help when a badge is held up and cannot be read.
enum class ReadHint { kNone, kCloser, kTooDark, kHoldStill, kGlare };

/// What stands at the top of every screen when something is wrong with the kiosk itself.
struct StorageNotice {
  int waiting = 0;      ///< facts kept in memory that are not yet on the disk
  std::string problem;  ///< the sentence of the last failure; empty when all is well
};

/// Two badges were held up one after the other.
struct TogetherOffer {
  PersonCard one;
  PersonCard two;
};

/// Nobody is here: "hold your badge here".
struct HomeView {
  std::string event_name;
  int here = 0;
  CameraNotice camera = CameraNotice::kOff;
  ReadHint hint = ReadHint::kNone;
  /// Nobody came for a while: this is shown instead, until somebody does.
  std::optional<Showcase> showcase{};
  bool night = false;  ///< The same at night: the screen is dark.
};

/// What came of a code. `pending` until the journal has it: nothing green before.
struct OutcomeView {
  CheckInOutcome outcome = CheckInOutcome::kUnknownCode;
  bool pending = false;
  PersonCard who;                      ///< id nil when the code is nobody's
  Progress progress;                   ///< when `who` is somebody
  bool first_time = false;             ///< they have not stood here themselves before
  std::optional<Time> since;           ///< kWelcomeBack: when they came in
  std::string kiosk;                   ///< kWelcomeBack: where
  std::string other_event;             ///< kWrongEvent: its name
  std::optional<Time> opens;           ///< kNotYetOpen
  std::vector<PersonCard> candidates;  ///< kAmbiguous: pick yourself
  std::optional<TogetherOffer> together;
  bool may_go_on = false;  ///< `who` is here, durably: their page, meet, lesson, finish are open
  int claims = 0;          ///< how many say they met `who` and wait for an answer on their page
};

/// "What this is, what is kept, how to leave", and what a first-timer agrees to.
struct ConsentView {
  PersonCard me;
  std::array<bool, EnumNames<Purpose>::kNames.size()> granted{};
  bool first = false;      ///< asked right after the first check-in
  bool asks_next = false;  ///< "go on" leads to "What would make today worth it?", not to my page
  bool pending = false;
};

/// "What would make today worth it?"
struct ObjectiveView {
  PersonCard me;
  Objective objective;              ///< as it stands
  std::vector<std::string> topics;  ///< to learn about
  bool first = false;               ///< asked by itself: there is a way past it
  bool pending = false;
};

struct MetLine {
  PersonCard who;
  Met met;
};

/// Something that `with` and the person whose page it is will do.
struct PlanLine {
  FactId fact;
  PersonCard with;
  bool mine = true;  ///< they made it; otherwise `with` did
  PlanKind what = PlanKind::kOther;
  std::string words;
  std::chrono::sys_days day;
  bool waits = false;  ///< `with` does not know of it: they have not yet said that they met
};

struct LessonLine {
  LessonId id;
  std::string text;
  PersonCard from;  ///< id nil when from nobody in particular
  std::string topic;
  SharingLevel level = SharingLevel::kPrivate;
  bool names_somebody = false;  ///< ask before sharing
};

struct SuggestionLine {
  PersonCard who;
  SuggestionReason reason = SuggestionReason::kNewToYou;
};

/// One person's own page.
struct MyPageView {
  PersonCard me;
  Objective objective;
  Progress progress;
  std::vector<PlanLine> plans;       ///< the soonest first
  std::vector<MetLine> met;          ///< latest first
  std::vector<PersonCard> claims;    ///< say they met me; yes or no?
  std::vector<LessonLine> lessons;   ///< latest first
  bool lesson_taken_back = false;    ///< durably; it can be brought back
  std::vector<SuggestionLine> next;  ///< up to three
  bool many_scans = false;  ///< more than three new scans in two minutes: "pick one and talk"
  bool pending = false;
};

/// "Whom did you meet?": hold up the other badge, or pick a name.
struct MeetView {
  PersonCard me;
  std::string query;
  std::vector<PersonCard> found;          ///< people here who match, without me
  bool more = false;                      ///< there are more than `found` shows
  std::optional<CheckInOutcome> refused;  ///< the other badge was no good
  bool themselves = false;                ///< it was their own badge
  bool pending = false;
  bool type_more = false;  ///< many are here: nobody is listed before two letters are typed
  std::optional<TogetherOffer> together;  ///< the other badge was held up: "You two met?"
};

/// "What did you talk about?"
struct TalkView {
  PersonCard me;
  PersonCard other;
  Met met;
  bool known_before = false;
  std::vector<std::string> topics;  ///< to tap
  std::vector<std::string> chosen;  ///< recorded before
  std::vector<PlanLine> plans;      ///< with `other`, the soonest first
  bool pending = false;
  std::string problem;  ///< with the lesson: "too_long"
};

/// "What will you do?" and "When?"
struct PlanView {
  PersonCard me;
  PersonCard other;
  std::chrono::sys_days today;  ///< the first day that can be chosen
  bool pending = false;
};

/// Somebody's contact, to be saved on a phone.
struct ContactView {
  PersonCard me;
  PersonCard other;
  bool confirmed = false;    ///< both said that they met
  std::string card;          ///< for a QR code (`ContactCard`); empty unless `other` agrees
  bool shares_mine = false;  ///< I let people I met reach me
  bool pending = false;
};

/// Writing one lesson down.
struct LessonView {
  PersonCard me;
  PersonCard from;                 ///< id nil when from nobody in particular
  std::vector<PersonCard> people;  ///< whom I met, to choose `from`
  std::vector<std::string> topics;
  Progress progress;
  std::string problem;  ///< why the last text was not taken: "empty", "too_long"
  bool pending = false;
};

/// "Did you get what you came for?", "What may others read?" and good-bye.
struct FinishView {
  PersonCard me;
  Objective objective;
  Progress progress;
  std::vector<LessonLine> lessons;
  bool thanked = false;  ///< done: the last screen says thank you
  bool pending = false;
};

/// The person a host is helping.
struct HostPerson {
  PersonCard who;
  bool here = false;
  bool came = false;
  bool registered = false;
  bool cancelled = false;
  std::string badge_code;  ///< the current badge's code, to show as a QR; empty when none
  struct Undo {
    FactId fact;
    std::string_view kind;  ///< `KindOf` the fact
    Time at;
    PersonCard other;  ///< of a meeting
  };
  std::vector<Undo> undo;  ///< newest first
};

enum class HostTab { kPeople, kWalkIn, kCounts, kDevices };

/// The corner behind the PIN.
struct HostView {
  bool needs_new_pin = false;  ///< the event has none yet: choose one (at least six digits)
  bool locked = true;
  bool wrong_pin = false;
  Milliseconds try_again{0};  ///< steady; a further PIN is not looked at before. 0: now
  HostTab tab = HostTab::kPeople;
  std::string query;
  std::vector<PersonCard> found;
  bool more = false;
  std::optional<HostPerson> person;
  bool registering = false;  ///< a walk-in is not durable yet; their form is kept
  int walk_ins = 0;          ///< registered since the corner was opened; each empties the form
  int registered = 0;
  int came = 0;
  int here = 0;
  int met = 0;  ///< pairs at the step that counts
  int lessons = 0;
  std::optional<AimFigures> aims;  ///< counts; nothing while too few have answered
  std::array<int, EnumNames<CheckInOutcome>::kNames.size()> scan_log{};
  CameraNotice camera = CameraNotice::kOff;
  std::optional<CameraFigures> camera_figures;  ///< devices, once there are some
  CameraSettings camera_settings;               ///< devices
  CameraEquipment cameras;                      ///< devices
  SoundSettings sound;                          ///< devices
  std::string last_code;  ///< devices: what was read last, escaped for showing
  ScanSource last_source = ScanSource::kCamera;
  ScannerVerdict scanner = ScannerVerdict::kOtherCode;  ///< devices: of what was read last
  /// Why the last request was not done: "pin_too_short", "name_missing", "too_long",
  /// "email_wrong", "already_here", "not_here", "no_badge_key", "not_stored".
  std::string problem;
  /// What was done last, durably: "pin_set", or the kind of its fact: "checked_in", "left",
  /// "attendee_registered", "badge_issued", "badge_replaced", "undone". Empty when nothing.
  std::string done;
  bool pending = false;
};

/// Somebody else's badge was held up while a person was writing (a talk, a lesson): the screen
/// stays theirs, and this stands at its edge for a moment ("Hello Ben, one moment please").
struct Aside {
  CheckInOutcome outcome = CheckInOutcome::kUnknownCode;
  PersonCard who;  ///< id nil when the code is nobody's
  bool pending = false;
};

/// No book yet, on the kiosk's first start: a new event, or the demo. Not a state of the flow.
struct FirstStartView {
  std::string book;     ///< where the book will be kept
  std::string problem;  ///< why it could not be made; empty when fine
};

/// What hangs on a wall (`mingle board`). Not a state of the flow.
struct BoardView {
  Board board;
  std::string clock;    ///< "14:05"
  std::string problem;  ///< why there is nothing to show: "missing", "unreadable", "no_event"
  bool night = false;   ///< nobody is there to see it: the screen is dark
};

/// Everything the window draws: one screen, and what every screen carries.
struct View {
  std::variant<HomeView, OutcomeView, ConsentView, ObjectiveView, MyPageView, MeetView, TalkView,
               PlanView, ContactView, LessonView, FinishView, HostView, FirstStartView, BoardView>
      screen;
  std::optional<Countdown> countdown;  ///< nothing on the home screen
  StorageNotice storage;
  std::optional<Aside> aside;
  std::string language;  ///< what this person reads: "en", "de"
  Comfort comfort;       ///< how it suits them
};

}  // namespace mingle
