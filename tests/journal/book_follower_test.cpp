#include "journal/book_follower.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "journal_scene.h"

namespace mingle {
namespace {

namespace fs = std::filesystem;

const SystemClock kClock;
const EventId kParty{{0xe1}};
const AttendeeId kAna{{0xa1}};
const AttendeeId kBen{{0xb2}};

std::set<std::string> FilesIn(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

/// A party with Ana on its roster; closed again.
void MakeBook(const fs::path& path, const std::string& name = "Party") {
  Journal journal = test::OpenJournal(path, JournalMode::kCreate);
  test::Record(journal, {{kParty, test::kNow, EventOpened{EventDetails{.name = name}}},
                         {kParty, test::kNow, test::Registered(kAna, "Ana")}});
}

bool Changed(BookFollower& follower) {
  const auto changed = follower.Look();
  REQUIRE(changed.has_value());
  return *changed;
}

TEST_CASE("whoever follows a book sees what another connection writes, and only what is new") {
  const test::TempFolder folder;
  MakeBook(folder / "book.mingle");
  fs::create_symlink(folder / "book.mingle", folder / "link");
  BookFollower follower(folder / "link", kClock);
  CHECK(Changed(follower));
  CHECK(follower.book().CountHere(kParty) == 0);
  CHECK_FALSE(Changed(follower));

  Journal journal = test::OpenJournal(folder / "book.mingle", JournalMode::kWrite);
  for (int i = 1; i <= 3; ++i) {
    const AttendeeId who{{static_cast<std::uint8_t>(i)}};
    test::Record(journal, {{kParty, test::kNow, test::Registered(who, "Guest")},
                           {kParty, test::kNow, CheckedIn{who, "Door", {}}}});
    CHECK(Changed(follower));
    CHECK(follower.book().CountHere(kParty) == i);
    CHECK_FALSE(Changed(follower));
  }
  CHECK(follower.book().Digest() == test::DigestOf(test::EntriesIn(journal)));
}

TEST_CASE("an erasure empties what the follower has") {
  const test::TempFolder folder;
  MakeBook(folder / "book.mingle");
  BookFollower follower(folder / "book.mingle", kClock);
  CHECK(Changed(follower));
  CHECK(follower.book().FindPerson(kAna)->name == "Ana");
  {
    Journal journal = test::OpenJournal(folder / "book.mingle", JournalMode::kWrite);
    test::Record(journal, Erased{kAna});
    REQUIRE(journal.Compact());
  }
  CHECK(Changed(follower));
  CHECK(follower.book().FindPerson(kAna)->name.empty());
}

TEST_CASE("following leaves no file and no trace in the book, and lets it be closed and opened") {
  const test::TempFolder folder;
  MakeBook(folder / "book.mingle");
  const auto files = FilesIn(folder / "");
  const std::string bytes = test::BytesIn(folder / "");
  BookFollower follower(folder / "book.mingle", kClock);
  CHECK(Changed(follower));
  CHECK(FilesIn(folder / "") == files);
  CHECK(test::BytesIn(folder / "") == bytes);
  {
    Journal journal = test::OpenJournal(folder / "book.mingle", JournalMode::kWrite);
    test::Record(journal, CheckedIn{kAna, "Door", {}}, kParty);
    CHECK(Changed(follower));
    REQUIRE(journal.Compact());
  }
  CHECK_FALSE(fs::exists(folder / "book.mingle-wal"));
  CHECK_FALSE(fs::exists(folder / "book.mingle-shm"));
  CHECK_FALSE(Changed(follower));
  CHECK(follower.book().CountHere(kParty) == 1);
}

TEST_CASE("a book that is gone is an error until it is back, and nothing of it is kept") {
  const test::TempFolder folder;
  MakeBook(folder / "book.mingle");
  BookFollower follower(folder / "book.mingle", kClock);
  CHECK(Changed(follower));
  fs::rename(folder / "book.mingle", folder / "away");
  for (int i = 0; i < 12; ++i) {
    CHECK(follower.Look().error().kind == ErrorKind::kNotFound);
    CHECK(follower.book().fact_count() == 0);
  }
  fs::rename(folder / "away", folder / "book.mingle");
  CHECK(Changed(follower));
  CHECK(follower.book().FindPerson(kAna)->name == "Ana");
}

TEST_CASE("another book in its place is read afresh, also one that was written over it") {
  const test::TempFolder folder;
  MakeBook(folder / "book.mingle");
  MakeBook(folder / "other.mingle", "Another party");
  BookFollower follower(folder / "book.mingle", kClock);
  CHECK(Changed(follower));
  fs::copy_file(folder / "book.mingle", folder / "backup.mingle");
  SUBCASE("renamed over it") { fs::rename(folder / "other.mingle", folder / "book.mingle"); }
  SUBCASE("copied into it") {
    fs::copy_file(folder / "other.mingle", folder / "book.mingle",
                  fs::copy_options::overwrite_existing);
  }
  CHECK(Changed(follower));
  CHECK(follower.book().FindEvent(kParty)->name == "Another party");
  CHECK(follower.book().fact_count() == 2);
  fs::rename(folder / "backup.mingle", folder / "book.mingle");
  CHECK(Changed(follower));
  CHECK(follower.book().FindEvent(kParty)->name == "Party");
}

TEST_CASE("an older state of the book, brought back, is read afresh") {
  const test::TempFolder folder;
  MakeBook(folder / "book.mingle");
  fs::copy_file(folder / "book.mingle", folder / "backup.mingle");
  {
    Journal journal = test::OpenJournal(folder / "book.mingle", JournalMode::kWrite);
    test::Record(journal, test::Registered(kBen, "Ben"), kParty);
  }
  BookFollower follower(folder / "book.mingle", kClock);
  CHECK(Changed(follower));
  CHECK(follower.book().fact_count() == 3);
  fs::rename(folder / "backup.mingle", folder / "book.mingle");
  CHECK(Changed(follower));
  CHECK(follower.book().fact_count() == 2);
}

TEST_CASE("what is no book is an error that says so, and ends when it is one") {
  const test::TempFolder folder;
  std::ofstream(folder / "book.mingle") << "a shopping list";
  BookFollower follower(folder / "book.mingle", kClock);
  CHECK(follower.Look().error().kind == ErrorKind::kCorrupt);
  CHECK(follower.Look().error().kind == ErrorKind::kCorrupt);
  fs::remove(folder / "book.mingle");
  MakeBook(folder / "book.mingle");
  CHECK(Changed(follower));
  CHECK(follower.book().fact_count() == 2);
}

}  // namespace
}  // namespace mingle
