#include "base/crockford.h"

namespace mingle {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/// The value of a character, 0 to 31; -1 when it is not in the alphabet.
int ValueOf(char c) {
  if (c >= 'a' && c <= 'z') {
    c = static_cast<char>(c - 'a' + 'A');
  }
  if (c == 'O') {
    c = '0';
  } else if (c == 'I' || c == 'L') {
    c = '1';
  }
  const size_t at = kAlphabet.substr(0, 32).find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::string EncodeCrockford(std::span<const std::uint8_t> bytes) {
  std::string text;
  std::uint32_t pending = 0;
  int bits = 0;
  for (const std::uint8_t byte : bytes) {
    pending = (pending << 8U) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += kAlphabet[(pending >> bits) & 31U];
    }
  }
  if (bits > 0) {
    text += kAlphabet[(pending << (5 - bits)) & 31U];
  }
  return text;
}

std::optional<std::vector<std::uint8_t>> DecodeCrockford(std::string_view text, size_t byte_count) {
  if (text.size() != (byte_count * 8 + 4) / 5) {
    return std::nullopt;
  }
  std::vector<std::uint8_t> bytes;
  bytes.reserve(byte_count);
  std::uint32_t pending = 0;
  int bits = 0;
  for (const char c : text) {
    const int value = ValueOf(c);
    if (value < 0) {
      return std::nullopt;
    }
    pending = (pending << 5U) | static_cast<std::uint32_t>(value);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push_back(static_cast<std::uint8_t>(pending >> bits));
    }
  }
  const std::uint32_t padding = pending & ((1U << bits) - 1U);
  if (padding != 0) {
    return std::nullopt;
  }
  return bytes;
}

char CrockfordCheck(std::string_view text) {
  int remainder = 0;
  for (const char c : text) {
    remainder = (remainder * 32 + ValueOf(c)) % 37;
  }
  return kAlphabet[static_cast<size_t>(remainder)];
}

}  // namespace mingle
