#include "roster/delimited.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace mingle {
namespace {

using namespace std::string_literals;
using Cells = std::vector<std::string>;

std::vector<Record> ReadRecords(const std::string& text, char delimiter = ',') {
  std::vector<Record> records;
  DelimitedReader reader(text, delimiter);
  Record record;
  while (reader.Next(record)) {
    records.push_back(record);
  }
  return records;
}

std::vector<Cells> ReadCells(const std::string& text, char delimiter = ',') {
  std::vector<Cells> rows;
  for (const Record& record : ReadRecords(text, delimiter)) {
    rows.push_back(record.cells);
  }
  return rows;
}

TEST_CASE("rows end with LF, CRLF or CR, and the last one may end with nothing") {
  const std::vector<Cells> rows{{"a", "b"}, {"c", "d"}};
  CHECK(ReadCells("a,b\nc,d\n") == rows);
  CHECK(ReadCells("a,b\r\nc,d\r\n") == rows);
  CHECK(ReadCells("a,b\rc,d\r") == rows);
  CHECK(ReadCells("a,b\r\nc,d") == rows);
  CHECK(ReadCells("").empty());
}

TEST_CASE("quoted cells hold delimiters, quotation marks and line breaks") {
  CHECK(ReadCells("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\"\nx") ==
        std::vector<Cells>{{"a,b", "say \"hi\"", "one\r\ntwo"}, {"x"}});
  CHECK(ReadCells("a, \"b, c\" ,d") == std::vector<Cells>{{"a", "b, c", "d"}});
}

TEST_CASE("a trailing delimiter makes an empty cell") {
  CHECK(ReadCells("a,\n,\n,") == std::vector<Cells>{{"a", ""}, {"", ""}, {"", ""}});
}

TEST_CASE("rows may have different numbers of cells") {
  CHECK(ReadCells("a;b;c\nd\n\ne;f", ';') ==
        std::vector<Cells>{{"a", "b", "c"}, {"d"}, {""}, {"e", "f"}});
}

TEST_CASE("each record knows the line on which it begins") {
  const auto records = ReadRecords("a\r\n\"b\nb\rb\"\nc\rd");
  REQUIRE(records.size() == 4);
  CHECK(records[0].line == 1);
  CHECK(records[1].line == 2);
  CHECK(records[2].line == 5);
  CHECK(records[3].line == 6);
}

TEST_CASE("a quotation mark inside a cell is a character") {
  CHECK(ReadCells("the \"boss\",\"Ana \"the boss\" Ruiz\",x") ==
        std::vector<Cells>{{"the \"boss\"", "Ana the boss\" Ruiz\"", "x"}});
}

TEST_CASE("a quotation mark that is never closed costs one cell and is told") {
  const auto records = ReadRecords("a,b\n\"Ana,1\nBen,2\n");
  REQUIRE(records.size() == 3);
  CHECK(records[1].cells == Cells{"\"Ana", "1"});
  CHECK(records[1].stray_quote);
  CHECK(records[2].cells == Cells{"Ben", "2"});
  CHECK_FALSE(records[2].stray_quote);
}

TEST_CASE("a quotation mark that would swallow lines up to another one is an ordinary one") {
  const auto records = ReadRecords("\"Ana,1\nBen,2\n\"Cy\",3\n");
  REQUIRE(records.size() == 3);
  CHECK(records[0].cells == Cells{"\"Ana", "1"});
  CHECK(records[0].stray_quote);
  CHECK(records[2].cells == Cells{"Cy", "3"});
}

TEST_CASE("a first line sep= names the delimiter and is no row") {
  for (const std::string& text : {"sep=;\r\na;b"s, "SEP=;\na;b"s, "\"sep=;\"\na;b"s}) {
    CHECK(NamedDelimiter(text) == ';');
    const auto records = ReadRecords(text, ';');
    REQUIRE(records.size() == 1);
    CHECK(records[0].cells == Cells{"a", "b"});
    CHECK(records[0].line == 2);
  }
  CHECK(NamedDelimiter("separator;b") == '\0');
  CHECK(NamedDelimiter("sep=\na") == '\0');
}

TEST_CASE("NUL bytes and a cell of a megabyte are cells like others") {
  const std::string big(size_t{1} << 20U, 'x');
  const auto rows = ReadCells("a\0b,"s + big + ",\"" + big + "\"\nc");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][0] == "a\0b"s);
  CHECK(rows[0][1] == big);
  CHECK(rows[0][2] == big);
}

/// Writes as RFC 4180 asks, quoting more than needed at random.
std::string WriteCsv(const std::vector<Cells>& rows, char delimiter, std::mt19937& random) {
  const std::string line_break = random() % 2 == 0 ? "\n" : "\r\n";
  std::string text;
  for (const Cells& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) {
      text += i > 0 ? std::string(1, delimiter) : "";
      const bool special =
          row[i].find_first_of("\"\r\n " + std::string(1, delimiter)) != std::string::npos;
      if (!special && random() % 4 != 0) {
        text += row[i];
        continue;
      }
      text += '"';
      for (const char c : row[i]) {
        text += c == '"' ? "\"\"" : std::string(1, c);
      }
      text += '"';
    }
    text += line_break;
  }
  return text;
}

TEST_CASE("whatever is written by the rules is read back as it was") {
  std::mt19937 random(20261123);
  constexpr std::string_view kLetters = "ab ,;\t|\"\"\r\n\n'=\xC3\xA9";
  for (int round = 0; round < 3000; ++round) {
    const char delimiter = ",;\t|"[random() % 4];
    std::vector<Cells> rows(1 + random() % 6);
    for (Cells& row : rows) {
      row.resize(1 + random() % 4);
      for (std::string& cell : row) {
        for (size_t length = random() % 7; length > 0; --length) {
          cell += kLetters[random() % kLetters.size()];
        }
      }
    }
    const std::string text = WriteCsv(rows, delimiter, random);
    REQUIRE_MESSAGE(ReadCells(text, delimiter) == rows, text);
  }
}

TEST_CASE("random bytes are read to the end, with lines in order") {
  std::mt19937 random(7);
  constexpr std::string_view kLetters = "\"\"\"\"a,;\n\r \0";
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (size_t length = random() % 200; length > 0; --length) {
      text += kLetters[random() % kLetters.size()];
    }
    size_t last = 0;
    size_t letters = 0;
    for (const Record& record : ReadRecords(text)) {
      REQUIRE(record.line > last);
      last = record.line;
      for (const std::string& cell : record.cells) {
        letters += cell.size();
      }
    }
    REQUIRE(letters <= text.size());
  }
}

}  // namespace
}  // namespace mingle
