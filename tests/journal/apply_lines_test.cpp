#include <doctest/doctest.h>

#include <algorithm>

#include "journal/journal.h"
#include "journal/journal_line.h"
#include "journal/journal_scene.h"
#include "support/random_history.h"

using namespace mingle;
using namespace mingle::test;

namespace {

const AttendeeId kAna{{0xa1}};
const AttendeeId kBen{{0xb2}};
const EventId kParty{{0xe1}};

Journal NewJournal(const TempFolder& folder, const std::string& name) {
  return OpenJournal(folder / name, JournalMode::kCreate);
}

std::string Refusal(Journal& journal, const std::vector<std::string>& lines) {
  const auto applied = journal.ApplyLines(lines, kNow);
  return applied ? "fine" : applied.error().message;
}

/// A line that another Mingle wrote, changed by hand where it says so.
std::string Altered(std::string line, const std::string& what, const std::string& instead) {
  REQUIRE(line.find(what) != std::string::npos);
  return line.replace(line.find(what), what.size(), instead);
}

}  // namespace

TEST_CASE("a book comes back from its lines exactly, byte for byte") {
  for (std::uint32_t seed = 1; seed <= 25; ++seed) {
    const TempFolder folder;
    Journal first = NewJournal(folder, "first.mingle");
    const auto history = RandomHistory(seed, {.facts = 300});
    const auto lines = LinesOf(history);
    const auto entries = first.ApplyLines(lines, kNow);
    REQUIRE_MESSAGE(entries, (entries ? "" : entries.error().message));
    CHECK(entries->size() == lines.size());
    Record(first, Registered(AttendeeId{{0x77}}, "Somebody local"));
    const auto out = LinesIn(first);
    CHECK(out.size() == lines.size() + 1);

    Journal second = NewJournal(folder, "second.mingle");
    CHECK(second.ApplyLines(out, kNow).value().size() == out.size());
    CHECK(LinesIn(second) == out);
    CHECK(DigestOf(EntriesIn(second)) == DigestOf(EntriesIn(first)));
    CHECK(ProblemsIn(first) == "");
    CHECK(ProblemsIn(second) == "");
  }
}

TEST_CASE("the entries that lines give are what a restart gives") {
  for (std::uint32_t seed = 30; seed <= 40; ++seed) {
    const TempFolder folder;
    Journal journal = NewJournal(folder, "book.mingle");
    const auto applied = journal.ApplyLines(LinesOf(RandomHistory(seed, {.facts = 300})), kNow);
    REQUIRE(applied);
    CHECK(DigestOf(*applied) == DigestOf(EntriesIn(journal)));
  }
}

TEST_CASE("applying again, or in pieces that overlap, changes nothing") {
  const TempFolder folder;
  Journal whole = NewJournal(folder, "whole.mingle");
  const auto lines = LinesOf(RandomHistory(7, {.facts = 200}));
  REQUIRE(whole.ApplyLines(lines, kNow));
  const auto out = LinesIn(whole);
  CHECK(whole.ApplyLines(lines, kNow).value().empty());
  CHECK(whole.ApplyLines(out, kNow).value().empty());
  CHECK(LinesIn(whole) == out);

  // Without erasures a piece may come without the rest.
  const auto plain = LinesOf(RandomHistory(8, {.facts = 200, .erase = false}));
  Journal pieces = NewJournal(folder, "pieces.mingle");
  for (size_t begin = 0; begin < plain.size(); begin += 20) {
    const size_t from = begin < 13 ? 0 : begin - 13;
    const size_t to = std::min(begin + 20, plain.size());
    CHECK(pieces.ApplyLines(std::span(plain).subspan(from, to - from), kNow).value().size() ==
          to - begin);
  }
  Journal at_once = NewJournal(folder, "at_once.mingle");
  REQUIRE(at_once.ApplyLines(plain, kNow));
  CHECK(LinesIn(pieces) == LinesIn(at_once));
}

TEST_CASE("a book goes on after what it took") {
  const TempFolder folder;
  Journal journal = NewJournal(folder, "book.mingle");
  const auto applied = journal.ApplyLines(LinesOf(RandomHistory(3)), kNow);
  REQUIRE(applied);
  Stamp last;
  for (const Entry& entry : *applied) {
    last = std::max(last, entry.stamp);
  }
  const Entry mine = Record(journal, Registered(kAna, "Ana"));
  CHECK(mine.stamp > last);
  CHECK(mine.seq == 1);
}

TEST_CASE("lines by hand become this book's own facts") {
  const TempFolder folder;
  Journal journal = NewJournal(folder, "book.mingle");
  const std::string ana = kAna.Text();
  const auto entries = journal.ApplyLines(
      std::vector<std::string>{
          R"({"kind":"event_opened","event":")" + kParty.Text() + R"(","body":{"name":"Party"}})",
          "",
          R"({"kind":"attendee_registered","event":")" + kParty.Text() + R"(","subject":")" + ana +
              R"(","at":"2026-11-20T08:00:00Z","body":{ "name": "Ana", "shoe_size": 39 }})",
          R"({"kind":"attendee_cancelled","subject":")" + ana + R"("})"},
      kNow);
  REQUIRE_MESSAGE(entries, (entries ? "" : entries.error().message));
  REQUIRE(entries->size() == 3);
  CHECK(entries->at(0).seq == 1);
  CHECK(entries->at(2).seq == 3);
  CHECK(entries->at(0).at == kNow);
  CHECK(entries->at(1).at == ParseIso("2026-11-20T08:00:00Z"));
  CHECK(std::get<AttendeeRegistered>(entries->at(1).fact).details->name == "Ana");
  const auto lines = LinesIn(journal);
  CHECK(lines.at(1).find(R"("body":{ "name": "Ana", "shoe_size": 39 })") != std::string::npos);
  CHECK(ProblemsIn(journal) == "");
}

TEST_CASE("lines by hand that name their facts are taken once") {
  const TempFolder folder;
  Journal journal = NewJournal(folder, "book.mingle");
  const std::vector<std::string> lines{
      R"({"id":"00000000000000000000000000000001","kind":"checked_in","subject":")" + kAna.Text() +
          R"(","body":{"how":"command"}})",
      R"({"id":"00000000000000000000000000000001","kind":"checked_in","subject":")" + kAna.Text() +
          R"(","body":{"how":"command"}})"};
  CHECK(journal.ApplyLines(lines, kNow).value().size() == 1);
  CHECK(journal.ApplyLines(lines, kNow).value().empty());
  CHECK(EntriesIn(journal).size() == 1);
}

TEST_CASE("facts of unknown kinds pass through to the byte") {
  const TempFolder folder;
  Journal first = NewJournal(folder, "first.mingle");
  const std::string body = R"({"b":1.50, "a":[{"x":null}],"ä":"\u00e4\/"})";
  REQUIRE(first.ApplyLines(
      std::vector<std::string>{R"({"kind":"juggled","version":12,"body":)" + body + "}"}, kNow));
  Journal second = NewJournal(folder, "second.mingle");
  const auto entries = second.ApplyLines(LinesIn(first), kNow);
  REQUIRE(entries);
  CHECK(std::get<UnknownFact>(entries->at(0).fact).body == body);
  CHECK(LinesIn(second) == LinesIn(first));
}

TEST_CASE("a bad line is named, and none of the lines is taken") {
  const TempFolder folder;
  Journal other = NewJournal(folder, "other.mingle");
  for (int i = 0; i < 3; ++i) {
    Record(other, CheckedIn{kAna, "Door", {}}, kParty);
  }
  Record(other, Registered(kAna, "Ana"), kParty);
  const auto good = LinesIn(other);
  const std::string origin = EntriesIn(other).at(0).origin.Text();

  Journal journal = NewJournal(folder, "book.mingle");
  CHECK(Refusal(journal, {good[0], "garbage"}) ==
        "cannot take line 2: it is not a JSON object on one line");
  CHECK(Refusal(journal, {good[0], "", good[2]}) ==
        "cannot take line 3: fact 3 of origin " + origin + " comes too early: number 2 is missing");
  CHECK(Refusal(journal, {good[0], good[1], Altered(good[2], "Door", "Gate")}) ==
        "cannot take line 3: fact 3 of origin " + origin +
            " does not fit its digest: it, or one before it, was altered");
  CHECK(Refusal(journal, {Altered(good[0], "2026-11-23T14:05", "2026-11-23T15:05")}) ==
        "cannot take line 1: fact 1 of origin " + origin +
            " does not fit its digest: it, or one before it, was altered");
  CHECK(Refusal(journal, {R"({"kind":"checked_in","body":{"how":"badge"}})"}) ==
        "cannot take line 1: this is no checked_in: it must say whom it is about (\"subject\")");
  CHECK(Refusal(journal, {R"({"kind":"event_opened","subject":")" + kAna.Text() + R"("})"}) ==
        "cannot take line 1: this is no event_opened: it names somebody whom such a fact is not "
        "about");
  CHECK(EntriesIn(journal).empty());
  CHECK(Refusal(journal, good) == "fine");
  CHECK(ProblemsIn(journal) == "");
}

TEST_CASE("a line that was altered after it had been taken is not taken for the same") {
  const TempFolder folder;
  Journal journal = NewJournal(folder, "book.mingle");
  Record(journal, Registered(kAna, "Ana"), kParty);
  Record(journal, Registered(kBen, "Ben"), kParty);
  Record(journal, Erased{kBen});
  const auto lines = LinesIn(journal);
  CHECK(Refusal(journal, lines) == "fine");
  for (const std::string& altered :
       {Altered(lines[2], kBen.Text(), kAna.Text()), Altered(lines[0], "Ana", "Eve"),
        Altered(lines[0], "_registered", "_changed")}) {
    CHECK(Refusal(journal, {altered}).find("the two books have grown apart") != std::string::npos);
  }
  // In particular nobody is erased by it.
  CHECK(LinesIn(journal) == lines);
  Record(journal, CheckedIn{kAna, "Door", {}}, kParty);
  CHECK(std::get<AttendeeRegistered>(EntriesIn(journal).at(0).fact).details->name == "Ana");
  CHECK(ProblemsIn(journal) == "");
}

TEST_CASE("two histories under one origin are recognised as grown apart") {
  const TempFolder folder;
  // What a disk restored from an old image does: the same file goes on twice.
  std::vector<std::string> one;
  std::vector<std::string> two;
  {
    Journal journal = NewJournal(folder, "book.mingle");
    Record(journal, CheckedIn{kAna, "Door", {}}, kParty);
  }
  std::filesystem::copy_file(folder / "book.mingle", folder / "image");
  {
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kWrite);
    Record(journal, CheckedIn{kBen, "Door", {}}, kParty);
    one = LinesIn(journal);
  }
  // Restored in place, so that the file is the same one to the system.
  std::filesystem::copy_file(folder / "image", folder / "book.mingle",
                             std::filesystem::copy_options::overwrite_existing);
  {
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kWrite);
    Record(journal, Left{kAna, "Door"}, kParty);
    two = LinesIn(journal);
  }
  Journal other = NewJournal(folder, "other.mingle");
  REQUIRE(other.ApplyLines(one, kNow));
  const auto forked = other.ApplyLines(two, kNow);
  REQUIRE_FALSE(forked);
  CHECK(forked.error().kind == ErrorKind::kRefused);
  CHECK(forked.error().message.find("the two books have grown apart") != std::string::npos);
  CHECK(LinesIn(other) == one);
}

TEST_CASE("a stamp that falls back or lies centuries ahead is refused") {
  const TempFolder folder;
  Journal journal = NewJournal(folder, "book.mingle");
  std::vector<Entry> entries = RandomHistory(1, {.facts = 20, .kiosks = 1, .erase = false});
  entries[5].stamp = entries[4].stamp;
  CHECK(Refusal(journal, LinesOf(entries)).find("has an impossible stamp") != std::string::npos);
  entries = RandomHistory(1, {.facts = 20, .kiosks = 1, .erase = false});
  entries.back().stamp.value = ~std::uint64_t{0} >> 1U;
  CHECK(Refusal(journal, LinesOf(entries)).find("has an impossible stamp") != std::string::npos);
}

TEST_CASE("a body that is missing without a reason is refused") {
  const TempFolder folder;
  Journal other = NewJournal(folder, "other.mingle");
  Record(other, Registered(kAna, "Ana"), kParty);
  auto parsed = ParseLine(LinesIn(other).at(0));
  REQUIRE(parsed);
  parsed->row.body.reset();
  Journal journal = NewJournal(folder, "book.mingle");
  CHECK(Refusal(journal, {FormatLine(parsed->row)})
            .find("has no body, although nobody in it was erased") != std::string::npos);
}
