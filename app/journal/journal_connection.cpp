#include "journal/journal_connection.h"

#include <csignal>
#include <string>
#include <system_error>

#include "journal/book_file.h"
#include "journal/incarnation.h"
#include "journal/migrations.h"

namespace mingle {
namespace {

namespace fs = std::filesystem;

/// A file that reaches RLIMIT_FSIZE kills the process unless this signal is ignored; then writing
/// fails with an error instead, which is reported like a full disk.
void IgnoreFileSizeSignal() {
  struct sigaction now {};
  if (::sigaction(SIGXFSZ, nullptr, &now) == 0 && now.sa_handler == SIG_DFL) {
    now.sa_handler = SIG_IGN;
    ::sigaction(SIGXFSZ, &now, nullptr);
  }
}

/// The name under which every way to a book is the same one; links are followed.
Result<fs::path> RealPath(const fs::path& path, JournalMode mode) {
  std::error_code code;
  const fs::path real =
      mode == JournalMode::kCreate
          ? fs::weakly_canonical(fs::absolute(path), code)  // "book.mingle" has no folder else
          : fs::canonical(path, code);
  if (code == std::errc::no_such_file_or_directory) {
    return Fail(ErrorKind::kNotFound, "cannot open " + path.string() + ": there is no such file");
  }
  if (code) {
    return Fail(ErrorKind::kUnavailable, "cannot open " + path.string() + ": " + code.message());
  }
  if (mode == JournalMode::kCreate && fs::exists(real, code)) {
    return Fail(ErrorKind::kRefused, "cannot create " + path.string() + ": it exists already");
  }
  if (mode == JournalMode::kCreate && !fs::is_directory(real.parent_path(), code)) {
    return Fail(ErrorKind::kNotFound,
                "cannot create " + path.string() + ": there is no such folder");
  }
  if (fs::is_directory(real, code)) {
    return Fail(ErrorKind::kCorrupt, "cannot open " + path.string() + ": it is a folder");
  }
  // Opening a pipe would wait for somebody to write into it.
  if (mode != JournalMode::kCreate && !fs::is_regular_file(real, code)) {
    return Fail(ErrorKind::kCorrupt, "cannot open " + path.string() + ": it is not a file");
  }
  return real;
}

}  // namespace

Result<std::unique_ptr<JournalConnection>> JournalConnection::Open(const fs::path& path,
                                                                   JournalMode mode) {
  const auto real = RealPath(path, mode);
  if (!real) {
    return tl::unexpected(real.error());
  }
  std::optional<LockFile> lock;
  if (mode != JournalMode::kRead) {
    IgnoreFileSizeSignal();
    auto taken = LockFile::Take(*real);
    if (!taken) {
      return tl::unexpected(taken.error());
    }
    lock.emplace(std::move(*taken));
  }
  std::unique_ptr<JournalConnection> journal(new JournalConnection(*real, mode, std::move(lock)));
  if (auto connected = journal->Connect(); !connected) {
    return tl::unexpected(connected.error());
  }
  return journal;
}

Result<void> JournalConnection::Connect() {
  if (connection_) {
    return {};
  }
  auto database = OpenBookFile(path_, mode_);
  if (!database) {
    return tl::unexpected(database.error());
  }
  auto table = FactTable::Prepare(*database);
  if (!table) {
    return tl::unexpected(table.error());
  }
  auto connection = std::make_unique<Connection>(
      Connection{std::move(*database), std::move(*table), std::nullopt});
  if (mode_ != JournalMode::kRead) {
    // The file is there now, also when it has to be opened again.
    mode_ = JournalMode::kWrite;
    if (auto prepared = PrepareWriting(*connection); !prepared) {
      return prepared;
    }
  }
  connection_ = std::move(connection);
  return {};
}

Result<void> JournalConnection::PrepareWriting(Connection& connection) {
  auto own = Incarnation::Read(connection.table, path_);
  if (!own) {
    return tl::unexpected(own.error());
  }
  const auto due = connection.table.Note(kCompactionNote);
  if (!due) {
    return tl::unexpected(due.error());
  }
  compaction_due_ = due->has_value();
  connection.appender.emplace(connection.table, std::move(*own));
  return {};
}

Result<void> JournalConnection::Read(const Reader& read) {
  if (auto connected = Connect(); !connected) {
    return connected;
  }
  auto transaction = Transaction::Begin(connection_->database, Transaction::Kind::kRead);
  if (!transaction) {
    return tl::unexpected(transaction.error());
  }
  if (auto done = read(connection_->database, connection_->table); !done) {
    return done;
  }
  return transaction->Commit();
}

Result<std::vector<Entry>> JournalConnection::Write(const Adder& add) {
  if (mode_ == JournalMode::kRead) {
    return Fail(ErrorKind::kRefused,
                "cannot write to " + path_.string() + ": it was opened for reading");
  }
  if (auto connected = Connect(); !connected) {
    return tl::unexpected(connected.error());
  }
  std::optional<Error> doubt;
  auto entries = AddAndCommit(add, doubt);
  if (doubt) {
    if (auto found = FindOut(entries->back(), *doubt); !found) {
      return tl::unexpected(found.error());
    }
  } else if (!entries) {
    connection_->appender->Forget();
  }
  return entries;
}

Result<std::vector<Entry>> JournalConnection::AddAndCommit(const Adder& add,
                                                           std::optional<Error>& doubt) {
  Database& database = connection_->database;
  FactAppender& appender = *connection_->appender;
  auto transaction = Transaction::Begin(database, Transaction::Kind::kWrite);
  if (!transaction) {
    return tl::unexpected(transaction.error());
  }
  if (auto begun = appender.Begin(); !begun) {
    return tl::unexpected(begun.error());
  }
  auto entries = add(connection_->table, appender);
  if (!entries || entries->empty()) {
    appender.Forget();
    return entries;
  }
  if (auto finished = appender.Finish(); !finished) {
    return tl::unexpected(finished.error());
  }
  const auto committed = transaction->Commit();
  if (!committed && database.in_transaction()) {
    return tl::unexpected(committed.error());
  }
  if (!committed) {
    doubt = committed.error();
    return entries;
  }
  appender.Committed();
  for (const Entry& entry : *entries) {
    compaction_due_ = compaction_due_ || std::holds_alternative<Erased>(entry.fact);
  }
  return entries;
}

// A commit whose fdatasync fails returns an error, and is there after reopening all the same
// (SQLite 3.40.1, EIO injected by strace): only the file knows.
Result<void> JournalConnection::FindOut(const Entry& last, const Error& why) {
  connection_.reset();
  if (const auto connected = Connect(); !connected) {
    return tl::unexpected(why);
  }
  const auto origins = connection_->table.Origins();
  if (!origins) {
    return tl::unexpected(why);
  }
  for (const OriginState& origin : *origins) {
    if (origin.id == last.origin) {
      const auto found = connection_->table.Find(origin, last.seq);
      if (found && *found && (*found)->id == last.id) {
        return connection_->database.EmptyWal();
      }
    }
  }
  return tl::unexpected(why);
}

Result<void> JournalConnection::Compact() {
  if (auto connected = Connect(); !connected) {
    return connected;
  }
  Database& database = connection_->database;
  const auto done = database.Execute("VACUUM").and_then([&] { return database.EmptyWal(); });
  if (!done) {
    return Fail("cannot compact the book", done.error());
  }
  // A copy made before a migration still has the words.
  for (int version = 1; version < kSchemaVersion; ++version) {
    std::error_code ignored;
    fs::remove(BackupPath(path_, version), ignored);
  }
  compaction_due_ = false;
  return connection_->table.SetNote(kCompactionNote, "");
}

Result<void> JournalConnection::Checkpoint() {
  return Connect().and_then([this] { return connection_->database.Checkpoint(); });
}

void JournalConnection::ForgetPages() {
  if (connection_) {
    (void)connection_->database.Execute("PRAGMA shrink_memory");
  }
}

}  // namespace mingle
