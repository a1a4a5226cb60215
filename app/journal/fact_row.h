#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "base/crypto.h"
#include "domain/fact.h"

namespace mingle {

/// The first half of a SHA-256.
using ShortDigest = std::array<std::uint8_t, 16>;

/// The longest body a fact may have, in bytes.
inline constexpr size_t kMostBodyBytes = 16384;

/// A fact as it is stored and passed on. Everything but body and nonce is its header, which
/// stays for ever; an erasure blanks those two.
struct FactRow {
  OriginId origin;
  std::uint64_t seq = 0;
  FactId id;
  Stamp stamp;
  Time at;
  std::string kind;
  int version = 1;
  EventId event;
  AttendeeId subject;
  AttendeeId object;
  std::optional<std::string> body;  ///< JSON, to the byte as it came; nothing when blanked
  ShortDigest nonce{};              ///< random, so that a blanked body cannot be guessed from `mac`
  ShortDigest mac{};                ///< digest of nonce and body; outlives them
  ShortDigest chain{};              ///< digest of all headers and macs of this origin up to here

  friend bool operator==(const FactRow&, const FactRow&) = default;
};

/// SHA-256(nonce, body), halved.
[[nodiscard]] ShortDigest BodyMac(const ShortDigest& nonce, std::string_view body);

/// SHA-256(before, origin, seq, stamp, at in ms, kind, version, id, event, subject, object, mac),
/// halved: numbers as eight bytes big-endian, the kind preceded by its length, nil ids as zeros.
/// `before` is the chain of the row with the previous number, zeros for the first.
[[nodiscard]] ShortDigest ChainAfter(const ShortDigest& before, const FactRow& row);

}  // namespace mingle
