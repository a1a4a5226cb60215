#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/fact.h"

namespace mingle {

/// How a book file is opened.
enum class JournalMode {
  kRead,    ///< read only; any number of processes
  kWrite,   ///< the one writer; refused while another process writes
  kCreate,  ///< a new file; refused when it exists
};

/// How far somebody has read: of each origin the last number, and the fact that had it.
struct ReadMark {
  std::uint64_t seq = 0;
  FactId fact;
};
using ReadMarks = std::map<OriginId, ReadMark>;

/// The facts of one book, in one SQLite file. WAL and `synchronous=FULL`, set and read back: what
/// `Append` has returned survives a power cut. Only facts are stored; the `Book` is made of them.
///
/// One thread. `JournalWriter` gives it a thread of its own.
class Journal {
 public:
  /// Opens a book. kNotFound when there is no such file; kTooNew when a newer Mingle wrote it
  /// (it is not touched); kCorrupt when it is no book or damaged; kRefused when another process
  /// writes it. A book of an older Mingle is migrated when opened for writing, after a copy
  /// beside it ("book.mingle.v1-backup") is safe on the disk.
  [[nodiscard]] static Result<Journal> Open(const std::filesystem::path& path, JournalMode mode);
  ~Journal();
  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;

  /// Numbers, stamps, names and stores the facts in one transaction; durable when it returns.
  /// An `Erased` also blanks the person's words in this file (compacted by `Compact`). On an
  /// error nothing is stored, and trying again is safe.
  [[nodiscard]] Result<std::vector<Entry>> Append(std::span<const NewFact> facts, Time now);

  /// Hands every fact to `take`, in order of (origin, seq), decoded. Facts blanked by an erasure
  /// come blank.
  [[nodiscard]] Result<void> ReadAll(const std::function<void(Entry&&)>& take);

  /// The same for the facts beyond `marks`. False, and nothing is handed over, when a marked fact
  /// is not here any more: then this is another book than the one that was read.
  [[nodiscard]] Result<bool> ReadBeyond(const ReadMarks& marks,
                                        const std::function<void(Entry&&)>& take);

  /// Every fact as one line of JSON, to the byte as stored: what `mingle journal` prints.
  [[nodiscard]] Result<void> WriteLines(const std::function<void(std::string_view)>& line);
  /// Takes such lines; those already here are skipped. All or nothing; the error names the line.
  /// Returns the entries that are new. Origins and numbers are kept, so a book comes back exactly.
  /// Lines without "origin" and "seq" (written by hand or by a script) are appended as this
  /// file's own.
  [[nodiscard]] Result<std::vector<Entry>> ApplyLines(std::span<const std::string> lines, Time now);

  /// What is wrong with the file: SQLite's own integrity, gap-free numbers, the digest chain,
  /// bodies that parse, views that agree. Empty when it is sound.
  [[nodiscard]] Result<std::vector<std::string>> Check();

  /// Rewrites the file so that nothing erased is left in it, and empties the WAL.
  [[nodiscard]] Result<void> Compact();
  /// True from an erasure until the next `Compact`, restarts included: the file's free pages may
  /// still hold erased words.
  [[nodiscard]] bool compaction_due() const;
  /// Moves the WAL into the file; call when idle.
  [[nodiscard]] Result<void> Checkpoint();

  [[nodiscard]] const std::filesystem::path& path() const;

 private:
  class Impl;
  explicit Journal(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace mingle
