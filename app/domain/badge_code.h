#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/id.h"
#include "domain/event.h"

namespace mingle {

/// The text in a Mingle badge's QR: 18 bytes as 29 characters of Crockford's base 32.
///
///   byte 0       version 1 (high four bits), key id (low four bits)
///   bytes 1–8    the badge's random id
///   bytes 9–17   the first 72 bits of HMAC-SHA-256 under the event's key over
///                "mingle-badge-v1" | event id | byte 0 | random id
///
/// Twenty-nine alphanumeric characters are the most a QR of version 2 holds at level Q. For
/// typing by hand a check character follows (30 characters), grouped by hyphens.
struct BadgeCode {
  int key_id = 0;
  std::uint64_t badge = 0;
  std::array<std::uint8_t, 9> mac{};
};

/// Characters in a badge's QR.
inline constexpr std::size_t kBadgeCodeLength = 29;

/// Why a text is no badge code.
enum class CodeFault {
  kNotOurs,  ///< another length or alphabet: a URL, a product, a ticket
  kDamaged,  ///< shaped like ours, but mistyped: the check character or a bit is wrong
};

/// Reads a code as scanned (29 characters) or typed (30, with hyphens and spaces anywhere; small
/// letters, O for 0, I and L for 1). Does not verify it.
[[nodiscard]] std::variant<BadgeCode, CodeFault> ParseBadgeCode(std::string_view text);

/// Signs a badge: the 29 characters for its QR.
[[nodiscard]] std::string MakeBadgeCode(EventId event, int key_id, const BadgeKey& key,
                                        std::uint64_t badge);

/// True when the code was signed for this event with this key. Constant time.
[[nodiscard]] bool VerifyBadgeCode(const BadgeCode& code, EventId event, const BadgeKey& key);

/// The 29 characters with their check character in six groups of five, as printed under the QR:
/// "2K7QX-…".
[[nodiscard]] std::string TypableBadgeCode(std::string_view code);

/// A fresh random key that signs badges, to be recorded at its event.
[[nodiscard]] BadgeKeyMade RandomBadgeKey(int key_id = 0);

/// A fresh random badge id; never 0.
[[nodiscard]] std::uint64_t RandomBadgeId();
/// 16 hexadecimal digits and back, as facts store it; 0 when the text is not that.
[[nodiscard]] std::string FormatBadgeId(std::uint64_t badge);
[[nodiscard]] std::uint64_t ParseBadgeId(std::string_view text);

}  // namespace mingle
