#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingle {

/// One row of a delimited file.
struct Record {
  size_t line = 0;  ///< where it begins, from 1
  std::vector<std::string> cells;
  bool stray_quote = false;  ///< a quotation mark was opened and never properly closed

  /// True when every cell is white space.
  [[nodiscard]] bool IsBlank() const;
};

/// Reads CSV and its relatives, a record at a time: RFC 4180 with line breaks as LF, CRLF or CR,
/// white space before an opening quote, text after a closing one, and any characters in cells,
/// NUL included. A quotation mark that swallows lines and is then not closed at the end of a cell
/// is taken as an ordinary character, so that one slip costs one cell and not the file.
class DelimitedReader {
 public:
  /// Looks on at `text`, which is UTF-8 and outlives the reader. A first line "sep=;" is skipped.
  DelimitedReader(std::string_view text, char delimiter);

  /// False at the end. `record` is overwritten; its memory is used again.
  [[nodiscard]] bool Next(Record& record);

 private:
  void ReadPlain(std::string& cell);
  [[nodiscard]] bool ReadQuoted(std::string& cell);
  [[nodiscard]] bool AtLineBreak() const;
  void SkipLineBreak();

  std::string_view text_;
  char delimiter_;
  size_t pos_ = 0;
  size_t line_ = 1;
};

/// The delimiter that a first line "sep=;" names; '\0' when there is no such line.
[[nodiscard]] char NamedDelimiter(std::string_view text);

}  // namespace mingle
