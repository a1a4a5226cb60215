#include "shape/cluster.h"

#include <pango/pango.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "shape/display_text.h"

namespace mingle {
namespace {

/// Every byte index where a caret may stand, ascending; the first is 0, the last the size.
std::vector<size_t> CaretPlaces(std::string_view text) {
  const std::string shown = DisplayText(text, true);
  std::vector<PangoLogAttr> attributes(CountCodePoints(shown) + 1);
  pango_get_log_attrs(shown.data(), static_cast<int>(shown.size()), -1,
                      pango_language_from_string("en"), attributes.data(),
                      static_cast<int>(attributes.size()));
  std::vector<size_t> places{0};
  size_t character = 0;
  for (size_t byte = 1; byte <= shown.size(); ++byte) {
    const bool starts =
        byte == shown.size() || (static_cast<unsigned char>(shown[byte]) & 0xC0U) != 0x80U;
    if (!starts) {
      continue;
    }
    ++character;
    if (byte == shown.size() || attributes[character].is_cursor_position != 0) {
      places.push_back(byte);
    }
  }
  return places;
}

}  // namespace

size_t NextCluster(std::string_view text, size_t index) {
  const auto places = CaretPlaces(text);
  const auto after = std::upper_bound(places.begin(), places.end(), index);
  return after == places.end() ? text.size() : *after;
}

size_t PreviousCluster(std::string_view text, size_t index) {
  const auto places = CaretPlaces(text);
  const auto before = std::lower_bound(places.begin(), places.end(), index);
  return before == places.begin() ? 0 : *(before - 1);
}

}  // namespace mingle
