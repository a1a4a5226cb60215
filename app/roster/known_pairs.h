#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/book.h"
#include "roster/roster.h"

namespace mingle {

/// What importing "who already knows whom" would do. Nothing has happened yet.
struct KnownPairsPlan {
  size_t added = 0;
  size_t unchanged = 0;  ///< known as knowing each other already, or named twice in the file
  std::vector<RosterNote> problems;
  std::vector<RosterNote> notes;
  std::vector<NewFact> facts;
};

/// Reads pairs of people, a row a pair: the first two cells that are filled, each an e-mail
/// address, a roster number, a ticket code or a name of somebody on the book's rosters. A first
/// row in which nobody is found is taken for the names of the columns, and a note says so. A cell
/// that is nobody, or several people, is a problem of its row; the others are taken. Importing the
/// same file again changes nothing. kInvalid when the file is no text.
[[nodiscard]] Result<KnownPairsPlan> PlanKnownPairs(const Book& book, EventId event,
                                                    std::string_view bytes, const std::string& file,
                                                    Time now);

}  // namespace mingle
