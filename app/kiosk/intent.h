#pragma once

#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "domain/camera_settings.h"
#include "domain/chime.h"
#include "domain/facts/lesson_facts.h"
#include "domain/facts/meeting_facts.h"
#include "domain/facts/privacy_facts.h"
#include "domain/facts/visit_facts.h"
#include "kiosk/view.h"

namespace mingle {

// What a person asks for by touching the screen. An intent that makes no sense where the flow
// stands changes nothing.

namespace intent {

struct GoHome {};
/// "I need more time": the countdown starts again.
struct MoreTime {};
/// Something was touched or typed: the countdown starts again.
struct StillHere {};
struct ChooseLanguage {
  std::string language;
};
/// "It suits me better like this."
struct SuitMe {
  Comfort comfort;
};
/// A code typed by hand on the on-screen keyboard.
struct EnterCode {
  std::string code;
};
/// "That's me", from an ambiguous ticket's list.
struct PickMyself {
  AttendeeId who;
};
/// "You two met?" Yes or no.
struct AnswerTogether {
  bool yes = false;
};
struct OpenMyPage {};
struct OpenMeet {};
struct OpenLesson {};
struct OpenFinish {};
struct OpenConsent {};
struct SetConsent {
  Purpose purpose = Purpose::kSuggestions;
  bool granted = false;
};
struct OpenObjective {};
/// "What would make today worth it?" `kNone` takes it back.
struct SetObjective {
  Aim aim = Aim::kNone;
  std::string about;  ///< one of the event's topics, when it is to learn about one
};
/// "Did you get what you came for?" `kUnsaid` takes it back.
struct ReviewObjective {
  AimReached reached = AimReached::kUnsaid;
};
struct SearchPeople {
  std::string query;
};
/// "I met this person", from the list or a claim.
struct PickMet {
  AttendeeId who;
};
/// "Ana says you met": yes, or no (which tells nobody).
struct AnswerClaim {
  AttendeeId who;
  bool yes = false;
};
/// "Not with this person": silent, for good, both ways.
struct KeepApart {
  AttendeeId who;
};
struct OpenTalk {
  AttendeeId with;
};
struct SaveTalk {
  std::vector<std::string> topics;
  bool known_before = false;
  std::string lesson;  ///< empty when none was written
  /// Where to go on, so that nothing said is lost on the way.
  enum class Next { kMyPage, kPlan, kContact } next = Next::kMyPage;
};
/// "Make a plan": what and on which day. `day` is not past.
struct MakePlan {
  PlanKind what = PlanKind::kOther;
  std::string words;  ///< what is planned, when it is something else; more about it otherwise
  std::chrono::sys_days day;
};
/// "Call it off": either of the two may.
struct CallOff {
  FactId plan;
};
struct SaveLesson {
  std::string text;
  AttendeeId from;
  std::string topic;
  SharingLevel level = SharingLevel::kPrivate;
};
struct WithdrawLesson {
  LessonId lesson;
};
/// "Bring it back": the lesson that was withdrawn last, as long as the page stays open.
struct RestoreLesson {};
struct ShareLesson {
  LessonId lesson;
  SharingLevel level = SharingLevel::kPrivate;
};
struct SetGoal {
  int meet = 3;
  int learn = 3;
};
/// "I'm done": thank you, and home. `leaving` also checks out.
struct Finish {
  bool leaving = false;
};
struct ForgetMe {};  ///< asked for twice by the screen before it is sent

struct OpenHost {};
struct EnterPin {
  std::string pin;
};
struct OpenTab {
  HostTab tab = HostTab::kPeople;
};
/// Another camera, or another way to hold or set it.
struct SetCamera {
  CameraSettings settings;
};
/// How loud the kiosk is.
struct SetSound {
  SoundSettings settings;
};
struct HostPick {
  AttendeeId who;
};
struct HostUnpick {};
struct HostCheckIn {};
struct HostCheckOut {};
struct HostReplaceBadge {};
struct HostUndo {
  FactId fact;
};
struct HostRegister {
  std::string name;
  std::string company;
  std::string department;
  std::string email;
};

/// "End the kiosk": its window closes. Asked for twice by the screen before it is sent.
struct EndKiosk {};

/// On the first start only.
struct TryDemo {};
struct NewEvent {
  std::string name;
};

}  // namespace intent

using Intent = std::variant<
    intent::GoHome, intent::MoreTime, intent::StillHere, intent::ChooseLanguage, intent::SuitMe,
    intent::EnterCode, intent::PickMyself, intent::AnswerTogether, intent::OpenMyPage,
    intent::OpenMeet, intent::OpenLesson, intent::OpenFinish, intent::OpenConsent,
    intent::SetConsent, intent::OpenObjective, intent::SetObjective, intent::ReviewObjective,
    intent::SearchPeople, intent::PickMet, intent::AnswerClaim, intent::KeepApart, intent::OpenTalk,
    intent::SaveTalk, intent::MakePlan, intent::CallOff, intent::SaveLesson, intent::WithdrawLesson,
    intent::RestoreLesson, intent::ShareLesson, intent::SetGoal, intent::Finish, intent::ForgetMe,
    intent::OpenHost, intent::EnterPin, intent::OpenTab, intent::SetCamera, intent::SetSound,
    intent::HostPick, intent::HostUnpick, intent::HostCheckIn, intent::HostCheckOut,
    intent::HostReplaceBadge, intent::HostUndo, intent::HostRegister, intent::EndKiosk,
    intent::TryDemo, intent::NewEvent>;

}  // namespace mingle
