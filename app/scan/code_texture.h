#pragma once

#include <vector>

#include "base/image.h"
#include "scan/code_candidate.h"

namespace mingle {

/// Where something may be a code although its corners cannot be told: about square, full of black
/// and white, and nothing of the kind around it. Small, soft and smeared codes are found this way.
/// `half` is a frame at half its size; boxes are in px of the frame itself, the largest first, at
/// most `most`.
[[nodiscard]] std::vector<PixelBox> FindCodeTextures(const ImageView& half, size_t most = 2);

/// Such a box with what a decoder wants to see around the code.
[[nodiscard]] PixelBox WithPaper(const PixelBox& box);

}  // namespace mingle
