#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/image.h"
#include "base/result.h"
#include "scan/contained_reader.h"
#include "scan/qr_decoder.h"

namespace mingle {

/// The QR code in a picture, corners in px of it; nothing when none can be read. Tries every way
/// there is of looking at it, so it takes as long as some tens of video frames when there is
/// nothing to read, and no longer whatever the picture shows.
[[nodiscard]] std::optional<Decoded> FindInStill(const ImageView& picture);

/// All of them, first read first, `most` at most. The same text twice in a picture is two codes.
[[nodiscard]] std::vector<Decoded> FindAllInStill(const ImageView& picture, size_t most = 200);

/// The same for a PNG or JPEG file: its one code or, with `all`, every one. Codes that are no QR
/// codes are read where `others` is given and there is no QR code, or all are wanted. An Error only
/// when the file cannot be read as a picture.
[[nodiscard]] Result<std::vector<Decoded>> ReadStill(const std::filesystem::path& path,
                                                     bool all = false,
                                                     ContainedReader* others = nullptr);

}  // namespace mingle
