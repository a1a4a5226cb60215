#include "domain/event_look.h"

#include <charconv>

namespace mingle {

std::optional<std::uint32_t> ParseColour(std::string_view text) {
  constexpr size_t kDigits = 6;
  if (text.size() != kDigits + 1 || text.front() != '#' ||
      text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string_view::npos) {
    return {};
  }
  std::uint32_t rgb = 0;
  std::from_chars(text.data() + 1, text.data() + text.size(), rgb, 16);
  return rgb;
}

}  // namespace mingle
