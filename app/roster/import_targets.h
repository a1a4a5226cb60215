#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/book.h"
#include "roster/identity.h"
#include "roster/roster.h"

namespace mingle {

/// One person an import is about, with everything that its rows say.
struct ImportTarget {
  AttendeeId who;       ///< somebody in the book, or a new id
  bool is_new = false;  ///< not in the book
  std::string key;      ///< see `Identity::key`
  AttendeeId former;    ///< who had this ticket before and has passed it on; usually nil
  RosterRow row;        ///< of several rows, what the later ones say goes
};

/// Who the rows are: rows about one person become one target, a row for several people becomes
/// several. In the order of the rows. `notes` is told of rows that repeat others.
[[nodiscard]] std::vector<ImportTarget> FindTargets(const Book& book, EventId event,
                                                    std::span<const Roster> rosters,
                                                    std::vector<RosterNote>& notes);

}  // namespace mingle
