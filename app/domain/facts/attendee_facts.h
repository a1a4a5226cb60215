#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/boxed.h"
#include "base/id.h"

namespace mingle {

/// What can be said about a person. What is absent was not said.
struct AttendeeDetails {
  std::optional<std::string> name = {};  ///< as the person writes it, any script
  std::optional<std::string> company = {};
  std::optional<std::string> department = {};
  std::optional<std::string> title = {};     ///< job title
  std::optional<std::string> email = {};     ///< not a key: several people may share one
  std::optional<std::string> language = {};  ///< "de", "pt-BR"
  std::optional<std::string> roster_key =
      {};  ///< how the roster knows this person, for importing again
  std::optional<std::vector<std::string>> ticket_codes = {};  ///< the ticketing system's own codes

  static void Describe(auto& self, auto& v) {
    v.Field("name", self.name);
    v.Field("company", self.company);
    v.Field("department", self.department);
    v.Field("title", self.title);
    v.Field("email", self.email);
    v.Field("language", self.language);
    v.Field("roster_key", self.roster_key);
    v.Field("ticket_codes", self.ticket_codes);
  }

  friend bool operator==(const AttendeeDetails&, const AttendeeDetails&) = default;
};

/// A person is on the roster of the entry's event.
struct AttendeeRegistered {
  static constexpr std::string_view kKind = "attendee_registered";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = true;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  Boxed<AttendeeDetails> details;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    AttendeeDetails::Describe(*self.details, v);
  }
};

/// Something about a person is different now; what is absent stays as it was.
struct AttendeeChanged {
  static constexpr std::string_view kKind = "attendee_changed";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = true;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  Boxed<AttendeeDetails> details;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    AttendeeDetails::Describe(*self.details, v);
  }
};

/// A person is not coming to the entry's event after all. Registering again undoes it.
struct AttendeeCancelled {
  static constexpr std::string_view kKind = "attendee_cancelled";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;

  static void Describe(auto& self, auto& v) { v.Subject(self.attendee); }
};

/// A person's own goal at the entry's event. Each is at least 1.
struct GoalSet {
  static constexpr std::string_view kKind = "goal_set";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  int meet = 3;
  int learn = 3;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("meet", self.meet);
    v.Field("learn", self.learn);
  }
};

/// A badge was made for a person at the entry's event.
struct BadgeIssued {
  static constexpr std::string_view kKind = "badge_issued";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = true;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  std::string badge;  ///< the code's random id, 16 hexadecimal digits
  int key_id = 0;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("badge", self.badge);
    v.Field("key_id", self.key_id);
  }
};

/// A badge was lost or is wrong: `old_badge` is refused from now on, `badge` is the new one.
struct BadgeReplaced {
  static constexpr std::string_view kKind = "badge_replaced";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = true;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  std::string old_badge;
  std::string badge;
  int key_id = 0;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("old_badge", self.old_badge);
    v.Field("badge", self.badge);
    v.Field("key_id", self.key_id);
  }
};

}  // namespace mingle
