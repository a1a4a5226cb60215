#pragma once

#include <vector>

#include "domain/book.h"

namespace mingle {

/// One thing about somebody that a host may take back.
struct Undoable {
  const Entry* newest = nullptr;  ///< the fact that stands for it; good until the next Apply
  AttendeeId other;               ///< of a meeting or an acquaintance; nil otherwise
  std::vector<FactId> facts;      ///< what an `Undone` must name
};

/// What a host may take back about `person` at an event, newest first: coming and going, a badge, a
/// cancellation, an acquaintance, a meeting (as a whole: what would be left of it would be a
/// riddle), and a registration with all that came of it, while there is no meeting or lesson yet.
/// Not lessons, which are their author's, and not who wants to be kept apart.
[[nodiscard]] std::vector<Undoable> UndoableAt(const Book& book, EventId event, AttendeeId person);

}  // namespace mingle
