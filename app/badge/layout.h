#pragma once

#include <span>
#include <string_view>

#include "base/result.h"

namespace mingle {

/// How badges lie on paper. The grid is centred on the page.
struct BadgeLayout {
  std::string_view name;         ///< "a4-8"
  std::string_view description;  ///< One line for a list of the layouts.
  double page_width_mm = 0;
  double page_height_mm = 0;
  double badge_width_mm = 0;
  double badge_height_mm = 0;
  int columns = 1;
  int rows = 1;
  double column_gap_mm = 0;
  /// The side of the QR without its quiet zone, for a code of version 2 (25 modules), which is
  /// what Mingle's are. 30 mm read at 25–35 cm with a 720p camera.
  double qr_mm = 30;
  bool cut_lines = false;  ///< Light lines around each badge.

  [[nodiscard]] int badges_a_page() const { return columns * rows; }
};

/// All layouts; the first is the default.
[[nodiscard]] std::span<const BadgeLayout> BadgeLayouts();

/// The layout of that name. NotFound says which there are, and which was perhaps meant.
[[nodiscard]] Result<BadgeLayout> FindBadgeLayout(std::string_view name);

}  // namespace mingle
