#include <doctest/doctest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstring>

#include "journal/journal.h"
#include "journal/journal_scene.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// No file of this process may grow beyond `bytes` while this lives.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_{};
};

std::vector<NewFact> OneFact() {
  return {{{}, kNow, CheckedIn{AttendeeId{{1}}, std::string(2000, 'k'), {}}}};
}

/// Appends until it is refused three times in a row (a first refusal may make room by emptying
/// the WAL); how many went in, and why the last did not.
std::pair<size_t, Error> AppendUntilRefused(Journal& journal) {
  size_t stored = 0;
  int refused = 0;
  Error why;
  while (refused < 3 && stored < 10'000) {
    const auto entries = journal.Append(OneFact(), kNow);
    refused = entries ? 0 : refused + 1;
    stored += entries ? 1 : 0;
    why = entries ? Error{} : entries.error();
  }
  return {stored, why};
}

}  // namespace

TEST_CASE(
    "a file that may grow no more is like a full disk: refused, intact, and it goes on later") {
  const TempFolder folder;
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
  size_t stored = 0;
  {
    const FileSizeLimit limit(200'000);
    const auto [count, error] = AppendUntilRefused(journal);
    stored = count;
    CHECK(stored > 10);
    CHECK(stored < 1000);
    CHECK_MESSAGE(error.kind == ErrorKind::kFull, error.message);
    CHECK(error.message.find("the disk is full") != std::string::npos);
    CHECK_FALSE(journal.Append(OneFact(), kNow));
    CHECK(EntriesIn(journal).size() == stored);
  }
  CHECK(journal.Append(OneFact(), kNow).value().at(0).seq == stored + 1);
  CHECK(EntriesIn(journal).size() == stored + 1);
  CHECK(ProblemsIn(journal) == "");
}

TEST_CASE("a full disk refuses, loses nothing, and takes facts again when there is room") {
  const TempFolder folder;
  if (::mount("mingle-test", folder.path().c_str(), "tmpfs", 0, "size=1m") != 0) {
    MESSAGE("skipped: only root may mount a small disk (" << std::strerror(errno) << ")");
    return;
  }
  {
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
    const auto [stored, error] = AppendUntilRefused(journal);
    CHECK(stored > 10);
    CHECK(error.kind == ErrorKind::kFull);
    CHECK(error.message.find("the disk is full") != std::string::npos);
    CHECK(EntriesIn(journal).size() == stored);
    REQUIRE(::mount("mingle-test", folder.path().c_str(), "tmpfs", MS_REMOUNT, "size=4m") == 0);
    CHECK(journal.Append(OneFact(), kNow).value().at(0).seq == stored + 1);
    CHECK(ProblemsIn(journal) == "");
  }
  CHECK(::umount2(folder.path().c_str(), MNT_DETACH) == 0);
}

TEST_CASE("a book cannot be made on a full disk, and nothing is left of it") {
  const TempFolder folder;
  {
    const FileSizeLimit limit(8192);
    const auto refused = Journal::Open(folder / "book.mingle", JournalMode::kCreate);
    REQUIRE_FALSE(refused);
    CHECK_MESSAGE(refused.error().kind == ErrorKind::kFull, refused.error().message);
  }
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK(Journal::Open(folder / "book.mingle", JournalMode::kCreate));
}
