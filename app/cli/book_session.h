#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "cli/console.h"
#include "domain/book.h"
#include "journal/journal.h"

namespace mingle {

/// A book's file and what its facts add up to, for as long as a command works with them.
struct BookSession {
  Journal journal;
  Book book;

  [[nodiscard]] static Result<BookSession> Open(const std::filesystem::path& path,
                                                JournalMode mode);
  /// Stores the facts in one commit and takes them into the book. On an error neither changes.
  [[nodiscard]] Result<void> Record(const std::vector<NewFact>& facts, Time now);
};

/// The event that `asked` means: its id, its name or its date ("2026-11-23"). Not asked: the only
/// one, or the newest, which is then said. kNotFound or kInvalid, naming the events there are,
/// when it is none or several.
[[nodiscard]] Result<const Event*> ChooseEvent(const Book& book,
                                               const std::optional<std::string>& asked,
                                               const Console& console);

}  // namespace mingle
