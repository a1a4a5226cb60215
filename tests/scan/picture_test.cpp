#include "scan/picture.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/file.h"
#include "support/picture_file.h"
#include "support/temp_folder.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// A picture whose every corner is different: 0 top left, 80 top right, 160 bottom right,
/// 240 bottom left; 48×32 px.
GrayImage FourCorners() {
  GrayImage picture(48, 32);
  for (int y = 0; y < 32; ++y) {
    for (int x = 0; x < 48; ++x) {
      const bool right = x >= 24;
      const bool lower = y >= 16;
      picture.at(x, y) = lower ? (right ? 160 : 240) : (right ? 80 : 0);
    }
  }
  return picture;
}

/// The four corners of a picture, from the top left clockwise, to the nearest 80.
std::string Corners(const GrayImage& picture) {
  const ImageView view = picture.view();
  const int right = picture.width - 4;
  const int lower = picture.height - 4;
  std::string corners;
  for (const int level :
       {view.at(3, 3), view.at(right, 3), view.at(right, lower), view.at(3, lower)}) {
    corners += static_cast<char>('A' + (level + 40) / 80);
  }
  return corners;
}

std::uint32_t Crc(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<std::uint8_t>(byte);
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
  }
  return ~crc;
}

void PutNumber(std::string& file, size_t at, std::uint32_t number) {
  for (size_t i = 0; i < 4; ++i) {
    file[at + i] = static_cast<char>(number >> (24 - 8 * i));
  }
}

/// A PNG whose header promises another size, with a right check sum.
std::string LyingPng(std::uint32_t width, std::uint32_t height) {
  std::string file = EncodePng(FourCorners());
  PutNumber(file, 16, width);
  PutNumber(file, 20, height);
  PutNumber(file, 29, Crc(std::string_view(file).substr(12, 17)));
  return file;
}

/// A JPEG whose frame header promises another size.
std::string LyingJpeg(int width, int height) {
  std::string file = EncodeJpeg(FourCorners());
  const size_t at = file.find("\xFF\xC0");
  REQUIRE(at != std::string::npos);
  file[at + 5] = static_cast<char>(height >> 8);
  file[at + 6] = static_cast<char>(height);
  file[at + 7] = static_cast<char>(width >> 8);
  file[at + 8] = static_cast<char>(width);
  return file;
}

std::string Refusal(const std::string& file) {
  const auto picture = DecodePicture(file, "x");
  return picture ? "read" : picture.error().message;
}

}  // namespace

TEST_CASE("a grey PNG is read as it is") {
  const GrayImage picture = FourCorners();
  const auto read = DecodePicture(EncodePng(picture), "x");
  REQUIRE(read);
  CHECK(read->width == 48);
  CHECK(read->height == 32);
  CHECK(read->pixels == picture.pixels);
}

TEST_CASE("colours become luma and transparency white paper") {
  const std::string rgba(
      "\xFF\0\0\xFF"
      "\0\xFF\0\xFF"
      "\0\0\xFF\xFF"
      "\0\0\0\0"
      "\0\0\0\x80",
      20);
  const auto read = DecodePicture(EncodeColourPng(5, 1, rgba), "x");
  REQUIRE(read);
  CHECK(read->pixels == std::vector<std::uint8_t>{76, 150, 29, 255, 127});
}

TEST_CASE("a JPEG is read to within what compression loses") {
  const GrayImage picture = FourCorners();
  const auto read = DecodePicture(EncodeJpeg(picture, 95), "x");
  REQUIRE(read);
  CHECK(read->width == 48);
  CHECK(Corners(*read) == "ABCD");
}

TEST_CASE("a JPEG is turned upright by its Exif orientation") {
  // What each orientation does to A (top left) B C D, clockwise: TIFF 6.0, page 36.
  const std::string expected[] = {"ABCD", "BADC", "CDAB", "DCBA", "ADCB", "DABC", "CBAD", "BCDA"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const auto read = DecodePicture(EncodeJpeg(FourCorners(), 95, orientation), "x");
    REQUIRE(read);
    CHECK_MESSAGE(Corners(*read) == expected[orientation - 1], orientation);
    CHECK(read->width == (orientation >= 5 ? 32 : 48));
  }
  const auto nonsense = DecodePicture(EncodeJpeg(FourCorners(), 95, 77), "x");
  REQUIRE(nonsense);
  CHECK(Corners(*nonsense) == "ABCD");
}

TEST_CASE("what is no picture is refused by what it is") {
  CHECK(Refusal("") == "cannot read the picture x: the file is empty");
  CHECK(Refusal("GIF89a....") ==
        "cannot read the picture x: it is a GIF picture; PNG and JPEG are read");
  CHECK(Refusal(std::string("\0\0\0\x18"
                            "ftypheic",
                            12))
            .find("HEIC") != std::string::npos);
  CHECK(Refusal("name,email\n").find("not a picture") != std::string::npos);
}

TEST_CASE("headers that lie about the size are refused before memory is spent") {
  CHECK(Refusal(LyingPng(60000, 60000)).find("3600 megapixels") != std::string::npos);
  CHECK(Refusal(LyingPng(9000, 9000)).find("too short") != std::string::npos);
  CHECK(Refusal(LyingPng(0, 20)).find("damaged PNG") != std::string::npos);
  CHECK(Refusal(LyingJpeg(65500, 65500)).find("megapixels") != std::string::npos);
  CHECK(Refusal(LyingJpeg(2000, 2000)).find("damaged JPEG") != std::string::npos);
  CHECK(Refusal(LyingJpeg(0, 32)).find("damaged JPEG") != std::string::npos);
}

TEST_CASE("a file that breaks off is refused wherever it breaks") {
  const std::string png = EncodePng(FourCorners());
  const std::string jpeg = EncodeJpeg(FourCorners());
  for (size_t length = 0; length < png.size() - 16; ++length) {
    CHECK_FALSE(DecodePicture(png.substr(0, length), "x"));
  }
  for (size_t length = 0; length < jpeg.size() - 2; ++length) {
    CHECK_FALSE(DecodePicture(jpeg.substr(0, length), "x"));
  }
}

TEST_CASE("damaged files are refused or read, and nothing worse") {
  std::mt19937 random(11);
  const std::string originals[] = {EncodePng(FourCorners()), EncodeJpeg(FourCorners(), 90, 6)};
  int read = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string file = originals[round % 2];
    for (int i = 0; i < 1 + round % 7; ++i) {
      file[random() % file.size()] = static_cast<char>(random());
    }
    if (const auto picture = DecodePicture(file, "x")) {
      ++read;
      CHECK(picture->pixels.size() ==
            static_cast<size_t>(picture->width) * static_cast<size_t>(picture->height));
    }
  }
  CHECK(read > 0);
  CHECK(read < 4000);
}

TEST_CASE("a picture file is read from the disk, whatever its name") {
  const TempFolder folder;
  REQUIRE(WriteFile(folder / "picture.txt", EncodePng(FourCorners())));
  CHECK(ReadPicture(folder / "picture.txt"));
  const auto missing = ReadPicture(folder / "nothing.png");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::kNotFound);
  CHECK_FALSE(ReadPicture(folder.path()));
}
