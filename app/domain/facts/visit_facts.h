#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "domain/facts/enum_names.h"

namespace mingle {

/// What would make the day worth it to somebody.
enum class Aim { kNone, kLearn, kFindHelp, kOfferHelp, kMeetDepartment, kSayHello };

template <>
struct EnumNames<Aim> {
  static constexpr std::array<std::string_view, 6> kNames{
      "none", "learn", "find_help", "offer_help", "meet_department", "say_hello"};
};

/// "Did you get what you came for?"
enum class AimReached { kUnsaid, kYes, kPartly, kNotToday };

template <>
struct EnumNames<AimReached> {
  static constexpr std::array<std::string_view, 4> kNames{"unsaid", "yes", "partly", "not_today"};
};

/// What a person came for, at the entry's event. A later one replaces it; `kNone` takes it back.
struct ObjectiveSet {
  static constexpr std::string_view kKind = "objective_set";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = true;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  Aim aim = Aim::kNone;
  std::string about;  ///< the topic to learn about; empty when none in particular

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("aim", self.aim);
    v.Field("about", self.about);
  }
};

/// Whether a person got what they came for, as they say. A later answer replaces it; `kUnsaid`
/// takes it back.
struct ObjectiveReviewed {
  static constexpr std::string_view kKind = "objective_reviewed";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  AimReached reached = AimReached::kUnsaid;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("reached", self.reached);
  }
};

}  // namespace mingle
