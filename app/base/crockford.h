#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mingle {

/// Crockford's base 32 (https://www.crockford.com/base32.html): digits and capitals without
/// I, L, O and U, most significant bits first, the last character padded with zero bits.
[[nodiscard]] std::string EncodeCrockford(std::span<const std::uint8_t> bytes);

/// Exactly `byte_count` bytes from as many characters as they need. Upper and lower case are the
/// same, O reads as 0, I and L as 1. Nothing when the length or a character is wrong, or when
/// the padding bits are not zero, so that one value has one spelling.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> DecodeCrockford(std::string_view text,
                                                                       size_t byte_count);

/// Crockford's check character: the value of `text` modulo 37, one of 0–9, A–Z without I L O U,
/// and * ~ $ = U. `text` must be spelled in the alphabet.
[[nodiscard]] char CrockfordCheck(std::string_view text);

}  // namespace mingle
