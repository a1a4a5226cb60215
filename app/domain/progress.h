#pragma once

#include <string_view>
#include <vector>

#include "domain/book.h"

namespace mingle {

/// True when `b` is new to `a` at this event: they did not meet (confirmed or more) at an earlier
/// event in this book, were not imported as knowing each other, and neither said so.
[[nodiscard]] bool IsNewTo(const Book& book, EventId event, AttendeeId a, AttendeeId b);

/// True when two may meet at this event now: they are two, both are here, and
/// neither was erased.
[[nodiscard]] bool MayMeet(const Book& book, EventId event, AttendeeId a, AttendeeId b);

/// True when one of the two asked not to be brought together with the other. Never tell.
[[nodiscard]] bool AreKeptApart(const Book& book, AttendeeId a, AttendeeId b);

/// How far two have to come at this event until it fills the meter: what the event says, at least
/// having been scanned together.
[[nodiscard]] MeetingStep StepThatCounts(const Book& book, EventId event);

/// One person's meeting at an event, as that person may see it.
struct Met {
  AttendeeId who;
  MeetingStep step = MeetingStep::kNone;
  bool is_new = true;           ///< otherwise a reconnection: welcome, not counted as new
  bool counts = false;          ///< it has filled a dot
  bool waits_for_me = false;    ///< only the other said so: a claim, for this person's eyes alone
  bool waits_for_them = false;  ///< I said so, the other has not yet
  Time first_at;
};

/// How far somebody has come with "meet three new people, learn three new things".
struct Progress {
  int meet_goal = 3;
  int learn_goal = 3;
  int met_new = 0;        ///< new people, at the step that counts
  int reconnections = 0;  ///< known people met again, same step
  int learned = 0;        ///< different lessons; the same one twice counts once

  [[nodiscard]] bool reached() const { return met_new >= meet_goal && learned >= learn_goal; }
};

[[nodiscard]] Progress ProgressOf(const Book& book, EventId event, AttendeeId person);

/// Everybody `person` has met at the event, the latest last, with the claims about them that they
/// have not answered (`waits_for_me`). Erased people are in it without a name.
[[nodiscard]] std::vector<Met> MetBy(const Book& book, EventId event, AttendeeId person);

/// Lessons of `author` at the event, oldest first, each text once (compared folded).
[[nodiscard]] std::vector<const Lesson*> LessonsOf(const Book& book, EventId event,
                                                   AttendeeId author);

/// Those who said they met `person`, which `person` has not answered, at this event; the latest
/// last. Without the erased and without those kept apart from `person`.
[[nodiscard]] std::vector<AttendeeId> ClaimsFor(const Book& book, EventId event, AttendeeId person);

/// True when somebody scans badges instead of talking: more than three people new at the kiosk with
/// them (`ScannedTogether`) in the two minutes before `now`.
[[nodiscard]] bool ScansTooMany(const Book& book, EventId event, AttendeeId person, Time now);

}  // namespace mingle
