#pragma once

#include <filesystem>
#include <vector>

#include "base/image.h"

namespace mingle::test {

/// Writes a video file (Motion JPEG in AVI, 30 frames a second) of these pictures, all of one
/// size.
void WriteVideo(const std::filesystem::path& path, const std::vector<GrayImage>& frames);

}  // namespace mingle::test
