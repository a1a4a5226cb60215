#pragma once

#include <filesystem>
#include <string_view>

#include "base/image.h"
#include "base/result.h"

namespace mingle {

/// Pictures with more pixels than this are refused.
inline constexpr long long kMostPicturePixels = 100'000'000;

/// Reads a PNG or JPEG file as luma (ITU-R BT.601), transparency over white, turned upright by
/// its Exif orientation. What a file is is told from its content, not its name.
/// Refuses other formats, empty and oversized pictures and files that break off early, each with
/// a sentence.
[[nodiscard]] Result<GrayImage> ReadPicture(const std::filesystem::path& path);

/// The same for a file that is in memory already. `name` is what sentences call it.
[[nodiscard]] Result<GrayImage> DecodePicture(std::string_view file, std::string_view name);

}  // namespace mingle
