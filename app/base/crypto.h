#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mingle {

using Bytes = std::span<const std::uint8_t>;
using Sha256Digest = std::array<std::uint8_t, 32>;

/// Fills `out` from the system's cryptographic generator.
void FillRandom(std::span<std::uint8_t> out);

/// SHA-256 (FIPS 180-4) of everything given to `Add`, in order.
class Sha256 {
 public:
  Sha256();
  Sha256& Add(Bytes bytes);
  Sha256& Add(std::string_view text);
  /// A number as eight bytes, big-endian.
  Sha256& AddNumber(std::uint64_t number);
  /// Text preceded by its length, so that ("ab","c") and ("a","bc") differ.
  Sha256& AddField(std::string_view text);
  /// The digest of what was added so far; the object may be used no further.
  [[nodiscard]] Sha256Digest Finish();

 private:
  alignas(64) std::array<std::byte, 128> state_;
};

/// HMAC-SHA-256 (RFC 2104) of `message` under a 32-byte key.
[[nodiscard]] Sha256Digest Hmac(const std::array<std::uint8_t, 32>& key, Bytes message);

/// Compares in time that does not depend on where the two differ.
[[nodiscard]] bool EqualInConstantTime(Bytes a, Bytes b);

/// An Argon2id hash of `secret` with its salt and cost in it (19 MiB, two passes: the
/// minimum OWASP's Password Storage Cheat Sheet advises). Takes some 25 ms.
[[nodiscard]] std::string HashSecret(std::string_view secret);
/// True when `hash` came from `HashSecret(secret)`.
[[nodiscard]] bool VerifySecret(const std::string& hash, std::string_view secret);

/// Lower-case hexadecimal digits, two a byte.
[[nodiscard]] std::string FormatHex(Bytes bytes);

/// Base64 (RFC 4648, section 4), with padding.
[[nodiscard]] std::string FormatBase64(std::string_view bytes);
/// Nothing for what `FormatBase64` cannot have made.
[[nodiscard]] std::optional<std::string> ParseBase64(std::string_view text);

}  // namespace mingle
