#include "report/json.h"

#include <string_view>

namespace mingle {
namespace {

/// The controls U+0080 to U+009F, which JSON allows and a terminal obeys, as \u0080 to \u009f.
std::string WithoutControls(std::string_view json) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(json.size());
  for (size_t i = 0; i < json.size(); ++i) {
    const auto next = static_cast<unsigned char>(i + 1 < json.size() ? json[i + 1] : '\xFF');
    if (json[i] == '\xC2' && next < 0xA0U) {
      out += "\\u00";
      out += kDigits[next >> 4U];
      out += kDigits[next & 0xFU];
      ++i;
    } else {
      out += json[i];
    }
  }
  return out;
}

}  // namespace

std::string DumpJson(const Json& value, bool pretty) {
  return WithoutControls(value.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace)) +
         "\n";
}

}  // namespace mingle
