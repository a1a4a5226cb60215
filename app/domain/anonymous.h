#pragma once

#include <optional>

#include "domain/book.h"

namespace mingle {

/// Figures about fewer people than this are not shown.
inline constexpr int kFewestShown = 5;

/// The figure; nothing when it is too small to be shown.
[[nodiscard]] inline std::optional<int> ShownFigure(int figure) {
  return figure < kFewestShown ? std::nullopt : std::optional(figure);
}

/// How many got what they came for, each figure as it may be shown.
struct AimFigures {
  std::optional<int> yes;
  std::optional<int> partly;
  std::optional<int> not_today;
};

/// The answers at an event of those who agree to be in the anonymous figures; nothing while fewer
/// than `kFewestShown` of them have answered. What an erased person agreed to holds.
[[nodiscard]] std::optional<AimFigures> AimFiguresOf(const Book& book, EventId event);

}  // namespace mingle
