#pragma once

#include <functional>
#include <span>
#include <string>

#include "badge/badge_face.h"
#include "badge/layout.h"
#include "base/result.h"
#include "base/time.h"

namespace mingle {

/// What goes with the badges of one file.
struct SheetOptions {
  std::string title{};   ///< The document's title, which viewers show.
  std::string footer{};  ///< Small at the bottom of a page that has room there, with its number.
  /// When the sheet was made, passed in: the same badges at the same time give the same bytes.
  Time created{};
  /// Called after each page with the number of badges done.
  std::function<void(size_t)> on_page{};
};

/// Badges on pages, as a PDF in memory: codes are vectors, and so are letters, which can be
/// searched for; only a text with emoji is a picture of 600 dots an inch. Invalid, naming the
/// badge, when one cannot be printed; NotFound when there are none. Some 1 ms a badge; keep it
/// off the thread that draws the window. Write it with WriteFile, and a power cut leaves no half a
/// file.
[[nodiscard]] Result<std::string> DrawSheet(std::span<const BadgeFace> faces,
                                            const BadgeLayout& layout, const SheetOptions& options);

}  // namespace mingle
