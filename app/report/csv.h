#pragma once

#include <span>
#include <string>
#include <string_view>

namespace mingle {

/// Begins a CSV file: the byte order mark without which Excel does not see UTF-8.
inline constexpr std::string_view kCsvStart = "\xEF\xBB\xBF";

/// One cell by RFC 4180. An apostrophe is put before text that a spreadsheet would run as a
/// formula: text whose first character, white space aside, is = + - @, one of their full-width
/// forms, or a control character.
[[nodiscard]] std::string CsvCell(std::string_view text);

/// Cells with commas between and CRLF at the end.
[[nodiscard]] std::string CsvRow(std::span<const std::string> cells);

}  // namespace mingle
