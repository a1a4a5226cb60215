#include "roster/table_layout.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace mingle {
namespace {

constexpr int kRowsLookedAt = 100;
/// A delimiter that appears in no text: the table has one column, and commas belong to names.
constexpr char kNoDelimiter = '\x1F';

std::vector<std::string_view> FilledCells(const Record& record) {
  std::vector<std::string_view> filled;
  for (const std::string& cell : record.cells) {
    if (!Trim(cell).empty()) {
      filled.push_back(Trim(cell));
    }
  }
  return filled;
}

}  // namespace

std::optional<TableLayout> FindTable(std::string_view text) {
  std::optional<TableLayout> best;
  size_t most = 0;
  const char named = NamedDelimiter(text);
  for (const char delimiter : named != '\0' ? std::string{named} : std::string(",;\t|")) {
    DelimitedReader reader(text, delimiter);
    Record record;
    for (int i = 0; i < kRowsLookedAt && reader.Next(record); ++i) {
      ColumnMap columns(record.cells);
      if (columns.NamesPeople() && columns.recognised() > most) {
        most = columns.recognised();
        best = TableLayout{delimiter, record.line, record.cells, std::move(columns)};
      }
    }
  }
  if (best && best->header.size() == 1 && named == '\0') {
    best->delimiter = kNoDelimiter;
  }
  return best;
}

bool IsFooter(const Record& record) {
  constexpr std::array<std::string_view, 14> kCounts{
      "total",  "totals", "grand total", "count",  "page",   "summe",  "gesamt",
      "anzahl", "seite",  "somme",       "nombre", "cuenta", "pagina", "records"};
  constexpr std::array<std::string_view, 4> kReports{"report generated", "generated on",
                                                     "bericht erstellt", "rapport genere"};
  const auto filled = FilledCells(record);
  if (filled.empty() || filled.size() > 2 || filled[0].size() > 100) {
    return false;
  }
  std::string words;
  std::string letters;
  for (const std::string& word : SplitWords(FoldForSearch(filled[0]))) {
    const bool number = word.find_first_not_of("0123456789") == std::string::npos;
    words += (words.empty() ? "" : " ") + word;
    if (!number && word != "of" && word != "von" && word != "de") {
      letters += (letters.empty() ? "" : " ") + word;
    }
  }
  return std::find(kCounts.begin(), kCounts.end(), letters) != kCounts.end() ||
         std::any_of(kReports.begin(), kReports.end(),
                     [&](std::string_view report) { return words.starts_with(report); });
}

bool IsSectionTitle(const Record& record) {
  const auto filled = FilledCells(record);
  if (filled.size() != 1) {
    return false;
  }
  const size_t digits = filled[0].find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && digits <= 2 &&
         filled[0].substr(digits, 2) == ". ";
}

}  // namespace mingle
