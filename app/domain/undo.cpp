#include "domain/undo.h"

#include <algorithm>
#include <set>
#include <utility>

namespace mingle {
namespace {

template <class... Kinds>
bool IsOneOf(const Fact& fact) {
  return (std::holds_alternative<Kinds>(fact) || ...);
}

bool IsOfMeeting(const Fact& fact) {
  return IsOneOf<ScannedTogether, MeetingConfirmed, Talked, FollowUpPromised>(fact);
}

}  // namespace

std::vector<Undoable> UndoableAt(const Book& book, EventId event, AttendeeId person) {
  std::vector<const Entry*> facts = book.UndoableFactsAbout(person);
  std::erase_if(facts, [&](const Entry* entry) { return entry->event != event; });
  const bool took_part = std::any_of(facts.begin(), facts.end(), [](const Entry* entry) {
    return IsOfMeeting(entry->fact) || IsOneOf<LessonWritten>(entry->fact);
  });

  std::vector<Undoable> undoable;
  std::set<AttendeeId> met;
  bool registration = took_part;
  for (const Entry* entry : facts) {
    const AttendeeId subject = SubjectOf(entry->fact);
    const AttendeeId other = subject == person ? ObjectOf(entry->fact) : subject;
    if (IsOneOf<CheckedIn, Left, AttendeeCancelled, BadgeReplaced, KnownBefore>(entry->fact)) {
      undoable.push_back({entry, other, {entry->id}});
    } else if (IsOfMeeting(entry->fact) && met.insert(other).second) {
      undoable.push_back({entry, other, book.FindMeeting(event, person, other)->facts});
    } else if (IsOneOf<AttendeeRegistered>(entry->fact) && !std::exchange(registration, true)) {
      undoable.push_back({entry, {}, {}});
      std::transform(facts.begin(), facts.end(), std::back_inserter(undoable.back().facts),
                     [](const Entry* each) { return each->id; });
    }
  }
  return undoable;
}

}  // namespace mingle
