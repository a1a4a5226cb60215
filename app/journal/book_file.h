#pragma once

#include <filesystem>

#include "base/result.h"
#include "journal/journal.h"
#include "journal/sqlite.h"

namespace mingle {

/// Opens the SQLite file of a book, as `Journal::Open` promises it: looks at it before SQLite
/// does, refuses what is no book or newer, makes it when it is new (0600: it holds names), and
/// migrates it when it is older, after a copy.
[[nodiscard]] Result<Database> OpenBookFile(const std::filesystem::path& path, JournalMode mode);

/// Where the copy goes that is made before a book of `version` is migrated.
[[nodiscard]] std::filesystem::path BackupPath(const std::filesystem::path& book, int version);

}  // namespace mingle
