#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace mingle {

/// 128 random bits.
using IdBytes = std::array<std::uint8_t, 16>;

/// Fresh bytes from the system's cryptographic generator.
[[nodiscard]] IdBytes RandomIdBytes();
/// 32 lower-case hexadecimal digits.
[[nodiscard]] std::string FormatIdBytes(const IdBytes& bytes);
[[nodiscard]] std::optional<IdBytes> ParseIdBytes(std::string_view text);

/// The identity of one thing of the kind `Tag`. An AttendeeId is not an EventId.
/// Default-constructed it is nil: "nobody", "no event".
template <class Tag>
struct Id {
  IdBytes bytes{};

  [[nodiscard]] static Id Random() { return Id{RandomIdBytes()}; }
  /// Reads 32 hexadecimal digits; nothing when the text is not that.
  [[nodiscard]] static std::optional<Id> Parse(std::string_view text) {
    const auto parsed = ParseIdBytes(text);
    return parsed ? std::optional<Id>(Id{*parsed}) : std::nullopt;
  }
  [[nodiscard]] std::string Text() const { return FormatIdBytes(bytes); }
  [[nodiscard]] bool IsNil() const { return bytes == IdBytes{}; }

  friend auto operator<=>(const Id&, const Id&) = default;
};

using AttendeeId = Id<struct AttendeeTag>;
using EventId = Id<struct EventTag>;
using FactId = Id<struct FactTag>;
using LessonId = Id<struct LessonTag>;
/// One incarnation of one book file: who numbered a fact.
using OriginId = Id<struct OriginTag>;

}  // namespace mingle

template <class Tag>
struct std::hash<mingle::Id<Tag>> {
  size_t operator()(const mingle::Id<Tag>& id) const noexcept {
    // The bytes are random already; the first eight are as good as any mix of them.
    std::uint64_t head = 0;
    std::memcpy(&head, id.bytes.data(), sizeof head);
    return static_cast<size_t>(head);
  }
};
