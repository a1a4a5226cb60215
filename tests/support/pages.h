#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/image.h"

namespace mingle::test {

/// The pages of a PDF as grey pictures, by poppler's `pdftoppm`: what a printer would be sent.
/// Empty when the file cannot be read as a PDF.
[[nodiscard]] std::vector<GrayImage> RasterisePdf(const std::string& pdf, int dots_per_inch);

/// What poppler's `pdfinfo` says about a PDF, times in UTC; empty when it cannot be read as one.
[[nodiscard]] std::string PdfInfo(const std::string& pdf);

/// A PNG as grey pixels; an empty picture when it is not one.
[[nodiscard]] GrayImage ReadGrayPng(const std::string& png);

}  // namespace mingle::test
