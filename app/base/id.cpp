#include "base/id.h"

#include "base/crypto.h"

namespace mingle {
namespace {

int HexValue(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  if (c >= 'a' && c <= 'f') {
    return c - 'a' + 10;
  }
  if (c >= 'A' && c <= 'F') {
    return c - 'A' + 10;
  }
  return -1;
}

}  // namespace

IdBytes RandomIdBytes() {
  IdBytes bytes;
  FillRandom(bytes);
  return bytes;
}

std::string FormatIdBytes(const IdBytes& bytes) { return FormatHex(bytes); }

std::optional<IdBytes> ParseIdBytes(std::string_view text) {
  IdBytes bytes{};
  if (text.size() != bytes.size() * 2) {
    return std::nullopt;
  }
  for (size_t i = 0; i < bytes.size(); ++i) {
    const int high = HexValue(text[2 * i]);
    const int low = HexValue(text[2 * i + 1]);
    if (high < 0 || low < 0) {
      return std::nullopt;
    }
    bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return bytes;
}

}  // namespace mingle
