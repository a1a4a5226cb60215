#pragma once

#include <string>

#include "domain/book.h"

namespace mingle {

/// Who was on an event's roster and who came, for the host's spreadsheet, in order of name:
/// name, email, company, department, title, registered, came, first check-in (UTC), kiosk. Erased
/// people are not in it.
[[nodiscard]] std::string PeopleCsv(const Book& book, EventId event);

}  // namespace mingle
