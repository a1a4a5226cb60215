#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "journal/fact_appender.h"
#include "journal/fact_table.h"
#include "journal/journal.h"
#include "journal/lock_file.h"
#include "journal/sqlite.h"

namespace mingle {

/// A book's file, open: the lock, the connection and its transactions. What `Journal` says about
/// durability, refusals and errors is kept here.
class JournalConnection {
 public:
  /// As `Journal::Open`. Writing also makes the process ignore SIGXFSZ, unless it handles it: a
  /// file-size limit is then an error like a full disk instead of the end of the process.
  [[nodiscard]] static Result<std::unique_ptr<JournalConnection>> Open(
      const std::filesystem::path& path, JournalMode mode);

  /// Runs `read` in a transaction, so that all it reads is of one moment.
  using Reader = std::function<Result<void>(Database&, FactTable&)>;
  [[nodiscard]] Result<void> Read(const Reader& read);

  /// Runs `add` in a transaction and commits what it added: durable when this returns. On an
  /// error nothing is stored.
  using Adder = std::function<Result<std::vector<Entry>>(FactTable&, FactAppender&)>;
  [[nodiscard]] Result<std::vector<Entry>> Write(const Adder& add);

  /// As `Journal` promises them.
  [[nodiscard]] Result<void> Compact();
  [[nodiscard]] Result<void> Checkpoint();
  /// Gives back the memory that reading the whole file has taken.
  void ForgetPages();
  [[nodiscard]] bool compaction_due() const { return compaction_due_; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  struct Connection {
    Database database;
    FactTable table;
    std::optional<FactAppender> appender;  // when writing
  };

  JournalConnection(std::filesystem::path path, JournalMode mode, std::optional<LockFile> lock)
      : path_(std::move(path)), mode_(mode), lock_(std::move(lock)) {}
  /// Opens the file; done already unless a failed commit had to be looked into.
  [[nodiscard]] Result<void> Connect();
  [[nodiscard]] Result<void> PrepareWriting(Connection& connection);
  /// `doubt` says why, when nobody knows whether the commit happened.
  [[nodiscard]] Result<std::vector<Entry>> AddAndCommit(const Adder& add,
                                                        std::optional<Error>& doubt);
  /// Whether `last` is in the file after all, and now durably so; otherwise `why`.
  [[nodiscard]] Result<void> FindOut(const Entry& last, const Error& why);

  const std::filesystem::path path_;
  JournalMode mode_;
  std::optional<LockFile> lock_;
  bool compaction_due_ = false;
  std::unique_ptr<Connection> connection_;  // closed before the lock is let go
};

}  // namespace mingle
