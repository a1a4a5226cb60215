#include "report/csv.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace mingle {
namespace {

bool WouldRun(std::string_view text) {
  constexpr std::array<std::string_view, 8> kStarts{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const std::string_view trimmed = Trim(text);
  const bool control = !text.empty() && static_cast<unsigned char>(text.front()) < 0x20U;
  return control || std::any_of(kStarts.begin(), kStarts.end(),
                                [&](std::string_view start) { return trimmed.starts_with(start); });
}

}  // namespace

std::string CsvCell(std::string_view text) {
  std::string cell = WouldRun(text) ? "'" : "";
  cell += text;
  if (cell.find_first_of("\",\r\n;\t") == std::string::npos && Trim(cell) == cell) {
    return cell;
  }
  std::string quoted = "\"";
  for (const char c : cell) {
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  }
  return quoted + "\"";
}

std::string CsvRow(std::span<const std::string> cells) {
  std::string row;
  for (size_t i = 0; i < cells.size(); ++i) {
    row += (i > 0 ? "," : "") + CsvCell(cells[i]);
  }
  return row + "\r\n";
}

}  // namespace mingle
