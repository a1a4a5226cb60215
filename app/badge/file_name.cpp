#include "badge/file_name.h"

#include "base/text.h"

namespace mingle {

std::string BadgeFileName(size_t number, size_t count, std::string_view name,
                          std::string_view extension) {
  constexpr std::string_view kRefused = "/\\:*?\"<>|";
  constexpr size_t kMostCharacters = 40;
  const std::string clean = CleanText(name);
  std::string kept;
  for (const char c : FirstCodePoints(clean, kMostCharacters)) {
    kept += kRefused.find(c) == std::string_view::npos ? c : ' ';
  }
  std::string digits = std::to_string(number);
  digits.insert(
      0, std::to_string(count).size() - std::min(digits.size(), std::to_string(count).size()), '0');
  std::string_view words = Trim(kept);
  while (words.ends_with('.') || words.ends_with(' ')) {
    words.remove_suffix(1);
  }
  std::string file = digits;
  if (!words.empty()) {
    file += " " + std::string(words);
  }
  return file + "." + std::string(extension);
}

}  // namespace mingle
