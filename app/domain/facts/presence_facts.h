#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "domain/facts/enum_names.h"

namespace mingle {

enum class CheckInMethod { kBadge, kTicket, kSearch, kHost, kCommand };

template <>
struct EnumNames<CheckInMethod> {
  static constexpr std::array<std::string_view, 5> kNames{"badge", "ticket", "search", "host",
                                                          "command"};
};

/// What came of holding up a code. Every one has its own words for the attendee and for the host.
enum class CheckInOutcome {
  kWelcome,
  kWelcomeBack,    ///< already in; harmless
  kUnknownCode,    ///< a code like ours or a ticket's, of nobody we know
  kNotABadge,      ///< a URL, a Wi-Fi code, a product
  kUnreadable,     ///< damaged, mistyped or typed with a wrong keyboard layout
  kWrongEvent,     ///< a good badge of another event in this book
  kForged,         ///< shaped like ours, but not signed by us
  kReplacedBadge,  ///< a newer badge exists for this person
  kCancelled,
  kNotYetOpen,
  kClosed,
  kAmbiguous,     ///< a ticket that several people share
  kRateLimited,   ///< the same badge is still held up
  kCouldNotStore  ///< the disk refused; nothing was shown as done
};

template <>
struct EnumNames<CheckInOutcome> {
  static constexpr std::array<std::string_view, 14> kNames{
      "welcome",     "welcome_back", "unknown_code",   "not_a_badge",    "unreadable",
      "wrong_event", "forged",       "replaced_badge", "cancelled",      "not_yet_open",
      "closed",      "ambiguous",    "rate_limited",   "could_not_store"};
};

/// A person is here, at the entry's event.
struct CheckedIn {
  static constexpr std::string_view kKind = "checked_in";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  std::string kiosk;
  CheckInMethod how = CheckInMethod::kBadge;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("kiosk", self.kiosk);
    v.Field("how", self.how);
  }
};

/// A person has gone home. Checking in again brings them back.
struct Left {
  static constexpr std::string_view kKind = "left";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId attendee;
  std::string kiosk;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("kiosk", self.kiosk);
  }
};

/// The scan log: a code was held up, and this came of it. The code itself is not kept. `attendee`
/// is nil when the code is nobody's.
struct CodeScanned {
  static constexpr std::string_view kKind = "code_scanned";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = false;
  AttendeeId attendee;
  CheckInOutcome outcome = CheckInOutcome::kWelcome;
  std::string kiosk;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("outcome", self.outcome);
    v.Field("kiosk", self.kiosk);
  }
};

}  // namespace mingle
