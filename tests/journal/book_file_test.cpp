#include "journal/book_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "base/file.h"
#include "journal/journal_scene.h"
#include "journal/migrations.h"

using namespace mingle;
using namespace mingle::test;

namespace {

const std::string kNewer = std::to_string(kSchemaVersion + 1);

const AttendeeId kAna{{0xa1}};

/// A closed book with some facts in it, and what is in the file.
std::string MakeBook(const std::filesystem::path& path, int facts = 3) {
  {
    Journal journal = OpenJournal(path, JournalMode::kCreate);
    Record(journal, Registered(kAna, "Ana Ruiz"), EventId{{1}});
    std::vector<NewFact> more;
    for (int i = 1; i < facts; ++i) {
      more.push_back({EventId{{1}}, kNow, CheckedIn{kAna, "Door " + std::to_string(i), {}}});
    }
    Record(journal, more);
  }
  return ReadFile(path).value();
}

/// Both ways of opening are refused like this, and the file is as it was.
void CheckRefused(const std::filesystem::path& path, ErrorKind kind, std::string_view why) {
  const std::string before = ReadFile(path).value();
  for (const JournalMode mode : {JournalMode::kRead, JournalMode::kWrite}) {
    const auto refused = Journal::Open(path, mode);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == kind);
    CHECK_MESSAGE(refused.error().message.find(why) != std::string::npos, refused.error().message);
    CHECK(refused.error().message.find(path.string()) != std::string::npos);
  }
  CHECK(ReadFile(path).value() == before);
}

/// What this says when somebody asks it who is not root, to whom all files are open.
bool OfNobody(const std::function<bool()>& asks) {
  if (::geteuid() != 0) {
    return asks();
  }
  constexpr uid_t kNobody = 65534;
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(::setgid(kNobody) == 0 && ::setuid(kNobody) == 0 && asks() ? 0 : 1);
  }
  int status = -1;
  return ::waitpid(child, &status, 0) == child && status == 0;
}

}  // namespace

TEST_CASE("what is no book is refused with a sentence and left alone") {
  const TempFolder folder;
  REQUIRE(WriteFile(folder / "empty", ""));
  CheckRefused(folder / "empty", ErrorKind::kCorrupt, "it is empty");
  REQUIRE(WriteFile(folder / "words", "Dear diary, today I met three new people."));
  CheckRefused(folder / "words", ErrorKind::kCorrupt, "it is not a book");
  REQUIRE(WriteFile(folder / "noise", std::string(100'000, '\xd8')));
  CheckRefused(folder / "noise", ErrorKind::kCorrupt, "it is not a book");
  REQUIRE(WriteFile(folder / "short", std::string_view("SQLite format 3\0abc", 19)));
  CheckRefused(folder / "short", ErrorKind::kCorrupt, "it is an SQLite file, but not a book");
  Tamper(folder / "other.db", "CREATE TABLE t(x)");
  CheckRefused(folder / "other.db", ErrorKind::kCorrupt, "it is an SQLite file, but not a book");
}

TEST_CASE("a missing file, a folder, a pipe and a file in the way are refused with a sentence") {
  const TempFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  for (const JournalMode mode : {JournalMode::kRead, JournalMode::kWrite}) {
    const auto missing = Journal::Open(folder / "none.mingle", mode);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::kNotFound);
    CHECK(missing.error().message ==
          "cannot open " + (folder / "none.mingle").string() + ": there is no such file");
    CHECK(Journal::Open(folder.path(), mode).error().message.find("it is a folder") !=
          std::string::npos);
    const auto pipe = Journal::Open(folder / "pipe", mode);
    REQUIRE_FALSE(pipe);
    CHECK(pipe.error().kind == ErrorKind::kCorrupt);
    CHECK(pipe.error().message ==
          "cannot open " + (folder / "pipe").string() + ": it is not a file");
  }
  CHECK_FALSE(std::filesystem::exists(folder / "none.mingle"));
  CHECK(Journal::Open(folder / "no/such/book.mingle", JournalMode::kCreate).error().kind ==
        ErrorKind::kNotFound);
  MakeBook(folder / "book.mingle");
  const auto exists = Journal::Open(folder / "book.mingle", JournalMode::kCreate);
  REQUIRE_FALSE(exists);
  CHECK(exists.error().kind == ErrorKind::kRefused);
  CHECK(exists.error().message.find("it exists already") != std::string::npos);
}

TEST_CASE("a book of a newer Mingle says so and is not touched") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  MakeBook(path);
  Tamper(path, "PRAGMA user_version=" + kNewer);
  CheckRefused(path, ErrorKind::kTooNew, "a newer Mingle wrote it");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a newer book whose newness is still in the WAL says so too") {
  const TempFolder folder;
  MakeBook(folder / "book.mingle");
  {
    auto database = Database::Open(folder / "book.mingle", Database::Access::kWrite);
    REQUIRE(database);
    REQUIRE(database->Execute("PRAGMA user_version=" + kNewer));
    std::filesystem::create_directory(folder / "copy");
    for (const char* name : {"book.mingle", "book.mingle-wal"}) {
      std::filesystem::copy_file(folder / name, folder / "copy" / name);
    }
  }
  CheckRefused(folder / "copy" / "book.mingle", ErrorKind::kTooNew, "a newer Mingle wrote it");
}

TEST_CASE("a truncated book is refused or reported, wherever it was cut") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  const std::string whole = MakeBook(path, 300);
  REQUIRE(whole.size() > 60'000);
  for (const size_t length : {size_t{50}, size_t{100}, size_t{511}, size_t{4095}, size_t{4096},
                              whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
    REQUIRE(WriteFile(path, whole.substr(0, length)));
    for (const JournalMode mode : {JournalMode::kRead, JournalMode::kWrite}) {
      auto journal = Journal::Open(path, mode);
      if (journal) {
        CHECK(ProblemsIn(*journal) != "");
      } else {
        CHECK_MESSAGE(journal.error().kind == ErrorKind::kCorrupt, journal.error().message);
      }
    }
  }
}

TEST_CASE("a book of an older Mingle is migrated, after a copy") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  MakeBook(path);
  const std::string lines_before = [&] {
    Journal journal = OpenJournal(path, JournalMode::kRead);
    return LinesIn(journal).at(2);
  }();
  TurnIntoVersion1(path);
  {
    Journal reader = OpenJournal(path, JournalMode::kRead);
    CHECK(EntriesIn(reader).size() == 3);
    CHECK(ProblemsIn(reader) == "");
  }
  CHECK(Ask(path, "PRAGMA user_version") == "1\n");
  {
    Journal writer = OpenJournal(path, JournalMode::kWrite);
    CHECK(LinesIn(writer).at(2) == lines_before);
    CHECK(ProblemsIn(writer) == "");
    Record(writer, Left{kAna, "Door"}, EventId{{1}});
  }
  CHECK(Ask(path, "PRAGMA user_version; SELECT count(*) FROM check_ins") ==
        std::to_string(kSchemaVersion) + "\n2\n");
  const auto backup = BackupPath(path, 1);
  CHECK(backup.filename() == "book.mingle.v1-backup");
  CHECK(Ask(backup, "PRAGMA user_version; SELECT count(*) FROM fact; PRAGMA integrity_check") ==
        "1\n3\nok\n");
  struct stat info {};
  REQUIRE(::stat(backup.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("every version that was ever released becomes today's form") {
  const TempFolder folder;
  auto today = Database::Scratch();
  REQUIRE(today);
  REQUIRE(Migrate(*today));
  constexpr std::string_view kSchema = "SELECT group_concat(sql) FROM sqlite_schema ORDER BY name";
  for (int version = 1; version < kSchemaVersion; ++version) {
    auto old = Database::Scratch();
    REQUIRE(old);
    REQUIRE(Migrate(*old, version));
    CHECK(old->AskNumber("PRAGMA user_version").value() == version);
    CHECK(old->AskNumber("PRAGMA application_id").value() == kApplicationId);
    CHECK(old->AskText(kSchema).value() != today->AskText(kSchema).value());
    REQUIRE(Migrate(*old));
    CHECK(old->AskText(kSchema).value() == today->AskText(kSchema).value());
    CHECK(old->AskNumber("PRAGMA user_version").value() == kSchemaVersion);
  }
}

TEST_CASE("views of an older version make way for today's") {
  auto today = Database::Scratch();
  auto old = Database::Scratch();
  REQUIRE(today);
  REQUIRE(old);
  REQUIRE(Migrate(*today));
  REQUIRE(Migrate(*old, 2));
  for (const char* view : {"facts", "people", "meetings", "consents"}) {
    REQUIRE(old->Execute("CREATE VIEW " + std::string(view) + " AS SELECT 1 AS id"));
  }
  REQUIRE(Migrate(*old));
  constexpr std::string_view kViews =
      "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema WHERE type = 'view'"
      " ORDER BY name)";
  CHECK(old->AskText(kViews).value() == today->AskText(kViews).value());
}

TEST_CASE("a migration whose copy cannot be made does not happen") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  MakeBook(path);
  TurnIntoVersion1(path);
  // A folder stands where the copy must go.
  std::filesystem::create_directories(BackupPath(path, 1) / "in the way");
  const auto refused = Journal::Open(path, JournalMode::kWrite);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("cannot copy the book to") != std::string::npos);
  CHECK(Ask(path, "PRAGMA user_version") == "1\n");
}

TEST_CASE("a book that may not be written is refused for writing, and read without a trace") {
  const TempFolder folder;
  const auto path = folder / "book?1#%.mingle";
  MakeBook(path);
  const std::string before = ReadFile(path).value();
  namespace fs = std::filesystem;
  const auto all_read = fs::perms::owner_read | fs::perms::others_read;
  const auto all_write = fs::perms::owner_write | fs::perms::others_write;
  const auto all_enter = fs::perms::owner_exec | fs::perms::others_exec;
  SUBCASE("its file") {
    fs::permissions(path, all_read);
    fs::permissions(folder.path(), all_read | all_write | all_enter);
  }
  SUBCASE("its folder") {
    fs::permissions(path, all_read | all_write);
    fs::permissions(folder.path(), all_read | all_enter);
  }
  CHECK(OfNobody([&] {
    const auto refused = Journal::Open(path, JournalMode::kWrite);
    auto read = Journal::Open(path, JournalMode::kRead);
    return !refused && refused.error().kind == ErrorKind::kRefused && read &&
           read->Check().value().empty();
  }));
  fs::permissions(folder.path(), fs::perms::owner_all);
  CHECK(ReadFile(path).value() == before);
  CHECK_FALSE(fs::exists(path.string() + "-wal"));
  CHECK_FALSE(fs::exists(path.string() + "-shm"));
}

TEST_CASE("what is still in the WAL of a book that may not be written is read") {
  const TempFolder folder;
  namespace fs = std::filesystem;
  Journal writer = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
  Record(writer, Registered(kAna, "Ana Ruiz"), EventId{{1}});
  const auto path = folder / "copy.mingle";
  for (const char* suffix : {"", "-wal"}) {
    fs::copy((folder / "book.mingle").string() + suffix, path.string() + suffix);
    fs::permissions(path.string() + suffix, fs::perms::owner_read | fs::perms::others_read);
  }
  fs::permissions(folder.path(), fs::perms::all);
  CHECK(OfNobody([&] {
    size_t facts = 0;
    auto read = Journal::Open(path, JournalMode::kRead);
    return read && read->ReadAll([&](Entry&&) { ++facts; }) && facts == 1;
  }));
}
