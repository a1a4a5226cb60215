#include <doctest/doctest.h>

#include <algorithm>

#include "cli/mingle_program.h"
#include "journal/journal.h"
#include "support/places.h"

namespace mingle::test {
namespace {

/// Runs what must not succeed: nothing on standard output, one sentence on standard error.
std::string Refused(const MingleProgram& mingle, int status, const std::vector<std::string>& words,
                    const std::string& input = {}) {
  const Finished finished = mingle(words, input);
  CHECK_MESSAGE(finished.status == status, words[0] << ": " << finished.err);
  CHECK(finished.out.empty());
  CHECK_MESSAGE(finished.err.starts_with("mingle"), finished.err);
  CHECK(std::count(finished.err.begin(), finished.err.end(), '\n') == 1);
  return finished.err;
}

bool Says(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

TEST_CASE("what is asked wrongly is answered with a way to ask rightly") {
  const MingleProgram mingle;
  const auto wrong = [&](const std::vector<std::string>& words) {
    return Refused(mingle, 2, words);
  };
  CHECK(wrong({"imprt", "x"}) == "mingle: there is no command “imprt”; did you mean “import”?\n");
  CHECK(wrong({"frobnicate"}) ==
        "mingle: there is no command “frobnicate”; `mingle --help` lists them\n");
  CHECK(wrong({"import", "x"}) == "mingle: usage: mingle import BOOK FILE…\n");
  CHECK(wrong({"check", "a", "b"}) == "mingle: usage: mingle check BOOK\n");
  CHECK(wrong({"import", "--dry-rum"}) ==
        "mingle import: there is no option --dry-rum; did you mean --dry-run?\n");
  CHECK(Says(wrong({"new", "@b.mingle"}), "a new event needs a name: --event NAME"));
  CHECK(Says(wrong({"new", "@b.mingle", "--event", " \t"}), "a new event needs a name"));
  CHECK(Says(wrong({"new", "@b.mingle", "--event", "X", "--date", "2026-02-30"}),
             "--date must be a day like 2026-11-23, not “2026-02-30”"));
  CHECK(Says(wrong({"new", "@b.mingle", "--event", "X", "--meet", "0"}), "from 1 to 99"));
  CHECK(Says(wrong({"new", "@b.mingle", "--event", "X", "--counts", "shouted"}),
             "--counts must be scanned, confirmed or talked"));
  CHECK(Says(wrong({"new", "@b.mingle", "--event", "X", "--opens", "noon"}),
             "--opens must be a time like"));
  CHECK(Says(wrong({"new", "@b.mingle", "--event", "X", "--opens", "2026-11-23T18:00:00Z",
                    "--closes", "2026-11-23T18:00:00Z"}),
             "--closes must be later than --opens"));
  CHECK(Says(wrong({"new", "@b.mingle", "--event", std::string(201, 'x')}),
             "an event's name has at most 200 characters"));
  CHECK(Says(wrong({"export", "@b.mingle", "@out", "--for", "everybody"}),
             "--for must be colleagues, host or attendee:CODE"));
  CHECK(Says(wrong({"kiosk", "@b.mingle", "--night", "late"}),
             "--night must be hours like 22:00-07:00, not “late”"));
  CHECK(Says(wrong({"badges", "@b.mingle", "@o.pdf", "--layout", "a4-88"}), "a4-8"));
  CHECK(Says(wrong({"badges", "@b.mingle", "@o", "--format", "gif"}), "pdf, png or svg"));
  CHECK(Says(wrong({"badges", "@b.mingle", "@o.pdf", "--format", "png"}), "name a folder"));
  CHECK_FALSE(mingle.Exists("b.mingle"));
}

TEST_CASE("help is a result") {
  const MingleProgram mingle;
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--help"}, {"help"}, {"-h"}}) {
    const std::string help = mingle.Must(words);
    for (const char* command : {"new", "import", "badges", "scan", "checkin", "export", "journal",
                                "apply", "check", "demo"}) {
      CHECK(help.find(std::string("\n  ") + command + " ") != std::string::npos);
    }
  }
  CHECK(mingle.Must({"import", "--help"}).find("--dry-run") != std::string::npos);
  CHECK(mingle.Must({"help", "badges"}).find("--layout NAME") != std::string::npos);
  CHECK(mingle.Must({"--version"}).starts_with("mingle "));
}

TEST_CASE("a book that is missing, or none, gets a sentence from every command") {
  const MingleProgram mingle;
  mingle.Write("text.mingle", "this is not a book, whatever its name says, and it is long enough");
  mingle.Write("picture.mingle", "\x89PNG\r\n\x1A\n0000000000000000000000000000");
  mingle.Write("empty.mingle", "");
  std::filesystem::create_directory(mingle.Path("folder.mingle"));
  mingle.Write("r.csv", "Name\nAna\n");
  for (const std::string& book : {std::string("@none.mingle"), std::string("@text.mingle"),
                                  std::string("@picture.mingle"), std::string("@folder.mingle")}) {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"import", book, "@r.csv"},
          {"badges", book, "@o.pdf"},
          {"checkin", book, "X"},
          {"export", book, "@out"},
          {"journal", book},
          {"check", book}}) {
      CHECK(Says(Refused(mingle, 1, words), book.substr(1)));
    }
  }
  CHECK(mingle.Read("text.mingle").starts_with("this is not a book"));
  Refused(mingle, 1, {"new", "@text.mingle", "--event", "X"});
  Refused(mingle, 1, {"apply", "@picture.mingle"}, "{\"kind\":\"x\"}\n");
  Refused(mingle, 1, {"check", "@empty.mingle"});
  CHECK(mingle.Read("text.mingle").starts_with("this is not a book"));
  CHECK(mingle.Read("empty.mingle").empty());
}

TEST_CASE("a book of a newer Mingle is refused and not touched") {
  const MingleProgram mingle;
  mingle.Must({"demo", "@book.mingle"});
  REQUIRE(Run({"sqlite3", mingle.Path("book.mingle"), "PRAGMA user_version=9999"}).status == 0);
  const std::string before = mingle.Read("book.mingle");
  mingle.Write("r.csv", "Name\nAna\n");
  CHECK(Says(Refused(mingle, 1, {"import", "@book.mingle", "@r.csv"}), "newer"));
  CHECK(Says(Refused(mingle, 1, {"check", "@book.mingle"}), "newer"));
  CHECK(mingle.Read("book.mingle") == before);
}

TEST_CASE("a book that another process writes can be read, not written") {
  const MingleProgram mingle;
  mingle.Must({"demo", "@book.mingle"});
  mingle.Write("r.csv", "Name\nAna\n");
  {
    const auto kiosk = Journal::Open(mingle.Path("book.mingle"), JournalMode::kWrite);
    REQUIRE(kiosk.has_value());
    Refused(mingle, 1, {"import", "@book.mingle", "@r.csv"});
    Refused(mingle, 1, {"checkin", "@book.mingle", "X"});
    Refused(mingle, 1, {"new", "@book.mingle", "--event", "X"});
    mingle.Must({"import", "@book.mingle", "@r.csv", "--dry-run"});
    mingle.Must({"badges", "@book.mingle", "@badges.pdf"});
    mingle.Must({"export", "@book.mingle", "@out"});
    mingle.Must({"check", "@book.mingle"});
  }
  mingle.Must({"import", "@book.mingle", "@r.csv"});
}

TEST_CASE("a roster that is none gets a sentence that says what it is, and nothing is imported") {
  const MingleProgram mingle;
  mingle.Must({"new", "@book.mingle", "--event", "Party"});
  mingle.Write("good.csv", "Name\nAna\n");
  mingle.Write("picture.csv", "\x89PNG\r\n\x1A\n");
  mingle.Write("empty.csv", "");
  mingle.Write("book.xlsx", "PK\x03\x04xxxx");
  mingle.Write("letter.csv", "Dear all,\nplease come at six.\n");
  const auto import = [&](const std::string& file) {
    return Refused(mingle, 1, {"import", "@book.mingle", "@good.csv", file});
  };
  CHECK(Says(import("@picture.csv"), "picture.csv: it is a PNG picture"));
  CHECK(Says(import("@empty.csv"), "empty.csv: it is empty"));
  CHECK(Says(import("@book.xlsx"), "save it as CSV and import that"));
  CHECK(Says(import("@letter.csv"), "begin it with a row such as Name,Email"));
  CHECK(Says(import("@missing.csv"), "missing.csv"));
  CHECK(Says(import("@"), "directory"));
  CHECK(Says(Refused(mingle, 1, {"badges", "@book.mingle", "@o.pdf"}), "nobody on its roster"));
  CHECK(Says(Refused(mingle, 1, {"import", "@book.mingle", "@picture.csv", "--meetings"}),
             "it is a PNG picture"));
}

TEST_CASE("a roster in UTF-16 is read") {
  const MingleProgram mingle;
  mingle.Must({"new", "@book.mingle", "--event", "Party"});
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string("Name\tEmail\nAna Ruiz\ta@x.org\n")) {
    bytes += c;
    bytes += '\0';
  }
  mingle.Write("teams.csv", bytes);
  CHECK(Rows(mingle.Must({"import", "@book.mingle", "@teams.csv"}))[0][1] == "1");
}

TEST_CASE("an event that is not there, or is there already, gets a sentence") {
  const MingleProgram mingle;
  mingle.Must({"new", "@book.mingle", "--event", "Party"});
  CHECK(Says(Refused(mingle, 1, {"export", "@book.mingle", "@out", "--event", "Fete"}),
             "this book has no event “Fete”; it has “Party”"));
  CHECK(Says(Refused(mingle, 1, {"new", "@book.mingle", "--event", "PARTY"}),
             "another --date would tell them apart"));
  CHECK(Says(Refused(mingle, 1, {"export", "@book.mingle", "@out", "--for", "attendee:NOBODY"}),
             "no attendee of “Party” has the code “NOBODY”"));
  mingle.Must({"apply", "@bare.mingle"}, "");
  CHECK(Says(Refused(mingle, 1, {"export", "@bare.mingle", "@out"}), "has no event yet"));
}

TEST_CASE("where nothing can be written, that is said") {
  const MingleProgram mingle;
  mingle.Must({"demo", "@book.mingle"});
  mingle.Write("file", "x");
  Refused(mingle, 1, {"badges", "@book.mingle", "@file/out.pdf"});
  const Finished export_into_file = mingle({"export", "@book.mingle", "@file"});
  CHECK(export_into_file.status == 1);
  const std::string journal = MingleBinary().string() + " journal " + mingle.Path("book.mingle");
  const Finished full = Run({"sh", "-c", journal + " >/dev/full"});
  CHECK(full.status == 1);
  CHECK(full.err == "mingle: cannot write to standard output\n");
  CHECK(Run({"sh", "-c", journal + " | head -n 1"}).status == 0);
}

TEST_CASE("an export for colleagues says what else lies in its folder") {
  const MingleProgram mingle;
  mingle.Must({"demo", "@book.mingle"});
  CHECK(mingle({"export", "@book.mingle", "@out", "--for", "host"}).err.empty());
  const Finished again = mingle({"export", "@book.mingle", "@out"});
  CHECK(again.status == 0);
  CHECK(again.err ==
        "Not from this export, but in " + mingle.Path("out") + " too: book.json and 1 more.\n");
}

TEST_CASE("a code of ten thousand characters and one of control characters are no badges") {
  const MingleProgram mingle;
  mingle.Must({"demo", "@book.mingle"});
  const auto rows = Rows(mingle.Must({"checkin", "@book.mingle"},
                                     std::string(10'000, 'A') + "\n\x01\x02\xFF\x1B]0;x\x07\n"));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][1] == "not_a_badge");
  CHECK(rows[1][1] == "not_a_badge");
  CHECK(rows[1][0].find('\x1B') == std::string::npos);
}

}  // namespace
}  // namespace mingle::test
