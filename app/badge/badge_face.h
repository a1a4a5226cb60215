#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace mingle {

/// What is printed on one badge. Words are people's own, in any script; line breaks in them count
/// as spaces. At most `kMostBadgeCharacters` a field.
struct BadgeFace {
  /// Printed as large as it fits, whole. Empty leaves a line to write on.
  std::string name{};
  std::string second_line{};   ///< The company; may be empty.
  std::string third_line{};    ///< The department or role; may be empty.
  std::string event{};         ///< Across the top; may be empty.
  std::string code{};          ///< The text in the QR; never empty.
  std::string code_caption{};  ///< The code as people type it, small under the QR; may be empty.
  /// 0xRRGGBB of the band across the top, which tells roles apart at a glance; the event's name on
  /// it turns black or white, whichever reads better. Without a value there is a thin black rule.
  std::optional<std::uint32_t> band_rgb{};
};

/// Longer than any name that people bear; more would shrink to a smudge.
inline constexpr size_t kMostBadgeCharacters = 300;

}  // namespace mingle
