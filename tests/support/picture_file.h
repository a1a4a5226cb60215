#pragma once

#include <filesystem>
#include <string>

#include "base/image.h"

namespace mingle::test {

/// The bytes of a PNG file of this picture.
[[nodiscard]] std::string EncodePng(const GrayImage& picture);
/// Of one with colours: `rgba` has four bytes a pixel.
[[nodiscard]] std::string EncodeColourPng(int width, int height, const std::string& rgba);
/// The bytes of a JPEG file; `orientation` 1 to 8 is put into an Exif block, 0 makes none.
[[nodiscard]] std::string EncodeJpeg(const GrayImage& picture, int quality = 90,
                                     int orientation = 0);

/// Writes a PNG or JPEG file, by the name's end, all at once: nobody sees half of it.
void WritePicture(const std::filesystem::path& path, const GrayImage& picture);

}  // namespace mingle::test
