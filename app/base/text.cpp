#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>

namespace mingle {
namespace {

struct Free {
  void operator()(utf8proc_uint8_t* p) const { std::free(p); }
};

/// Applies a utf8proc mapping; the text itself when it cannot be mapped.
std::string Map(std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
  const std::unique_ptr<utf8proc_uint8_t, Free> owned(raw);
  if (length < 0) {
    return std::string(text);
  }
  return {reinterpret_cast<const char*>(raw), static_cast<size_t>(length)};
}

/// One code point at `pos`, moving past it; -1 and one byte further on a malformed byte.
utf8proc_int32_t Next(std::string_view text, size_t& pos) {
  utf8proc_int32_t code_point = -1;
  const auto length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + pos,
                       static_cast<utf8proc_ssize_t>(text.size() - pos), &code_point);
  if (length <= 0) {
    ++pos;
    return -1;
  }
  pos += static_cast<size_t>(length);
  return code_point;
}

void Append(std::string& out, utf8proc_int32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(code_point, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<size_t>(length));
}

bool IsMark(utf8proc_int32_t c) {
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

bool IsWordPart(utf8proc_int32_t c) {
  const auto category = utf8proc_category(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// True for what leaves no mark on paper: spaces, joiners, fillers, the empty Braille cell.
bool IsBlank(utf8proc_int32_t c) {
  constexpr utf8proc_int32_t kEmptyBraille = 0x2800;
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_ZS || c == '\n' ||
         c == kEmptyBraille || utf8proc_get_property(c)->ignorable;
}

bool IsLineBreak(utf8proc_int32_t c) { return c == '\n' || c == 0x2028 || c == 0x2029; }

}  // namespace

bool IsReordering(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool IsUtf8(std::string_view text) {
  for (size_t pos = 0; pos < text.size();) {
    if (Next(text, pos) < 0) {
      return false;
    }
  }
  return true;
}

size_t CountCodePoints(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string_view FirstCodePoints(std::string_view text, size_t count) {
  size_t pos = 0;
  for (; count > 0 && pos < text.size(); --count) {
    Next(text, pos);
  }
  return text.substr(0, pos);
}

std::u32string DecodeUtf8(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const auto code_point = Next(text, pos);
    out += code_point < 0 ? U'\uFFFD' : static_cast<char32_t>(code_point);
  }
  return out;
}

std::string EncodeUtf8(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size());
  for (const char32_t c : code_points) {
    Append(out, static_cast<utf8proc_int32_t>(c));
  }
  return out;
}

std::string CleanText(std::string_view text, bool keep_lines) {
  constexpr int kMostMarks = 4;
  std::string kept;
  kept.reserve(text.size());
  int marks = 0;
  for (size_t pos = 0; pos < text.size();) {
    auto c = Next(text, pos);
    if (c < 0) {
      c = 0xFFFD;
    }
    if (c == '\r') {
      if (pos < text.size() && text[pos] == '\n') {
        continue;
      }
      c = '\n';
    }
    if (IsLineBreak(c) || c == '\t') {
      kept += keep_lines && IsLineBreak(c) ? '\n' : ' ';
      marks = 0;
      continue;
    }
    if (utf8proc_category(c) == UTF8PROC_CATEGORY_CC || IsReordering(c)) {
      continue;
    }
    marks = IsMark(c) ? marks + 1 : 0;
    if (marks <= kMostMarks) {
      Append(kept, c);
    }
  }
  bool seen = false;
  for (size_t pos = 0; pos < kept.size() && !seen;) {
    seen = !IsBlank(Next(kept, pos));
  }
  return seen ? std::string(Trim(
                    Map(kept, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE))))
              : std::string();
}

std::string FoldForSearch(std::string_view text) {
  // Most names are ASCII: folding 100,000 of them takes 2 ms instead of 50.
  if (IsAscii(text)) {
    return AsciiLower(text);
  }
  return Map(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT |
                                                  UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
                                                  UTF8PROC_STRIPMARK | UTF8PROC_IGNORE));
}

std::vector<std::string> SplitWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (size_t pos = 0; pos < text.size();) {
    const auto c = Next(text, pos);
    if (c >= 0 && IsWordPart(c)) {
      Append(word, c);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) {
    words.push_back(std::move(word));
  }
  return words;
}

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n\v\f";
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  for (;;) {
    if (!text.empty() && kSpaces.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreak)) {
      text.remove_prefix(kNoBreak.size());
    } else if (!text.empty() && kSpaces.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNoBreak)) {
      text.remove_suffix(kNoBreak.size());
    } else {
      return text;
    }
  }
}

std::string AsciiLower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return out;
}

std::string AsciiUpper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') {
      c = static_cast<char>(c - 'a' + 'A');
    }
  }
  return out;
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  size_t start = 0;
  for (;;) {
    const size_t end = text.find(separator, start);
    if (end == std::string_view::npos) {
      parts.push_back(text.substr(start));
      return parts;
    }
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
}

std::optional<int> ParseWholeNumber(std::string_view text) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, number);
  return fault == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> before_previous(b.size() + 1);
  std::vector<size_t> previous(b.size() + 1);
  std::vector<size_t> current(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) {
    previous[j] = j;
  }
  for (size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_previous[j - 2] + 1);
      }
    }
    std::swap(before_previous, previous);
    std::swap(previous, current);
  }
  return previous[b.size()];
}

}  // namespace mingle
