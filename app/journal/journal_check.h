#pragma once

#include <string>
#include <vector>

#include "journal/fact_table.h"
#include "journal/sqlite.h"

namespace mingle {

/// Everything that is wrong with an open book, a sentence each, the first hundred of them: what
/// `Journal::Check` promises.
[[nodiscard]] Result<std::vector<std::string>> CheckJournal(Database& database, FactTable& table);

}  // namespace mingle
