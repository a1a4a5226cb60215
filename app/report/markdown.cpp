#include "report/markdown.h"

#include <algorithm>

#include "base/text.h"

namespace mingle {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

/// Where an escape must stand for this line not to begin a heading, a list, a rule, a quotation
/// or an underline: at its first character, or after the number of a list.
size_t BlockMarker(std::string_view line) {
  constexpr std::string_view kMarkers = "#+-=";
  if (line.empty() || kMarkers.find(line.front()) != std::string_view::npos) {
    return 0;
  }
  const auto end =
      static_cast<size_t>(std::find_if_not(line.begin(), line.end(), IsDigit) - line.begin());
  const bool numbered = end > 0 && end < line.size() && (line[end] == '.' || line[end] == ')');
  return numbered ? end : std::string_view::npos;
}

std::string EscapeLine(std::string_view line) {
  constexpr std::string_view kSpecial = "\\`*_[]<>&|~$!:";
  line = Trim(line);
  const size_t marker = BlockMarker(line);
  std::string out;
  out.reserve(line.size());
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    // A colon makes a link only of "scheme://", a dot only of "www.".
    const bool link = (c == ':' && line.substr(i, 3) == "://") ||
                      (c == '.' && i >= 3 && AsciiLower(line.substr(i - 3, 3)) == "www");
    if (i == marker || link || (c != ':' && kSpecial.find(c) != std::string_view::npos)) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

}  // namespace

std::string EscapeMarkdown(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return EscapeLine(line);
}

std::string MarkdownLines(std::string_view text, std::string_view indent) {
  std::string out;
  for (const std::string_view line : Split(text, '\n')) {
    const std::string escaped = EscapeLine(line);
    if (!escaped.empty()) {
      out += out.empty() ? "" : "\\\n" + std::string(indent);
      out += escaped;
    }
  }
  return out;
}

}  // namespace mingle
