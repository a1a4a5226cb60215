#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/id.h"
#include "base/time.h"
#include "domain/facts/attendee_facts.h"
#include "domain/facts/event_facts.h"
#include "domain/facts/lesson_facts.h"
#include "domain/facts/meeting_facts.h"
#include "domain/facts/presence_facts.h"
#include "domain/facts/privacy_facts.h"
#include "domain/facts/visit_facts.h"
#include "domain/stamp.h"

namespace mingle {

/// A fact of a kind that this Mingle does not know, from a newer one. It is kept and passed on
/// as it came, and changes nothing.
struct UnknownFact {
  std::string kind;
  int version = 1;
  AttendeeId subject;
  AttendeeId object;
  std::string body;  ///< JSON, to the byte as it came

  friend bool operator==(const UnknownFact&, const UnknownFact&) = default;
};

/// Something that happened, never changed. To add a kind: a struct in `facts/`, a line here, and
/// its place in the fold (`fold_*.cpp`). Each struct says
///   kKind      its name in journals, for ever
///   kVersion   raised when the meaning of a field changes (then better make a new kind)
///   kPersonal  its body holds somebody's words or name and is blanked when they are erased
///   kUndoable  an `Undone` may name it
///   Describe   its header (`v.Subject(id)`, `v.Object(id)`) and its fields (`v.Field(name,
///   value)`)
using Fact =
    std::variant<EventOpened, EventChanged, BadgeKeyMade, AttendeeRegistered, AttendeeChanged,
                 AttendeeCancelled, GoalSet, ObjectiveSet, ObjectiveReviewed, BadgeIssued,
                 BadgeReplaced, CheckedIn, Left, CodeScanned, ScannedTogether, MeetingConfirmed,
                 Talked, FollowUpPromised, KnownBefore, KeptApart, LessonWritten, LessonShared,
                 LessonWithdrawn, ConsentSet, Undone, Erased, UnknownFact>;

[[nodiscard]] std::string_view KindOf(const Fact& fact);
[[nodiscard]] int VersionOf(const Fact& fact);
/// The one person, or the first of the two, whom the fact is about; nil when it is about nobody.
[[nodiscard]] AttendeeId SubjectOf(const Fact& fact);
/// The second person; nil when there is none.
[[nodiscard]] AttendeeId ObjectOf(const Fact& fact);
/// True when the body holds somebody's words or name. Facts of unknown kinds may.
[[nodiscard]] bool IsPersonal(const Fact& fact);
[[nodiscard]] bool IsUndoable(const Fact& fact);
/// The same kind about the same people with nothing else in it: what erasure leaves.
[[nodiscard]] Fact Blank(const Fact& fact);

/// A fact with its place in the world.
struct Entry {
  OriginId origin;        ///< which book file numbered it
  std::uint64_t seq = 0;  ///< 1, 2, 3 … without gaps in one origin
  FactId id;              ///< the same wherever the fact travels
  Stamp stamp;            ///< its order among all facts
  Time at;                ///< when, as people mean it
  EventId event;          ///< nil when it belongs to no event
  Fact fact;
};

/// The order in which facts are replayed: by stamp, then by id. The same on every kiosk.
[[nodiscard]] inline bool IsBefore(const Entry& a, const Entry& b) {
  return a.stamp != b.stamp ? a.stamp < b.stamp : a.id < b.id;
}

/// A fact on its way into a journal, which will number, stamp and name it.
struct NewFact {
  EventId event;
  Time at;
  Fact fact;
};

}  // namespace mingle
