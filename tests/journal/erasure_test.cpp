#include <doctest/doctest.h>

#include "base/file.h"
#include "journal/book_file.h"
#include "journal/journal.h"
#include "journal/journal_scene.h"

using namespace mingle;
using namespace mingle::test;

namespace {

const AttendeeId kAna{{0xa1}};
const AttendeeId kBen{{0xb2}};
const EventId kParty{{0xe1}};
const LessonId kLesson{{0x1e}};

/// Everything in it has "Quetzal" in it; what is Ben's own has "Ostrich".
std::vector<NewFact> FactsWithWords() {
  UnknownFact unknown{"juggled", 1, kBen, kAna, R"({"with":"Quetzal feathers"})"};
  return {{kParty, kNow, Registered(kAna, "Quetzal Ana")},
          {kParty, kNow, Registered(kBen, "Ostrich Ben")},
          {kParty, kNow, CheckedIn{kAna, "Door", {}}},
          {kParty, kNow, MeetingConfirmed{kAna, kBen}},
          {kParty, kNow, Talked{kBen, kAna, {"Quetzal breeding"}, "ask about Quetzal", {}}},
          {kParty, kNow, LessonWritten{kAna, kLesson, "Quetzal nests are high", kBen, "Quetzal"}},
          {kParty, kNow, LessonWritten{kBen, LessonId{{2}}, "Ostrich eggs are large", kAna, ""}},
          {kParty, kNow, unknown}};
}

bool Holds(const std::filesystem::path& folder, const std::string& word) {
  return BytesIn(folder).find(word) != std::string::npos;
}

}  // namespace

TEST_CASE("an erasure blanks the person's words, keeps everybody else's, and survives a restart") {
  const TempFolder folder;
  std::vector<Entry> entries;
  {
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
    entries = Record(journal, FactsWithWords());
    CHECK_FALSE(journal.compaction_due());
    entries.push_back(Record(journal, Erased{kAna}));
    CHECK(journal.compaction_due());
  }
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kWrite);
  CHECK(journal.compaction_due());
  const auto again = EntriesIn(journal);
  REQUIRE(again.size() == 9);
  CHECK_FALSE(std::get<AttendeeRegistered>(again[0].fact).details->name);
  CHECK(std::get<AttendeeRegistered>(again[1].fact).details->name == "Ostrich Ben");
  CHECK(std::get<CheckedIn>(again[2].fact).kiosk == "Door");
  CHECK(std::get<Talked>(again[4].fact).note.empty());
  CHECK(std::get<Talked>(again[4].fact).other == kAna);
  CHECK(std::get<LessonWritten>(again[5].fact).text.empty());
  CHECK(std::get<LessonWritten>(again[6].fact).text == "Ostrich eggs are large");
  CHECK(std::get<UnknownFact>(again[7].fact).body.empty());
  // The book of one that never stopped is the same.
  CHECK(DigestOf(entries) == DigestOf(again));
  CHECK(ProblemsIn(journal) == "");
}

TEST_CASE("after compacting, no byte of an erased word is left in any file") {
  const TempFolder folder;
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
  // Enough rows that pages were split and moved: that is where words stay behind.
  std::vector<NewFact> crowd;
  for (std::uint8_t i = 0; i < 250; ++i) {
    const AttendeeId one{{i, 0xcc}};
    crowd.push_back({kParty, kNow, Registered(one, "Quetzal number " + std::to_string(i))});
    crowd.push_back(
        {kParty, kNow,
         LessonWritten{one, LessonId{{i, 0xdd}}, std::string(200, 'q') + " Quetzal", {}, ""}});
  }
  Record(journal, crowd);
  Record(journal, FactsWithWords());
  REQUIRE(journal.Checkpoint());
  CHECK(Holds(folder.path(), "Quetzal"));
  std::vector<NewFact> erasures{{{}, kNow, Erased{kAna}}};
  for (std::uint8_t i = 0; i < 250; ++i) {
    erasures.push_back({{}, kNow, Erased{AttendeeId{{i, 0xcc}}}});
  }
  Record(journal, erasures);
  // The old pages are still in the file or its WAL, so that finding nothing below means something.
  CHECK(Holds(folder.path(), "Quetzal"));
  REQUIRE(journal.Compact());
  CHECK_FALSE(journal.compaction_due());
  CHECK_FALSE(Holds(folder.path(), "Quetzal"));
  CHECK(Holds(folder.path(), "Ostrich"));
  CHECK(ProblemsIn(journal) == "");
}

TEST_CASE("every book that takes the erasure loses the words, whatever it had") {
  const TempFolder folder;
  std::vector<std::string> words;
  std::vector<std::string> erased;
  {
    Journal source = OpenJournal(folder / "source.mingle", JournalMode::kCreate);
    Record(source, FactsWithWords());
    words = LinesIn(source);
    Record(source, Erased{kAna});
    erased = LinesIn(source);
  }
  std::filesystem::create_directory(folder / "knew");
  Journal knew = OpenJournal(folder / "knew" / "book.mingle", JournalMode::kCreate);
  REQUIRE(knew.ApplyLines(words, kNow));
  CHECK(Holds(folder / "knew", "Quetzal"));
  CHECK(knew.ApplyLines(erased, kNow).value().size() == 1);
  REQUIRE(knew.Compact());
  CHECK_FALSE(Holds(folder / "knew", "Quetzal"));
  CHECK(LinesIn(knew) == erased);

  std::filesystem::create_directory(folder / "late");
  Journal late = OpenJournal(folder / "late" / "book.mingle", JournalMode::kCreate);
  CHECK(late.ApplyLines(erased, kNow).value().size() == erased.size());
  CHECK(LinesIn(late) == erased);
  CHECK(ProblemsIn(late) == "");
}

TEST_CASE("words that arrive after the erasure, or together with it, never touch the disk") {
  const TempFolder folder;
  std::vector<std::string> words;
  Entry erasure;
  std::string erasure_line;
  {
    Journal source = OpenJournal(folder / "source.mingle", JournalMode::kCreate);
    Record(source, FactsWithWords());
    words = LinesIn(source);
    Journal eraser = OpenJournal(folder / "eraser.mingle", JournalMode::kCreate);
    Record(eraser, Erased{kAna});
    erasure_line = LinesIn(eraser).at(0);
  }
  std::filesystem::create_directory(folder / "after");
  Journal after = OpenJournal(folder / "after" / "book.mingle", JournalMode::kCreate);
  REQUIRE(after.ApplyLines(std::vector<std::string>{erasure_line}, kNow));
  REQUIRE(after.ApplyLines(words, kNow));
  Record(after, Registered(kAna, "Quetzal again"));
  CHECK_FALSE(Holds(folder / "after", "Quetzal"));
  CHECK(ProblemsIn(after) == "");

  std::filesystem::create_directory(folder / "together");
  Journal together = OpenJournal(folder / "together" / "book.mingle", JournalMode::kCreate);
  auto lines = words;
  lines.push_back(erasure_line);
  REQUIRE(together.ApplyLines(lines, kNow));
  CHECK_FALSE(Holds(folder / "together", "Quetzal"));

  std::filesystem::create_directory(folder / "own");
  Journal own = OpenJournal(folder / "own" / "book.mingle", JournalMode::kCreate);
  auto facts = FactsWithWords();
  facts.push_back({{}, kNow, Erased{kAna}});
  const auto entries = Record(own, facts);
  CHECK_FALSE(Holds(folder / "own", "Quetzal"));
  CHECK_FALSE(std::get<AttendeeRegistered>(entries.at(0).fact).details->name);
  CHECK(DigestOf(entries) == DigestOf(EntriesIn(own)));
}

TEST_CASE("compacting takes the copy that a migration made as well") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  {
    Journal journal = OpenJournal(path, JournalMode::kCreate);
    Record(journal, FactsWithWords());
  }
  TurnIntoVersion1(path);
  Journal journal = OpenJournal(path, JournalMode::kWrite);
  REQUIRE(std::filesystem::exists(BackupPath(path, 1)));
  Record(journal, Erased{kAna});
  REQUIRE(journal.Compact());
  CHECK_FALSE(std::filesystem::exists(BackupPath(path, 1)));
  CHECK_FALSE(Holds(folder.path(), "Quetzal"));
}
