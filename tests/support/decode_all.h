#pragma once

#include <string>
#include <vector>

#include "base/image.h"

namespace mingle::test {

/// The texts of all QR codes in a picture, sorted. Reads with the library itself, so that what
/// prints badges is judged by somebody else than what scans them.
[[nodiscard]] std::vector<std::string> DecodeAll(const ImageView& picture);

}  // namespace mingle::test
