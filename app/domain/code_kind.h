#pragma once

#include <string>
#include <vector>

#include "domain/facts/enum_names.h"

namespace mingle {

/// Kinds of codes, besides QR, that tickets may carry.
enum class CodeKind { kDataMatrix, kAztec };

template <>
struct EnumNames<CodeKind> {
  static constexpr std::array<std::string_view, 2> kNames{"data_matrix", "aztec"};
};

/// Those of the names that this version knows.
[[nodiscard]] inline std::vector<CodeKind> KnownCodeKinds(const std::vector<std::string>& names) {
  std::vector<CodeKind> kinds;
  for (const std::string& name : names) {
    if (const auto kind = ParseEnum<CodeKind>(name)) {
      kinds.push_back(*kind);
    }
  }
  return kinds;
}

}  // namespace mingle
