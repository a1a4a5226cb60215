#include "support/pages.h"

#include <cairo.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "base/file.h"
#include "support/temp_folder.h"

namespace mingle::test {
namespace {

/// A binary PGM of 8 bits, as pdftoppm writes it.
GrayImage ParsePgm(const std::string& pgm) {
  int width = 0;
  int height = 0;
  int header = 0;
  if (std::sscanf(pgm.c_str(), "P5 %d %d 255%n", &width, &height, &header) != 2 || header == 0) {
    return {};
  }
  GrayImage image(width, height);
  if (pgm.size() != static_cast<size_t>(header) + 1 + image.pixels.size()) {
    return {};
  }
  std::copy(pgm.begin() + header + 1, pgm.end(), image.pixels.begin());
  return image;
}

cairo_status_t ReadFromView(void* closure, unsigned char* data, unsigned int length) {
  auto* rest = static_cast<std::string_view*>(closure);
  if (rest->size() < length) {
    return CAIRO_STATUS_READ_ERROR;
  }
  std::memcpy(data, rest->data(), length);
  rest->remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::vector<GrayImage> RasterisePdf(const std::string& pdf, int dots_per_inch) {
  const TempFolder folder;
  if (!WriteFile(folder / "sheet.pdf", pdf)) {
    return {};
  }
  const std::string command = "pdftoppm -gray -r " + std::to_string(dots_per_inch) + " '" +
                              (folder / "sheet.pdf").string() + "' '" + (folder / "page").string() +
                              "'";
  if (std::system(command.c_str()) != 0) {
    return {};
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    if (entry.path().extension() == ".pgm") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<GrayImage> pages;
  for (const auto& file : files) {
    pages.push_back(ParsePgm(ReadFile(file).value_or("")));
  }
  return pages;
}

std::string PdfInfo(const std::string& pdf) {
  const TempFolder folder;
  const std::string command = "TZ=UTC pdfinfo -isodates '" + (folder / "sheet.pdf").string() +
                              "' > '" + (folder / "info.txt").string() + "'";
  if (!WriteFile(folder / "sheet.pdf", pdf) || std::system(command.c_str()) != 0) {
    return {};
  }
  return ReadFile(folder / "info.txt").value_or("");
}

GrayImage ReadGrayPng(const std::string& png) {
  std::string_view rest = png;
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create_from_png_stream(ReadFromView, &rest), cairo_surface_destroy);
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
    return {};
  }
  GrayImage image(cairo_image_surface_get_width(surface.get()),
                  cairo_image_surface_get_height(surface.get()));
  const auto* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, data + y * stride + x * 4, sizeof pixel);
      const std::uint32_t sum =
          (pixel >> 16U & 0xFFU) * 3 + (pixel >> 8U & 0xFFU) * 6 + (pixel & 0xFFU);
      image.at(x, y) = static_cast<std::uint8_t>(sum / 10);
    }
  }
  return image;
}

}  // namespace mingle::test
