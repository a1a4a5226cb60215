#pragma once

#include <memory>
#include <string>

#include "badge/badge_face.h"
#include "badge/layout.h"
#include "base/result.h"

namespace mingle {

class FacePainter;

/// Single badges of one size as files in memory, without cut lines. Keep one for many badges: most
/// of the first one's cost is looking up fonts. Not thread-safe. Both are Invalid, naming the
/// person, when the badge cannot be printed.
class BadgePictures {
 public:
  explicit BadgePictures(const BadgeLayout& layout);
  ~BadgePictures();
  BadgePictures(const BadgePictures&) = delete;
  BadgePictures& operator=(const BadgePictures&) = delete;

  /// A PNG. `dots_per_inch` is clamped to 72–600 and written into the file, so that it prints at
  /// its size.
  [[nodiscard]] Result<std::string> DrawPng(const BadgeFace& face, int dots_per_inch = 300);

  /// An SVG in millimetres, its letters as shapes: it looks the same where the fonts are missing.
  [[nodiscard]] Result<std::string> DrawSvg(const BadgeFace& face);

 private:
  const BadgeLayout layout_;
  std::unique_ptr<FacePainter> painter_;
};

}  // namespace mingle
