#include "journal/book_reader.h"

#include <doctest/doctest.h>

#include <fstream>

#include "journal_scene.h"

namespace mingle {
namespace {

/// A book of many more facts than are underway between the two threads at a time.
std::filesystem::path MakeBigBook(const test::TempFolder& folder) {
  constexpr int kPeople = 3'000;
  const EventId event = EventId::Random();
  std::vector<NewFact> facts{{event, test::kNow, EventOpened{EventDetails{.name = "Party"}}}};
  AttendeeId before = AttendeeId::Random();
  for (int i = 0; i < kPeople; ++i) {
    const AttendeeId who = AttendeeId::Random();
    facts.push_back({event, test::kNow, test::Registered(who, "Guest " + std::to_string(i))});
    facts.push_back({event, test::kNow, CheckedIn{who, "Door", CheckInMethod::kBadge}});
    facts.push_back({event, test::kNow, Talked{who, before, {"tea"}, "", {}}});
    before = who;
  }
  facts.push_back({event, test::kNow, Erased{before}});
  Journal journal = test::OpenJournal(folder / "big.mingle", JournalMode::kCreate);
  test::Record(journal, std::move(facts));
  return folder / "big.mingle";
}

TEST_CASE("a book read with two threads is the book of its facts") {
  const test::TempFolder folder;
  Journal journal = test::OpenJournal(MakeBigBook(folder), JournalMode::kRead);
  const auto book = ReadBook(journal);
  REQUIRE(book.has_value());
  CHECK(book->fact_count() == 9'002);
  CHECK(book->Digest() == test::DigestOf(test::EntriesIn(journal)));
}

TEST_CASE("a journal without facts is an empty book") {
  const test::TempFolder folder;
  Journal journal = test::OpenJournal(folder / "new.mingle", JournalMode::kCreate);
  const auto book = ReadBook(journal);
  REQUIRE(book.has_value());
  CHECK(book->fact_count() == 0);
}

TEST_CASE("a book that is damaged in the middle is refused, whatever was read before") {
  const test::TempFolder folder;
  const std::filesystem::path path = MakeBigBook(folder);
  Journal journal = test::OpenJournal(path, JournalMode::kRead);
  const auto size = std::filesystem::file_size(path);
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(static_cast<std::streamoff>(size / 2));
  file << std::string(size / 4, '\x5A');
  file.close();
  const auto book = ReadBook(journal);
  REQUIRE_FALSE(book.has_value());
  CHECK(book.error().kind == ErrorKind::kCorrupt);
}

}  // namespace
}  // namespace mingle
