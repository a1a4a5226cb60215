#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/fact.h"
#include "journal/fact_appender.h"

namespace mingle {

/// Puts lines of facts (`JournalLine`) into a book, inside a write transaction in which the
/// appender has begun. Skips facts that are here already, by number or, for lines without one, by
/// id. Returns the entries that are new; an error names the line.
[[nodiscard]] Result<std::vector<Entry>> TakeLines(FactTable& table, FactAppender& appender,
                                                   std::span<const std::string> lines, Time now);

/// The entry of a row that was stored just now: blank where an erasure left nothing of it.
[[nodiscard]] Entry StoredEntry(const FactRow& row, Fact fact);

}  // namespace mingle
