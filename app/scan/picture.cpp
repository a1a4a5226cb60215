#include "scan/picture.h"

#include <png.h>
#include <turbojpeg.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "base/file.h"
#include "base/text.h"
#include "scan/exif.h"
#include "scan/luma_filter.h"

namespace mingle {
namespace {

constexpr size_t kMostFileBytes = size_t{1} << 28U;

tl::unexpected<Error> Refuse(std::string_view name, const std::string& why) {
  return Fail(ErrorKind::kInvalid, "cannot read the picture " + std::string(name) + ": " + why);
}

/// Why a picture of this size is not read; empty when it is.
std::string SizeProblem(long long width, long long height) {
  if (width <= 0 || height <= 0) {
    return "it has no pixels";
  }
  if (width * height > kMostPicturePixels) {
    return "it has " + std::to_string(width * height / 1'000'000) +
           " megapixels and at most 100 are read";
  }
  return {};
}

/// Luma of red, green and blue, each 0 to 255.
std::uint8_t Luma(int red, int green, int blue) {
  return static_cast<std::uint8_t>((306 * red + 601 * green + 117 * blue + 512) >> 10);
}

Result<GrayImage> DecodePng(std::string_view file, std::string_view name) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, void (*)(png_image*)> cleanup(&png, png_image_free);
  if (png_image_begin_read_from_memory(&png, file.data(), file.size()) == 0) {
    return Refuse(name, std::string("damaged PNG (") + png.message + ")");
  }
  if (const std::string problem = SizeProblem(png.width, png.height); !problem.empty()) {
    return Refuse(name, problem);
  }
  // Deflate shrinks 1032 times at best and a pixel has at least one bit: a header that promises
  // more than the file can hold lies, and is found out before memory is asked for.
  if (std::uint64_t{png.width} * png.height / 8 > std::uint64_t{file.size()} * 1032) {
    return Refuse(name, "the file is too short for the size it claims");
  }
  const int width = static_cast<int>(png.width);
  const int height = static_cast<int>(png.height);
  const bool colour = (png.format & PNG_FORMAT_FLAG_COLOR) != 0;
  const bool transparent = (png.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  GrayImage image(width, height);
  if (!colour && !transparent) {
    png.format = PNG_FORMAT_GRAY;
    if (png_image_finish_read(&png, nullptr, image.pixels.data(), 0, nullptr) == 0) {
      return Refuse(name, std::string("damaged PNG (") + png.message + ")");
    }
    return image;
  }
  png.format = PNG_FORMAT_RGBA;
  const auto rgba = std::make_unique_for_overwrite<std::uint8_t[]>(image.pixels.size() * 4);
  if (png_image_finish_read(&png, nullptr, rgba.get(), 0, nullptr) == 0) {
    return Refuse(name, std::string("damaged PNG (") + png.message + ")");
  }
  for (size_t i = 0; i < image.pixels.size(); ++i) {
    const std::uint8_t* pixel = rgba.get() + 4 * i;
    const int luma = Luma(pixel[0], pixel[1], pixel[2]);
    const int alpha = pixel[3];
    image.pixels[i] = static_cast<std::uint8_t>((luma * alpha + 255 * (255 - alpha) + 127) / 255);
  }
  return image;
}

/// The picture turned so that a camera held like `orientation` (TIFF 6.0) shows it upright.
GrayImage Upright(GrayImage image, int orientation) {
  constexpr std::array<int, 9> kQuarterTurns{0, 0, 0, 2, 2, 1, 1, 3, 3};
  const bool mirrored =
      orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
  return Turned(std::move(image), kQuarterTurns[static_cast<size_t>(orientation)], mirrored);
}

Result<GrayImage> DecodeJpeg(std::string_view file, std::string_view name) {
  const std::unique_ptr<void, int (*)(tjhandle)> decoder(tjInitDecompress(), tjDestroy);
  if (!decoder) {
    return Fail(ErrorKind::kUnavailable, "cannot start the JPEG decoder");
  }
  const auto* bytes = reinterpret_cast<const unsigned char*>(file.data());
  const auto size = static_cast<unsigned long>(file.size());
  int width = 0;
  int height = 0;
  int subsampling = 0;
  int colours = 0;
  if (tjDecompressHeader3(decoder.get(), bytes, size, &width, &height, &subsampling, &colours) !=
      0) {
    return Refuse(name, std::string("damaged JPEG (") + tjGetErrorStr2(decoder.get()) + ")");
  }
  if (const std::string problem = SizeProblem(width, height); !problem.empty()) {
    return Refuse(name, problem);
  }
  GrayImage image(width, height);
  // Print shops' four-colour pictures cannot be decoded to luma directly.
  const bool ink = colours == TJCS_CMYK || colours == TJCS_YCCK;
  const auto cmyk =
      std::make_unique_for_overwrite<std::uint8_t[]>(ink ? image.pixels.size() * 4 : 1);
  if (tjDecompress2(decoder.get(), bytes, size, ink ? cmyk.get() : image.pixels.data(), width, 0,
                    height, ink ? TJPF_CMYK : TJPF_GRAY, TJFLAG_LIMITSCANS) != 0) {
    // Warnings come with a whole picture, save that one: the rest of it is grey.
    const std::string why = tjGetErrorStr2(decoder.get());
    if (tjGetErrorCode(decoder.get()) != TJERR_WARNING ||
        AsciiLower(why).find("premature end") != std::string::npos) {
      return Refuse(name, "damaged JPEG (" + why + ")");
    }
  }
  for (size_t i = 0; ink && i < image.pixels.size(); ++i) {
    // Adobe stores ink inverted: 255 is none.
    const std::uint8_t* pixel = cmyk.get() + 4 * i;
    const int black = pixel[3];
    image.pixels[i] = Luma(pixel[0] * black / 255, pixel[1] * black / 255, pixel[2] * black / 255);
  }
  return Upright(std::move(image), ExifOrientation(file));
}

/// What people call a file that begins like this.
std::string_view FormatName(std::string_view file) {
  struct Magic {
    size_t at;
    std::string_view bytes;
    std::string_view name;
  };
  constexpr std::array kMagics{
      Magic{0, "GIF8", "a GIF picture"},       Magic{8, "WEBP", "a WebP picture"},
      Magic{4, "ftypheic", "a HEIC picture"},  Magic{4, "ftypmif1", "a HEIC picture"},
      Magic{4, "ftypavif", "an AVIF picture"}, Magic{0, "BM", "a BMP picture"},
      Magic{0, "II*", "a TIFF picture"},       Magic{0, "MM", "a TIFF picture"},
      Magic{0, "%PDF", "a PDF document"},
  };
  for (const Magic& magic : kMagics) {
    if (file.size() > magic.at && file.substr(magic.at).starts_with(magic.bytes)) {
      return magic.name;
    }
  }
  return "not a picture";
}

}  // namespace

Result<GrayImage> DecodePicture(std::string_view file, std::string_view name) {
  if (file.empty()) {
    return Refuse(name, "the file is empty");
  }
  if (file.starts_with("\x89PNG\r\n\x1a\n")) {
    return DecodePng(file, name);
  }
  if (file.starts_with("\xFF\xD8\xFF")) {
    return DecodeJpeg(file, name);
  }
  return Refuse(name, "it is " + std::string(FormatName(file)) + "; PNG and JPEG are read");
}

Result<GrayImage> ReadPicture(const std::filesystem::path& path) {
  const Result<std::string> file = ReadFile(path, kMostFileBytes);
  if (!file) {
    return tl::unexpected(file.error());
  }
  return DecodePicture(*file, path.string());
}

}  // namespace mingle
