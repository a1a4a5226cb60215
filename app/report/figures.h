#pragma once

#include <optional>
#include <string>

#include "domain/anonymous.h"
#include "domain/book.h"

namespace mingle {

/// What an event came to. Who refused to be counted is in none of them; nothing where the figure
/// is below `kFewestShown`.
struct EventFigures {
  std::optional<int> came;
  std::optional<int> pairs_talked;
  std::optional<int> lessons;  ///< different ones, shared or not
  std::optional<AimFigures>
      aims{};  ///< who got what they came for, of those who agree to be counted
};

[[nodiscard]] EventFigures FiguresOf(const Book& book, EventId event);

/// "17", or "fewer than 5".
[[nodiscard]] std::string FormatFigure(const std::optional<int>& figure);

}  // namespace mingle
