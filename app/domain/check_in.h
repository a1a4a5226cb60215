#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "domain/book.h"

namespace mingle {

/// What holding up a code means just now, and whom it is about.
struct CheckInDecision {
  CheckInOutcome outcome = CheckInOutcome::kUnknownCode;
  AttendeeId attendee;                 ///< nil when the code is nobody's
  std::vector<AttendeeId> candidates;  ///< kAmbiguous: whom to choose from
  EventId other_event;                 ///< kWrongEvent: which
  std::optional<CheckIn> since;        ///< kWelcomeBack: from when and where; not if they had left
  std::optional<Time> opens;           ///< kNotYetOpen: from when
  CheckInMethod how = CheckInMethod::kBadge;
};

/// Decides about a scanned or typed code at an event. Pure: records nothing.
/// A code that the roster itself gave (a ticket) is looked up before it is taken for a badge. A
/// badge that a USB scanner typed through a German or French keyboard layout is read all the same.
/// Opening hours do not matter to somebody who is here already.
[[nodiscard]] CheckInDecision DecideCheckIn(const Book& book, EventId event, std::string_view code,
                                            Time now);

/// The same for a person chosen by name instead of by a code (`how` is `kSearch`).
[[nodiscard]] CheckInDecision DecideCheckInByName(const Book& book, EventId event,
                                                  AttendeeId attendee, Time now);

/// The facts that the decision asks to be recorded: the scan log's when a code was scanned, and the
/// check-in when it is one (a `kWelcome`, or a `kWelcomeBack` of somebody who had left).
[[nodiscard]] std::vector<NewFact> FactsOf(const CheckInDecision& decision, const Book& book,
                                           EventId event, const std::string& kiosk, Time now);

/// What a host's own word records for somebody with a place at the event: they are here, whatever
/// the opening hours say, and registered again when they had cancelled. Nothing when they are here
/// already or have no place.
[[nodiscard]] std::vector<NewFact> FactsOfHostCheckIn(const Book& book, EventId event,
                                                      AttendeeId attendee, const std::string& kiosk,
                                                      Time now);

}  // namespace mingle
