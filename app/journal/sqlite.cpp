#include "journal/sqlite.h"

#include <sqlite3.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <utility>

namespace mingle {
namespace {

/// How long another program may keep us waiting.
constexpr int kPatienceMs = 2000;

ErrorKind KindOf(int code, int system_error) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return ErrorKind::kFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return ErrorKind::kRefused;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CONSTRAINT:
      return ErrorKind::kCorrupt;
    case SQLITE_IOERR:
      // A file-size limit or a quota, and shared memory that cannot grow, read as I/O errors.
      return code == SQLITE_IOERR_SHMSIZE || system_error == ENOSPC || system_error == EDQUOT ||
                     system_error == EFBIG
                 ? ErrorKind::kFull
                 : ErrorKind::kUnavailable;
    default:
      return ErrorKind::kUnavailable;
  }
}

std::string Reason(int code, ErrorKind kind, const std::string& said) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is using it";
    case SQLITE_READONLY:
      return "it cannot be written to";
    case SQLITE_CANTOPEN:
      return "it, or a file beside it, cannot be opened";
    case SQLITE_CORRUPT:
      return "it is damaged";
    case SQLITE_NOTADB:
      return "it is not a book";
    default:
      return kind == ErrorKind::kFull ? "the disk is full" : said;
  }
}

/// What the system said when SQLite last failed to write. `sqlite3_system_errno` is 0 after a
/// write that fails in the WAL (3.40.1), so the files themselves are asked.
int SystemErrorOf(sqlite3* connection) {
  int number = 0;
  sqlite3_file* wal = nullptr;
  if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &wal) == SQLITE_OK &&
      wal != nullptr && wal->pMethods != nullptr) {
    wal->pMethods->xFileControl(wal, SQLITE_FCNTL_LAST_ERRNO, &number);
  }
  if (number == 0) {
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  }
  return number;
}

tl::unexpected<Error> SqliteError(sqlite3* connection, int code) {
  const char* path = sqlite3_db_filename(connection, "main");
  const std::string said = sqlite3_errmsg(connection);
  const ErrorKind kind = KindOf(code, SystemErrorOf(connection));
  return Fail(kind, std::string("cannot use ") + (path == nullptr ? "the book" : path) + ": " +
                        Reason(code, kind, said));
}

/// "file:/a%3Fb.mingle?immutable=1" (https://www.sqlite.org/uri.html).
std::string StillUri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char c : path.string()) {
    switch (c) {
      case '%':
        uri += "%25";
        break;
      case '?':
        uri += "%3F";
        break;
      case '#':
        uri += "%23";
        break;
      default:
        uri += c;
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::Bind(int place, std::int64_t number) {
  [[maybe_unused]] const int code = sqlite3_bind_int64(statement_.get(), place, number);
  assert(code == SQLITE_OK);
}

void Statement::Bind(int place, std::string_view text) {
  [[maybe_unused]] const int code =
      sqlite3_bind_text64(statement_.get(), place, text.data() == nullptr ? "" : text.data(),
                          text.size(), SQLITE_STATIC, SQLITE_UTF8);
  assert(code == SQLITE_OK);
}

void Statement::Bind(int place, Bytes bytes) {
  [[maybe_unused]] const int code =
      sqlite3_bind_blob64(statement_.get(), place, bytes.data(), bytes.size(), SQLITE_STATIC);
  assert(code == SQLITE_OK);
}

void Statement::BindNull(int place) {
  [[maybe_unused]] const int code = sqlite3_bind_null(statement_.get(), place);
  assert(code == SQLITE_OK);
}

Result<bool> Statement::Step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) {
    return true;
  }
  if (code == SQLITE_DONE) {
    sqlite3_reset(statement_.get());
    return false;
  }
  // The error is read before the reset, which may change it.
  auto error = SqliteError(sqlite3_db_handle(statement_.get()), code);
  sqlite3_reset(statement_.get());
  return error;
}

Result<void> Statement::Run() {
  for (;;) {
    const auto row = Step();
    if (!row) {
      return tl::unexpected(row.error());
    }
    if (!*row) {
      return {};
    }
  }
}

void Statement::Reset() { sqlite3_reset(statement_.get()); }

bool Statement::IsNull(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::Number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::Text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  const auto size = static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column));
  return text == nullptr ? std::string_view() : std::string_view(text, size);
}

Bytes Statement::Blob(int column) const {
  const auto* bytes =
      static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  const auto size = static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column));
  return bytes == nullptr ? Bytes() : Bytes(bytes, size);
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Result<Database> Database::Open(const std::filesystem::path& path, Access access) {
  const bool still = access == Access::kStill;
  const bool touches = access == Access::kRead || access == Access::kWrite;
  const int flags = (touches ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
                    (still ? SQLITE_OPEN_URI : 0) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  sqlite3* connection = nullptr;
  const std::string name = still ? StillUri(path) : path.string();
  const int code = sqlite3_open_v2(name.c_str(), &connection, flags, nullptr);
  Database database(connection);
  if (code != SQLITE_OK) {
    return SqliteError(connection, code);
  }
  if (auto configured = database.Configure(access); !configured) {
    return tl::unexpected(configured.error());
  }
  return database;
}

Result<Database> Database::Scratch() {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open(":memory:", &connection);
  Database database(connection);
  if (code != SQLITE_OK) {
    return SqliteError(connection, code);
  }
  return database;
}

Result<void> Database::Configure(Access access) {
  sqlite3* const connection = connection_.get();
  sqlite3_busy_timeout(connection, kPatienceMs);
  if (access == Access::kWrite && sqlite3_db_readonly(connection, "main") != 0) {
    return SqliteError(connection, SQLITE_READONLY);
  }
  constexpr std::array<std::pair<int, int>, 4> kSwitches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                          {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                          {SQLITE_DBCONFIG_DQS_DML, 0},
                                                          {SQLITE_DBCONFIG_DQS_DDL, 0}}};
  for (const auto& [name, value] : kSwitches) {
    int now = -1;
    if (sqlite3_db_config(connection, name, value, &now) != SQLITE_OK || now != value) {
      return Fail(ErrorKind::kUnavailable, "cannot use SQLite: it refuses a safety setting");
    }
  }
  struct Setting {
    const char* name;
    const char* value;
    const char* reads_back;
  };
  constexpr std::array<Setting, 4> kForAll{{{"mmap_size", "0", "0"},
                                            {"cell_size_check", "1", "1"},
                                            {"foreign_keys", "1", "1"},
                                            {"trusted_schema", "0", "0"}}};
  constexpr std::array<Setting, 1> kForReading{{{"query_only", "1", "1"}}};
  constexpr std::array<Setting, 4> kForWriting{{{"journal_mode", "WAL", "wal"},
                                                {"synchronous", "FULL", "2"},
                                                {"secure_delete", "1", "1"},
                                                {"wal_autocheckpoint", "256", "256"}}};
  const auto set_all = [this](const auto& settings) -> Result<void> {
    for (const Setting& setting : settings) {
      if (auto set = Set(setting.name, setting.value, setting.reads_back); !set) {
        return set;
      }
    }
    return {};
  };
  if (auto set = set_all(kForAll); !set) {
    return set;
  }
  return access == Access::kWrite ? set_all(kForWriting) : set_all(kForReading);
}

Result<void> Database::Set(const std::string& name, std::string_view value,
                           std::string_view reads_back) {
  if (auto set = Execute("PRAGMA " + name + "=" + std::string(value)); !set) {
    return set;
  }
  const auto now = AskText("PRAGMA " + name);
  if (!now) {
    return tl::unexpected(now.error());
  }
  if (*now != reads_back) {
    return Fail(ErrorKind::kUnavailable, "cannot use the book safely: SQLite keeps " + name +
                                             " at " + *now + " instead of " +
                                             std::string(reads_back));
  }
  return {};
}

Result<void> Database::Execute(const std::string& sql) {
  const int code = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) {
    return SqliteError(connection_.get(), code);
  }
  return {};
}

Result<Statement> Database::Prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) {
    return SqliteError(connection_.get(), code);
  }
  return Statement(statement);
}

Result<std::int64_t> Database::AskNumber(std::string_view sql) {
  auto statement = Prepare(sql);
  if (!statement) {
    return tl::unexpected(statement.error());
  }
  return statement->Step().map([&](bool row) { return row ? statement->Number(0) : 0; });
}

Result<std::string> Database::AskText(std::string_view sql) {
  auto statement = Prepare(sql);
  if (!statement) {
    return tl::unexpected(statement.error());
  }
  return statement->Step().map(
      [&](bool row) { return row ? std::string(statement->Text(0)) : std::string(); });
}

Result<void> Database::Checkpoint() { return RunCheckpoint(SQLITE_CHECKPOINT_PASSIVE); }

Result<void> Database::EmptyWal() { return RunCheckpoint(SQLITE_CHECKPOINT_TRUNCATE); }

Result<void> Database::RunCheckpoint(int mode) {
  const int code = sqlite3_wal_checkpoint_v2(connection_.get(), "main", mode, nullptr, nullptr);
  if (code != SQLITE_OK) {
    return SqliteError(connection_.get(), code);
  }
  return {};
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(connection_.get()) == 0; }

Result<Transaction> Transaction::Begin(Database& database, Kind kind) {
  if (auto begun = database.Execute(kind == Kind::kRead ? "BEGIN" : "BEGIN IMMEDIATE"); !begun) {
    return tl::unexpected(begun.error());
  }
  return Transaction(database);
}

Transaction::~Transaction() {
  if (database_ != nullptr && database_->in_transaction()) {
    // Fails only when SQLite has rolled back already, which is what is wanted.
    (void)database_->Execute("ROLLBACK");
  }
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Result<void> Transaction::Commit() { return database_->Execute("COMMIT"); }

}  // namespace mingle
