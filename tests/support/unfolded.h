#pragma once

#include <string>

namespace mingle::test {

/// Content lines (vCard, iCalendar) with the folds taken out.
inline std::string Unfolded(std::string text) {
  for (size_t at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ", at)) {
    text.erase(at, 3);
  }
  return text;
}

}  // namespace mingle::test
