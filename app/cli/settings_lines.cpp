#include "cli/settings_lines.h"

#include <charconv>
#include <string>

#include "base/file.h"
#include "base/text.h"

namespace mingle {

Result<void> ReadSettingsLines(
    const std::filesystem::path& file, std::string_view about,
    const std::function<bool(std::string_view key, std::string_view value)>& take) {
  constexpr size_t kMostBytes = 10'000;
  const auto content = ReadFile(file, kMostBytes);
  if (!content) {
    return content.error().kind == ErrorKind::kNotFound
               ? Result<void>{}
               : Result<void>(tl::unexpected(content.error()));
  }
  for (const auto& each : Split(*content, '\n')) {
    const std::string_view line = Trim(each);
    const size_t gap = line.find(' ');
    if (!line.empty() && (gap == line.npos || !take(line.substr(0, gap), Trim(line.substr(gap))))) {
      return Fail(ErrorKind::kCorrupt, "“" + file.string() + "” says “" + CleanText(line) +
                                           "”, which is nothing to set " + std::string(about));
    }
  }
  return {};
}

std::optional<int> ParseSetting(std::string_view text) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                  : std::nullopt;
}

}  // namespace mingle
