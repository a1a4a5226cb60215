#include "roster/delimited.h"

#include <algorithm>

#include "base/text.h"

namespace mingle {
namespace {

constexpr std::string_view kSep = "sep=";

bool IsLineBreak(char c) { return c == '\n' || c == '\r'; }

}  // namespace

bool Record::IsBlank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return Trim(cell).empty(); });
}

char NamedDelimiter(std::string_view text) {
  if (!text.empty() && text.front() == '"') {
    text.remove_prefix(1);
  }
  const bool named = text.size() > kSep.size() && AsciiLower(text.substr(0, kSep.size())) == kSep &&
                     !IsLineBreak(text[kSep.size()]);
  return named ? text[kSep.size()] : '\0';
}

DelimitedReader::DelimitedReader(std::string_view text, char delimiter)
    : text_(text), delimiter_(delimiter) {
  if (NamedDelimiter(text) != '\0') {
    pos_ = std::min(text.find_first_of("\r\n"), text.size());
    SkipLineBreak();
  }
}

bool DelimitedReader::AtLineBreak() const {
  return pos_ < text_.size() && IsLineBreak(text_[pos_]);
}

void DelimitedReader::SkipLineBreak() {
  if (pos_ >= text_.size()) {
    return;
  }
  const bool crlf = text_.substr(pos_, 2) == "\r\n";
  pos_ += crlf ? 2 : 1;
  ++line_;
}

bool DelimitedReader::Next(Record& record) {
  if (pos_ >= text_.size()) {
    return false;
  }
  record.line = line_;
  record.stray_quote = false;
  size_t count = 0;
  for (;;) {
    if (count == record.cells.size()) {
      record.cells.emplace_back();
    }
    std::string& cell = record.cells[count++];
    cell.clear();
    const size_t start = pos_;
    const size_t start_line = line_;
    while (pos_ < text_.size() && text_[pos_] == ' ' && delimiter_ != ' ') {
      ++pos_;
    }
    if (pos_ < text_.size() && text_[pos_] == '"') {
      if (!ReadQuoted(cell)) {
        record.stray_quote = true;
        cell.clear();
        pos_ = start;
        line_ = start_line;
        ReadPlain(cell);
      }
    } else {
      pos_ = start;
      ReadPlain(cell);
    }
    if (pos_ >= text_.size() || AtLineBreak()) {
      SkipLineBreak();
      record.cells.resize(count);
      return true;
    }
    ++pos_;  // the delimiter
  }
}

void DelimitedReader::ReadPlain(std::string& cell) {
  const size_t start = pos_;
  while (pos_ < text_.size() && text_[pos_] != delimiter_ && !IsLineBreak(text_[pos_])) {
    ++pos_;
  }
  cell.append(text_, start, pos_ - start);
}

bool DelimitedReader::ReadQuoted(std::string& cell) {
  const size_t first_line = line_;
  ++pos_;
  for (;;) {
    const size_t stop = text_.find_first_of("\"\r\n", pos_);
    if (stop == std::string_view::npos) {
      return false;
    }
    cell.append(text_, pos_, stop - pos_);
    pos_ = stop;
    if (text_[pos_] != '"') {
      const size_t before = pos_;
      SkipLineBreak();
      cell.append(text_, before, pos_ - before);
      continue;
    }
    ++pos_;
    if (pos_ < text_.size() && text_[pos_] == '"') {
      cell += '"';
      ++pos_;
      continue;
    }
    const size_t closed = pos_;
    while (pos_ < text_.size() && text_[pos_] == ' ' && delimiter_ != ' ') {
      ++pos_;
    }
    if (pos_ >= text_.size() || text_[pos_] == delimiter_ || AtLineBreak()) {
      return true;
    }
    pos_ = closed;
    if (line_ != first_line) {
      return false;
    }
    ReadPlain(cell);
    return true;
  }
}

}  // namespace mingle
