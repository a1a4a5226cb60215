#include "domain/badge_code.h"

#include <algorithm>
#include <charconv>

#include "base/crockford.h"
#include "base/crypto.h"
#include "base/text.h"

namespace mingle {
namespace {

constexpr int kVersion = 1;
constexpr size_t kBytes = 18;
constexpr size_t kMacOffset = 9;

/// Byte 0 to 8 of a code: version, key id and random id, big-endian.
std::array<std::uint8_t, kMacOffset> Head(int key_id, std::uint64_t badge) {
  std::array<std::uint8_t, kMacOffset> head{};
  head[0] = static_cast<std::uint8_t>(kVersion << 4 | (key_id & 15));
  for (size_t i = 0; i < 8; ++i) {
    head[i + 1] = static_cast<std::uint8_t>(badge >> (56 - 8 * i));
  }
  return head;
}

std::array<std::uint8_t, 9> Mac(EventId event, const BadgeKey& key,
                                const std::array<std::uint8_t, kMacOffset>& head) {
  constexpr std::string_view kContext = "mingle-badge-v1";
  std::array<std::uint8_t, kContext.size() + sizeof(IdBytes) + kMacOffset> message{};
  auto end = std::copy(kContext.begin(), kContext.end(), message.begin());
  end = std::copy(event.bytes.begin(), event.bytes.end(), end);
  std::copy(head.begin(), head.end(), end);
  const Sha256Digest full = Hmac(key, message);
  std::array<std::uint8_t, 9> mac{};
  std::copy_n(full.begin(), mac.size(), mac.begin());
  return mac;
}

/// The text without what people put between groups.
std::string WithoutGaps(std::string_view text) {
  std::string packed;
  std::copy_if(text.begin(), text.end(), std::back_inserter(packed),
               [](char c) { return c != '-' && c != ' ' && c != '\t'; });
  return packed;
}

}  // namespace

std::variant<BadgeCode, CodeFault> ParseBadgeCode(std::string_view text) {
  constexpr size_t kLongestTyped = 64;
  if (text.size() > kLongestTyped) {
    return CodeFault::kNotOurs;
  }
  std::string packed = WithoutGaps(text);
  const bool has_check = packed.size() == kBadgeCodeLength + 1;
  if (packed.size() != kBadgeCodeLength && !has_check) {
    return CodeFault::kNotOurs;
  }
  const bool alphanumeric = std::all_of(packed.begin(), packed.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '*' ||
           c == '~' || c == '$' || c == '=';
  });
  if (!alphanumeric) {
    return CodeFault::kNotOurs;
  }
  const std::string_view body = std::string_view(packed).substr(0, kBadgeCodeLength);
  const auto bytes = DecodeCrockford(body, kBytes);
  if (!bytes || (*bytes)[0] >> 4U != kVersion) {
    return CodeFault::kDamaged;
  }
  if (has_check) {
    const char check = AsciiUpper(packed).back();
    const char expected = CrockfordCheck(EncodeCrockford(*bytes));
    const bool same = check == expected || (check == 'O' && expected == '0') ||
                      ((check == 'I' || check == 'L') && expected == '1');
    if (!same) {
      return CodeFault::kDamaged;
    }
  }
  BadgeCode code;
  code.key_id = (*bytes)[0] & 15;
  for (size_t i = 1; i <= 8; ++i) {
    code.badge = code.badge << 8U | (*bytes)[i];
  }
  std::copy(bytes->begin() + kMacOffset, bytes->end(), code.mac.begin());
  return code;
}

std::string MakeBadgeCode(EventId event, int key_id, const BadgeKey& key, std::uint64_t badge) {
  const auto head = Head(key_id, badge);
  const auto mac = Mac(event, key, head);
  std::array<std::uint8_t, kBytes> bytes{};
  std::copy(head.begin(), head.end(), bytes.begin());
  std::copy(mac.begin(), mac.end(), bytes.begin() + kMacOffset);
  return EncodeCrockford(bytes);
}

bool VerifyBadgeCode(const BadgeCode& code, EventId event, const BadgeKey& key) {
  return EqualInConstantTime(code.mac, Mac(event, key, Head(code.key_id, code.badge)));
}

std::string TypableBadgeCode(std::string_view code) {
  constexpr size_t kGroup = 5;
  const std::string checked = std::string(code) + CrockfordCheck(code);
  std::string typable;
  for (size_t i = 0; i < checked.size(); i += kGroup) {
    if (i > 0) {
      typable += '-';
    }
    typable += checked.substr(i, kGroup);
  }
  return typable;
}

BadgeKeyMade RandomBadgeKey(int key_id) {
  BadgeKey key{};
  FillRandom(key);
  return {key_id, FormatHex(key)};
}

std::uint64_t RandomBadgeId() {
  std::array<std::uint8_t, 8> bytes{};
  std::uint64_t badge = 0;
  while (badge == 0) {
    FillRandom(bytes);
    for (const std::uint8_t byte : bytes) {
      badge = badge << 8U | byte;
    }
  }
  return badge;
}

std::string FormatBadgeId(std::uint64_t badge) {
  std::array<std::uint8_t, 8> bytes{};
  for (size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<std::uint8_t>(badge >> (56 - 8 * i));
  }
  return FormatHex(bytes);
}

std::uint64_t ParseBadgeId(std::string_view text) {
  std::uint64_t badge = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), badge, 16);
  const bool whole = fault == std::errc() && end == text.data() + text.size();
  return text.size() == 16 && whole ? badge : 0;
}

}  // namespace mingle
