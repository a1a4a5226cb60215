#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "domain/facts/enum_names.h"

namespace mingle {

/// Two badges were held up at one kiosk within 60 seconds, at the entry's event.
struct ScannedTogether {
  static constexpr std::string_view kKind = "scanned_together";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  AttendeeId other;
  std::string kiosk;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Object(self.other);
    v.Field("kiosk", self.kiosk);
  }
};

/// `attendee` says that they and `other` met. The meeting is confirmed when both have said so, or
/// when their badges were scanned together.
struct MeetingConfirmed {
  static constexpr std::string_view kKind = "meeting_confirmed";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  AttendeeId other;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Object(self.other);
  }
};

/// `attendee` says what they and `other` talked about. It holds at least a topic, a note or a
/// lesson when it is recorded.
struct Talked {
  static constexpr std::string_view kKind = "talked";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = true;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  AttendeeId other;
  std::vector<std::string> topics;
  std::string note;  ///< for `attendee` alone; never in anybody else's export
  LessonId lesson;   ///< nil when there is none

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Object(self.other);
    v.Field("topics", self.topics);
    v.Field("note", self.note);
    v.Field("lesson", self.lesson);
  }
};

/// What two people plan to do.
enum class PlanKind { kOther, kCoffee, kLunch, kCall, kLink };

template <>
struct EnumNames<PlanKind> {
  static constexpr std::array<std::string_view, 5> kNames{"other", "coffee", "lunch", "call",
                                                          "link"};
};

/// `attendee` plans something with `other` on a day: no day, no follow-up. It says that they met,
/// too.
struct FollowUpPromised {
  static constexpr std::string_view kKind = "follow_up_promised";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = true;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  AttendeeId other;
  PlanKind what = PlanKind::kOther;
  std::string words;  ///< their own; empty when `what` says it all
  std::string day;    ///< "2026-12-01"

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Object(self.other);
    v.Field("what", self.what);
    v.Field("words", self.words);
    v.Field("day", self.day);
  }
};

/// The two knew each other before, says `attendee` or an import: not new to each other.
struct KnownBefore {
  static constexpr std::string_view kKind = "known_before";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  AttendeeId other;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Object(self.other);
  }
};

/// `attendee` does not want to be brought together with `other`. Private, silent, and it works
/// both ways; it is never exported or explained.
struct KeptApart {
  static constexpr std::string_view kKind = "kept_apart";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  AttendeeId other;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Object(self.other);
  }
};

}  // namespace mingle
