#include "base/content_line.h"

#include "base/text.h"

namespace mingle {

std::string EscapeContent(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
    } else {
      if (c == '\\' || c == ',' || c == ';') {
        escaped += '\\';
      }
      escaped += c;
    }
  }
  return escaped;
}

std::string ContentLine(std::string_view name, std::string_view value) {
  constexpr size_t kMostOctets = 75;
  std::string line;
  size_t octets = 0;
  const auto add = [&](std::string_view part) {
    while (!part.empty()) {
      const std::string_view point = FirstCodePoints(part, 1);
      if (octets + point.size() > kMostOctets) {
        line += "\r\n ";
        octets = 1;
      }
      line += point;
      octets += point.size();
      part.remove_prefix(point.size());
    }
  };
  add(name);
  add(":");
  add(value);
  return line + "\r\n";
}

}  // namespace mingle
