#pragma once

#include <string>
#include <vector>

#include "domain/book.h"

namespace mingle {

/// What a view must show in sum.
struct ViewFigures {
  std::string view;
  std::string sql;       ///< one row, one text
  std::string expected;  ///< that text, by the book
};

/// The sums over which the views and the book must agree: how many there are of each thing.
[[nodiscard]] std::vector<ViewFigures> FiguresOf(const Book& book);

}  // namespace mingle
