#pragma once

#include <string>
#include <string_view>

#include "base/image.h"
#include "base/result.h"

namespace mingle {

/// An event's logo from a PNG file that somebody chose: trimmed of what is empty around it, made as
/// small as a fact can hold, at most `kLogoWidth_px` by `kLogoHeight_px`, and a PNG again.
/// `name` is what sentences call the file. Refuses with a sentence what is no PNG, is damaged, has
/// more than 16 megapixels or nothing to be seen in it.
[[nodiscard]] Result<std::string> MakeLogo(std::string_view png, std::string_view name);

/// The pixels of a logo that `MakeLogo` made. Refuses what it cannot have made.
[[nodiscard]] Result<ColourImage> DecodeLogo(std::string_view png);

inline constexpr int kLogoWidth_px = 320;
inline constexpr int kLogoHeight_px = 120;

}  // namespace mingle
