#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/crypto.h"
#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace mingle {

/// A prepared SQL statement. Places and columns count from 1 and 0, as SQLite's do. Belongs to the
/// thread of its Database and must not outlive it.
class Statement {
 public:
  /// Text and bytes are not copied: they must stay until the statement has run.
  void Bind(int place, std::int64_t number);
  void Bind(int place, std::string_view text);
  void Bind(int place, Bytes bytes);
  void BindNull(int place);

  /// True: there is a row to read. False: it is done, and ready to be bound and run again.
  [[nodiscard]] Result<bool> Step();
  /// Runs a statement whose rows, if any, nobody wants.
  [[nodiscard]] Result<void> Run();
  /// Gives up on rows not read yet, so that the statement can run again.
  void Reset();

  /// The current row's columns. Views are good until the next Step or Reset.
  [[nodiscard]] bool IsNull(int column) const;
  [[nodiscard]] std::int64_t Number(int column) const;
  [[nodiscard]] std::string_view Text(int column) const;
  [[nodiscard]] Bytes Blob(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// One connection to an SQLite file. Errors say which file and what is wrong with it; a full disk
/// is kFull, another program in the way kUnavailable, a read-only file kRefused, damage kCorrupt.
class Database {
 public:
  enum class Access {
    kLook,   ///< touches nothing, and may leave SQLite's two files beside the book
    kRead,   ///< every write is refused; the last to close tidies up as a writer would
    kStill,  ///< as kRead, for a file that nobody writes to: no lock, no file beside it
    kWrite
  };

  /// Opens an existing file and sets what every connection needs, reading each setting back.
  /// Writing: WAL, `synchronous=FULL`, `secure_delete`, a checkpoint every 256 pages.
  /// All: no memory mapping (an I/O error there kills the process), no trust in what the file's
  /// schema says, cells checked, foreign keys, a patience of two seconds with other programs.
  [[nodiscard]] static Result<Database> Open(const std::filesystem::path& path, Access access);
  /// An empty database in memory, for as long as it is open.
  [[nodiscard]] static Result<Database> Scratch();

  /// Runs statements, separated by semicolons, whose rows nobody wants.
  [[nodiscard]] Result<void> Execute(const std::string& sql);
  [[nodiscard]] Result<Statement> Prepare(std::string_view sql);
  /// The first column of the first row; 0 or "" when there is none.
  [[nodiscard]] Result<std::int64_t> AskNumber(std::string_view sql);
  [[nodiscard]] Result<std::string> AskText(std::string_view sql);

  /// Copies the WAL into the file, as far as readers allow, and syncs both. Never waits. The WAL
  /// keeps its length, so that what comes next overwrites it: half the time of making it longer.
  [[nodiscard]] Result<void> Checkpoint();
  /// Copies all of the WAL into the file, syncs both and empties the WAL. kUnavailable when a
  /// reader of an older state stays in the way; trying again is safe.
  [[nodiscard]] Result<void> EmptyWal();
  [[nodiscard]] bool in_transaction() const;

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  explicit Database(sqlite3* connection) : connection_(connection) {}
  [[nodiscard]] Result<void> Configure(Access access);
  [[nodiscard]] Result<void> RunCheckpoint(int mode);
  [[nodiscard]] Result<void> Set(const std::string& name, std::string_view value,
                                 std::string_view reads_back);

  std::unique_ptr<sqlite3, Close> connection_;
};

/// A transaction that is rolled back unless it was committed.
class Transaction {
 public:
  enum class Kind { kRead, kWrite };

  [[nodiscard]] static Result<Transaction> Begin(Database& database, Kind kind);
  ~Transaction();
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;

  /// On an error the outcome of a write is unknown until the file is read again.
  [[nodiscard]] Result<void> Commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}

  Database* database_;
};

}  // namespace mingle
