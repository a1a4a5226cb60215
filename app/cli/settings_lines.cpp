#include "cli/settings_lines.h"

#include <string>

#include "base/file.h"
#include "base/text.h"

namespace mingle {

Result<void> ReadSettingsLines(
    const std::filesystem::path& file, std::string_view about,
    const std::function<bool(std::string_view key, std::string_view value)>& take) {
  constexpr size_t kMostBytes = 10'000;
  const auto content = ReadFileIfThere(file, kMostBytes);
  if (!content) {
    return tl::unexpected(content.error());
  }
  if (!*content) {
    return {};
  }
  for (const auto& each : Split(**content, '\n')) {
    const std::string_view line = Trim(each);
    const size_t gap = line.find(' ');
    if (!line.empty() && (gap == line.npos || !take(line.substr(0, gap), Trim(line.substr(gap))))) {
      return Fail(ErrorKind::kCorrupt, "“" + file.string() + "” says “" + CleanText(line) +
                                           "”, which is nothing to set " + std::string(about));
    }
  }
  return {};
}

}  // namespace mingle
