#include "report/csv.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <vector>

#include "base/text.h"
#include "support/hostile.h"

namespace mingle {
namespace {

/// RFC 4180, as strictly as it is written.
std::vector<std::vector<std::string>> ReadStrictly(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted) {
      if (text[i] != '"') {
        cell += text[i];
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (text[i] == '"') {
      REQUIRE(cell.empty());
      quoted = true;
    } else if (text[i] == ',') {
      rows.back().emplace_back();
    } else if (text[i] == '\r') {
      REQUIRE(text[++i] == '\n');
      rows.emplace_back(1);
    } else {
      REQUIRE(text[i] != '\n');
      cell += text[i];
    }
  }
  REQUIRE_FALSE(quoted);
  rows.pop_back();
  return rows;
}

TEST_CASE("whatever is in a cell is read back from the row") {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> cells(1 + random() % 4);
    for (std::string& cell : cells) {
      cell = "x" + (round < 31 ? test::HostileTexts()[static_cast<size_t>(round)]
                               : test::RandomHostile(random) + "\r\n\"");
    }
    const std::vector<std::vector<std::string>> rows{cells};
    REQUIRE(ReadStrictly(CsvRow(cells)) == rows);
  }
}

TEST_CASE("no cell begins like a formula") {
  std::mt19937 random(4);
  std::vector<std::string> texts = test::HostileTexts();
  for (const char* text : {"\t=1", "\r=1", "\n=1", "＋1", "－1", "＠x", "\x01x"}) {
    texts.emplace_back(text);
  }
  for (int i = 0; i < 3000; ++i) {
    texts.push_back(test::RandomHostile(random));
  }
  for (const std::string& text : texts) {
    const std::array<std::string, 1> row{text};
    const std::string cell = ReadStrictly(CsvRow(row))[0][0];
    const std::string_view shown = Trim(cell);
    for (const std::string_view start : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
      REQUIRE_FALSE_MESSAGE(shown.starts_with(start), text);
    }
    const bool kept = cell == text || cell == "'" + text;
    REQUIRE_MESSAGE(kept, text);
  }
}

TEST_CASE("no cell begins with a control character, behind which a formula may hide") {
  CHECK(CsvCell("\tx") == "\"'\tx\"");
  CHECK(CsvCell("\x01x") == "'\x01x");
}

TEST_CASE("words that need nothing get nothing") {
  CHECK(CsvCell("Ana Ruiz") == "Ana Ruiz");
  CHECK(CsvCell("17") == "17");
  CHECK(CsvCell("") == "");
}

}  // namespace
}  // namespace mingle
