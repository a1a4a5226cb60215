#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mingle {

/// The names under which an enum is stored and exported, in the order of its values:
/// `template <> struct EnumNames<Level> { static constexpr std::array kNames{…}; };`
template <class Enum>
struct EnumNames;

template <class Enum>
[[nodiscard]] constexpr std::string_view NameOf(Enum value) {
  return EnumNames<Enum>::kNames.at(static_cast<size_t>(value));
}

template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> ParseEnum(std::string_view name) {
  for (size_t i = 0; i < EnumNames<Enum>::kNames.size(); ++i) {
    if (EnumNames<Enum>::kNames[i] == name) {
      return static_cast<Enum>(i);
    }
  }
  return std::nullopt;
}

}  // namespace mingle
