#include "journal/journal.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/file.h"
#include "journal/journal_scene.h"

using namespace mingle;
using namespace mingle::test;

namespace {

const AttendeeId kAna{{0xa1}};
const AttendeeId kBen{{0xb2}};
const EventId kParty{{0xe1}};

}  // namespace

TEST_CASE("a fact is numbered, stamped, named and there after reopening") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  std::vector<Entry> entries;
  {
    Journal journal = OpenJournal(path, JournalMode::kCreate);
    entries = Record(journal, {{kParty, kNow, Registered(kAna, "Ana Ruiz")},
                               {kParty, kNow, CheckedIn{kAna, "Door", CheckInMethod::kHost}}});
  }
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].seq == 1);
  CHECK(entries[1].seq == 2);
  CHECK(entries[0].origin == entries[1].origin);
  CHECK(entries[0].id != entries[1].id);
  CHECK(entries[0].stamp < entries[1].stamp);
  CHECK(entries[0].at == kNow);
  CHECK(entries[1].event == kParty);
  Journal journal = OpenJournal(path, JournalMode::kRead);
  const auto again = EntriesIn(journal);
  REQUIRE(again.size() == 2);
  for (size_t i = 0; i < again.size(); ++i) {
    CHECK(again[i].origin == entries[i].origin);
    CHECK(again[i].seq == entries[i].seq);
    CHECK(again[i].id == entries[i].id);
    CHECK(again[i].stamp == entries[i].stamp);
    CHECK(again[i].at == entries[i].at);
    CHECK(again[i].event == entries[i].event);
  }
  CHECK(std::get<AttendeeRegistered>(again[0].fact).details->name == "Ana Ruiz");
  CHECK(std::get<CheckedIn>(again[1].fact).how == CheckInMethod::kHost);
  CHECK(ProblemsIn(journal) == "");
}

TEST_CASE("numbers go on where they stopped, under the same origin") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  const Entry first = [&] {
    Journal journal = OpenJournal(path, JournalMode::kCreate);
    return Record(journal, Registered(kAna, "Ana"), kParty);
  }();
  Journal journal = OpenJournal(path, JournalMode::kWrite);
  const Entry second = Record(journal, Registered(kBen, "Ben"), kParty);
  CHECK(second.origin == first.origin);
  CHECK(second.seq == 2);
}

TEST_CASE("stamps grow even when the clock falls back, and across reopening") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  Stamp last;
  for (const auto hours : {5, 0, -1000, 3}) {
    Journal journal = OpenJournal(
        path, std::filesystem::exists(path) ? JournalMode::kWrite : JournalMode::kCreate);
    for (int i = 0; i < 3; ++i) {
      const auto entries = Record(journal, {{kParty, kNow, CheckedIn{kAna, "Door", {}}}},
                                  kNow + std::chrono::hours(hours));
      CHECK(entries.at(0).stamp > last);
      last = entries.at(0).stamp;
    }
  }
}

TEST_CASE("a copied file numbers under an origin of its own") {
  const TempFolder folder;
  {
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
    Record(journal, Registered(kAna, "Ana"), kParty);
  }
  std::filesystem::copy_file(folder / "book.mingle", folder / "copy.mingle");
  Journal book = OpenJournal(folder / "book.mingle", JournalMode::kWrite);
  Journal copy = OpenJournal(folder / "copy.mingle", JournalMode::kWrite);
  const Entry mine = Record(book, Registered(kBen, "Ben"), kParty);
  const Entry theirs = Record(copy, Registered(kBen, "Ben"), kParty);
  CHECK(mine.origin != theirs.origin);
  CHECK(mine.seq == 2);
  CHECK(theirs.seq == 1);
  // And so each can take what the other has.
  CHECK(book.ApplyLines(LinesIn(copy), kNow).value().size() == 1);
  CHECK(copy.ApplyLines(LinesIn(book), kNow).value().size() == 1);
  CHECK(LinesIn(book) == LinesIn(copy));
}

TEST_CASE("a fact that breaks its promise is refused, and nothing with it is stored") {
  const TempFolder folder;
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
  const auto refused =
      journal.Append(std::vector<NewFact>{{kParty, kNow, Registered(kAna, "Ana")},
                                          {kParty, kNow, MeetingConfirmed{kAna, kAna}}},
                     kNow);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::kInvalid);
  CHECK(refused.error().message == "cannot record this meeting_confirmed: nobody meets themselves");
  CHECK_FALSE(journal.Append(
      std::vector<NewFact>{{kParty, Time{Milliseconds{-1}}, CheckedIn{kAna, "Door", {}}}}, kNow));
  CHECK(EntriesIn(journal).empty());
  CHECK(Record(journal, Registered(kAna, "Ana"), kParty).seq == 1);
}

TEST_CASE("no facts at all are stored at once") {
  const TempFolder folder;
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
  CHECK(journal.Append({}, kNow).value().empty());
}

TEST_CASE("a clock beyond the year 2200 is told so") {
  const TempFolder folder;
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
  const auto refused =
      journal.Append(std::vector<NewFact>{{kParty, kNow, CheckedIn{kAna, "Door", {}}}},
                     Time{Milliseconds{8'000'000'000'000}});
  CHECK(refused.error().kind == ErrorKind::kRefused);
  CHECK(Record(journal, CheckedIn{kAna, "Door", {}}, kParty).seq == 1);
}

TEST_CASE("only one Mingle writes a book at a time") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  {
    Journal first = OpenJournal(path, JournalMode::kCreate);
    const auto second = Journal::Open(path, JournalMode::kWrite);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == ErrorKind::kRefused);
    CHECK(second.error().message.find("another Mingle has it open") != std::string::npos);
    std::filesystem::create_symlink(path, folder / "link.mingle");
    CHECK(Journal::Open(folder / "link.mingle", JournalMode::kWrite).error().kind ==
          ErrorKind::kRefused);
  }
  CHECK(Journal::Open(path, JournalMode::kWrite));
  CHECK_FALSE(std::filesystem::exists(folder / "book.mingle-lock"));
}

TEST_CASE("a book may be named without its folder") {
  const TempFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  {
    Journal journal = OpenJournal("book.mingle", JournalMode::kCreate);
    Record(journal, Registered(kAna, "Ana"), kParty);
    CHECK(Journal::Open(folder / "book.mingle", JournalMode::kWrite).error().kind ==
          ErrorKind::kRefused);
  }
  CHECK(Journal::Open("book.mingle", JournalMode::kWrite));
  std::filesystem::current_path(before);
}

TEST_CASE("readers read beside the writer and see whole commits") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  Journal writer = OpenJournal(path, JournalMode::kCreate);
  Journal reader = OpenJournal(path, JournalMode::kRead);
  for (size_t i = 1; i <= 3; ++i) {
    Record(writer,
           {{kParty, kNow, CheckedIn{kAna, "Door", {}}}, {kParty, kNow, Left{kAna, "Door"}}});
    CHECK(EntriesIn(reader).size() == 2 * i);
  }
  // A commit in the middle of reading does not show in it.
  size_t read = 0;
  REQUIRE(reader.ReadAll([&](Entry&&) {
    if (++read == 1) {
      Record(writer, CheckedIn{kBen, "Door", {}}, kParty);
    }
  }));
  CHECK(read == 6);
  CHECK(EntriesIn(reader).size() == 7);
  const auto refused =
      reader.Append(std::vector<NewFact>{{kParty, kNow, CheckedIn{kAna, "Door", {}}}}, kNow);
  CHECK(refused.error().kind == ErrorKind::kRefused);
}

TEST_CASE("a closed book is one file that only its owner reads") {
  const TempFolder folder;
  {
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
    Record(journal, Registered(kAna, "Ana"), kParty);
  }
  {
    Journal reader = OpenJournal(folder / "book.mingle", JournalMode::kRead);
    CHECK(EntriesIn(reader).size() == 1);
  }
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  struct stat info {};
  REQUIRE(::stat((folder / "book.mingle").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("a checkpoint leaves everything in the file itself") {
  const TempFolder folder;
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
  Record(journal, Registered(kAna, "Ana Ruiz"), kParty);
  CHECK(ReadFile(folder / "book.mingle").value().find("Ana Ruiz") == std::string::npos);
  REQUIRE(journal.Checkpoint());
  CHECK(ReadFile(folder / "book.mingle").value().find("Ana Ruiz") != std::string::npos);
}

TEST_CASE("a fact that cannot be understood counts for nothing but stays") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  {
    Journal journal = OpenJournal(path, JournalMode::kCreate);
    Record(journal, Registered(kAna, "Ana"), kParty);
    Record(journal, CheckedIn{kAna, "Door", {}}, kParty);
  }
  Tamper(path, R"(UPDATE fact SET body = '{"how":"telepathy"}' WHERE seq = 2)");
  Journal journal = OpenJournal(path, JournalMode::kRead);
  const auto entries = EntriesIn(journal);
  REQUIRE(entries.size() == 2);
  CHECK(std::get<UnknownFact>(entries[1].fact).kind == "checked_in");
  CHECK(ProblemsIn(journal).find("\"how\" must be one of badge") != std::string::npos);
}
