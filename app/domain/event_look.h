#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingle {

/// 0xRRGGBB of "#RRGGBB", which is how an event's own colour is written. Nothing for anything else.
[[nodiscard]] std::optional<std::uint32_t> ParseColour(std::string_view text);

/// The most bytes of PNG that an event's logo has: with the Base64 around it, it fits a fact.
inline constexpr size_t kMostLogoBytes = 11'000;

}  // namespace mingle
