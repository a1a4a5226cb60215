#pragma once

#include <filesystem>

#include "base/result.h"
#include "shape/text_style.h"

namespace mingle {

/// A face on disk, for whoever rasterises it without Pango.
struct FontFile {
  std::filesystem::path path;
  int index = 0;  ///< Which face of a collection.
};

/// The file of the main font (Inter, else Noto Sans, else what the system has for "sans-serif"),
/// the same that Pango takes for Latin, Greek and Cyrillic. NotFound when there is no font at all.
[[nodiscard]] Result<FontFile> FindFontFile(TextWeight weight);

}  // namespace mingle
