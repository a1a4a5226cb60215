#include "support/picture_file.h"

#include <png.h>
#include <turbojpeg.h>

#include <memory>
#include <stdexcept>

#include "base/file.h"

namespace mingle::test {
namespace {

std::string WritePng(const void* pixels, int width, int height, png_uint_32 format) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(width);
  png.height = static_cast<png_uint_32>(height);
  png.format = format;
  png_alloc_size_t size = 0;
  if (png_image_write_to_memory(&png, nullptr, &size, 0, pixels, 0, nullptr) == 0) {
    throw std::runtime_error(png.message);
  }
  std::string file(size, '\0');
  if (png_image_write_to_memory(&png, file.data(), &size, 0, pixels, 0, nullptr) == 0) {
    throw std::runtime_error(png.message);
  }
  return file;
}

}  // namespace

std::string EncodePng(const GrayImage& picture) {
  return WritePng(picture.pixels.data(), picture.width, picture.height, PNG_FORMAT_GRAY);
}

std::string EncodeColourPng(int width, int height, const std::string& rgba) {
  return WritePng(rgba.data(), width, height, PNG_FORMAT_RGBA);
}

std::string EncodeJpeg(const GrayImage& picture, int quality, int orientation) {
  const std::unique_ptr<void, int (*)(tjhandle)> encoder(tjInitCompress(), tjDestroy);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const int failed = tjCompress2(encoder.get(), picture.pixels.data(), picture.width, 0,
                                 picture.height, TJPF_GRAY, &bytes, &size, TJSAMP_GRAY, quality, 0);
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(bytes, tjFree);
  if (failed != 0) {
    throw std::runtime_error(tjGetErrorStr2(encoder.get()));
  }
  std::string file(reinterpret_cast<const char*>(bytes), size);
  if (orientation != 0) {
    // A big-endian TIFF block with one entry: tag 0x0112, SHORT, one value.
    std::string exif(
        "\xFF\xE1\x00\x22"
        "Exif\0\0"
        "MM\0\x2A\0\0\0\x08"
        "\0\x01"
        "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
        "\0\0\0\0",
        36);
    exif[29] = static_cast<char>(orientation);
    file.insert(2, exif);
  }
  return file;
}

void WritePicture(const std::filesystem::path& path, const GrayImage& picture) {
  const auto written =
      WriteFile(path, path.extension() == ".png" ? EncodePng(picture) : EncodeJpeg(picture));
  if (!written) {
    throw std::runtime_error(written.error().message);
  }
}

}  // namespace mingle::test
