#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/time.h"
#include "domain/book.h"
#include "roster/roster.h"

namespace mingle {

/// What would be different about somebody.
struct FieldChange {
  std::string field;  ///< "company"
  std::string before;
  std::string after;
};

/// One person whom an import would touch.
struct ImportLine {
  AttendeeId who;
  std::string file;
  size_t line = 0;
  std::string name;
  std::vector<FieldChange> changes;  ///< only of `changed`
};

/// What an import would do. Nothing has happened yet: `facts` is what to record.
struct ImportPlan {
  std::vector<ImportLine> added;      ///< new in this book
  std::vector<ImportLine> returning;  ///< known from an earlier event
  std::vector<ImportLine> changed;
  std::vector<ImportLine> restored;   ///< cancelled before, coming after all
  std::vector<ImportLine> cancelled;  ///< registered before, not coming any more
  size_t unchanged = 0;
  size_t not_coming = 0;   ///< rows of people who are not coming and were never registered
  size_t not_in_file = 0;  ///< registered at the event, but in no row; they stay
  std::vector<RosterNote> problems;
  std::vector<RosterNote> notes;
  std::vector<NewFact> facts;
};

/// Compares rosters with a book. Importing the same rosters again changes nothing; a corrected
/// name or e-mail is a change of the same person, who stays checked in; a cell that is empty
/// takes nothing away. Whoever gets on the roster gets a badge.
/// `event` is an event of the book.
[[nodiscard]] ImportPlan PlanImport(const Book& book, EventId event,
                                    std::span<const Roster> rosters, Time now);

}  // namespace mingle
