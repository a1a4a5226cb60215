#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/image.h"

namespace mingle::test {

/// The pages of a PDF as grey pictures, by poppler's `pdftoppm`: what a printer would be sent.
/// Empty when the file cannot be read as a PDF.
[[nodiscard]] std::vector<GrayImage> RasterisePdf(const std::string& pdf, int dots_per_inch);

/// A PNG as grey pixels; an empty picture when it is not one.
[[nodiscard]] GrayImage ReadGrayPng(const std::string& png);

}  // namespace mingle::test
