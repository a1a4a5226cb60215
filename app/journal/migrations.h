#pragma once

#include "journal/sqlite.h"

namespace mingle {

/// "MNGL": what makes an SQLite file a book of Mingle's (`PRAGMA application_id`).
inline constexpr std::int64_t kApplicationId = 0x4D4E474C;
/// The newest form of a book (`PRAGMA user_version`), which this Mingle writes.
inline constexpr int kSchemaVersion = 3;

/// Brings a book, or an empty file (version 0), to version `to`, each step in a transaction of its
/// own, so that a step either happened or did not.
[[nodiscard]] Result<void> Migrate(Database& database, int to = kSchemaVersion);

/// The statements that make the views of `kSchemaVersion`, separated by semicolons.
[[nodiscard]] const char* ViewsSql();

}  // namespace mingle
