#include "journal/book_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>

#include "base/file.h"
#include "journal/migrations.h"

namespace mingle {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> CannotOpen(const fs::path& path, ErrorKind kind, const std::string& why) {
  return Fail(kind, "cannot open " + path.string() + ": " + why);
}

std::uint32_t BigEndian(std::string_view four) {
  std::uint32_t number = 0;
  for (const char c : four) {
    number = number << 8U | static_cast<std::uint8_t>(c);
  }
  return number;
}

/// Makes a file's, or a folder's, content survive a power cut.
bool Sync(const fs::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = fd >= 0 && ::fsync(fd) == 0;
  if (fd >= 0) {
    ::close(fd);
  }
  return synced;
}

bool SyncFolderOf(const fs::path& path) {
  return Sync(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

Result<void> MakeEmptyFile(const fs::path& path) {
  const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0 && errno == EEXIST) {
    return Fail(ErrorKind::kRefused, "cannot create " + path.string() + ": it exists already");
  }
  if (fd < 0) {
    return tl::unexpected(SystemError("cannot create", path, errno));
  }
  ::close(fd);
  return {};
}

Result<void> CheckVersion(const fs::path& path, std::int64_t version) {
  if (version > kSchemaVersion) {
    return CannotOpen(path, ErrorKind::kTooNew,
                      "a newer Mingle wrote it (form " + std::to_string(version) +
                          ", this one knows " + std::to_string(kSchemaVersion) +
                          "); it was not touched");
  }
  if (version < 1) {
    return CannotOpen(path, ErrorKind::kCorrupt, "it is not a book");
  }
  return {};
}

/// Looks at the file's first bytes (https://www.sqlite.org/fileformat2.html#the_database_header).
Result<void> CheckHeader(const fs::path& path) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  std::array<char, 72> bytes{};
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    return tl::unexpected(SystemError("cannot open", path, errno));
  }
  const ssize_t got = ::pread(fd, bytes.data(), bytes.size(), 0);
  const int why = errno;
  ::close(fd);
  if (got < 0) {
    return tl::unexpected(SystemError("cannot open", path, why));
  }
  const std::string_view header(bytes.data(), static_cast<size_t>(got));
  if (header.empty()) {
    return CannotOpen(path, ErrorKind::kCorrupt, "it is empty");
  }
  if (!header.starts_with(kMagic)) {
    return CannotOpen(path, ErrorKind::kCorrupt, "it is not a book");
  }
  if (header.size() < bytes.size() || BigEndian(header.substr(68, 4)) != kApplicationId) {
    return CannotOpen(path, ErrorKind::kCorrupt, "it is an SQLite file, but not a book");
  }
  return CheckVersion(path, BigEndian(header.substr(60, 4)));
}

/// A migration that is still in the WAL does not show in the header.
Result<void> CheckWal(const fs::path& path) {
  std::error_code missing;
  const auto size = fs::file_size(path.string() + "-wal", missing);
  if (missing || size == 0) {
    return {};
  }
  auto database = Database::Open(path, Database::Access::kLook);
  if (!database) {
    return tl::unexpected(database.error());
  }
  const auto version = database->AskNumber("PRAGMA user_version");
  if (!version) {
    return tl::unexpected(version.error());
  }
  return CheckVersion(path, *version);
}

/// True for a book that we may not write and that no process has open: SQLite could neither make
/// its two files beside it nor, having made them, take them away again.
bool LiesStill(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code missing;
  const auto wal = fs::file_size(path.string() + "-wal", missing);
  return (::access(path.c_str(), W_OK) != 0 || ::access(folder.c_str(), W_OK) != 0) &&
         (missing || wal == 0) && !fs::exists(path.string() + "-shm", missing);
}

Result<Database> CreateBook(const fs::path& path) {
  if (auto made = MakeEmptyFile(path); !made) {
    return tl::unexpected(made.error());
  }
  auto database = Database::Open(path, Database::Access::kWrite);
  Result<void> done;
  if (!database) {
    done = tl::unexpected(database.error());
  } else {
    done = Migrate(*database)
               .and_then([&] { return database->EmptyWal(); })
               .and_then([&]() -> Result<void> {
                 if (!SyncFolderOf(path)) {
                   return tl::unexpected(SystemError("cannot create", path, errno));
                 }
                 return {};
               });
  }
  if (done) {
    return database;
  }
  database = tl::unexpected(done.error());
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    ::unlink((path.string() + suffix).c_str());
  }
  return database;
}

/// A copy of an older book, safe on the disk under its final name or not there at all.
Result<void> BackUp(Database& database, const fs::path& path, int version) {
  const fs::path backup = BackupPath(path, version);
  const fs::path part = backup.string() + ".part";
  ::unlink(part.c_str());
  if (auto made = MakeEmptyFile(part); !made) {
    return made;
  }
  auto copy = database.Prepare("VACUUM INTO ?1");
  if (!copy) {
    return tl::unexpected(copy.error());
  }
  const std::string name = part.string();
  copy->Bind(1, std::string_view(name));
  if (auto copied = copy->Run(); !copied) {
    ::unlink(part.c_str());
    return Fail("cannot copy the book to " + backup.string(), copied.error());
  }
  if (!Sync(part) || ::rename(part.c_str(), backup.c_str()) != 0 || !SyncFolderOf(backup)) {
    return tl::unexpected(SystemError("cannot copy the book to", backup, errno));
  }
  return {};
}

Result<void> MigrateOlder(Database& database, const fs::path& path) {
  const auto version = database.AskNumber("PRAGMA user_version");
  if (!version) {
    return tl::unexpected(version.error());
  }
  if (*version == kSchemaVersion) {
    return {};
  }
  if (auto backed_up = BackUp(database, path, static_cast<int>(*version)); !backed_up) {
    return backed_up;
  }
  return Migrate(database);
}

}  // namespace

fs::path BackupPath(const fs::path& book, int version) {
  return book.string() + ".v" + std::to_string(version) + "-backup";
}

Result<Database> OpenBookFile(const fs::path& path, JournalMode mode) {
  if (mode == JournalMode::kCreate) {
    return CreateBook(path);
  }
  if (auto checked = CheckHeader(path).and_then([&] { return CheckWal(path); }); !checked) {
    return tl::unexpected(checked.error());
  }
  auto access = Database::Access::kWrite;
  if (mode == JournalMode::kRead) {
    access = LiesStill(path) ? Database::Access::kStill : Database::Access::kRead;
  }
  auto database = Database::Open(path, access);
  if (database && mode == JournalMode::kWrite) {
    if (auto migrated = MigrateOlder(*database, path); !migrated) {
      return tl::unexpected(migrated.error());
    }
  }
  return database;
}

}  // namespace mingle
