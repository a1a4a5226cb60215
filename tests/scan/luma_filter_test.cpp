#include "scan/luma_filter.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace mingle;

namespace {

GrayImage RandomPicture(int width, int height, unsigned seed) {
  GrayImage picture(width, height);
  std::mt19937 random(seed);
  for (auto& pixel : picture.pixels) {
    pixel = static_cast<std::uint8_t>(random());
  }
  return picture;
}

}  // namespace

TEST_CASE("luma is packed whatever its strides") {
  // Packed YUY2: luma in every other byte, and bytes to skip at the end of each row.
  const std::vector<std::uint8_t> yuy2{1, 99, 2, 99, 3, 99, 0, 0, 4, 99, 5, 99, 6, 99, 0, 0};
  GrayImage packed;
  PackLuma({yuy2.data(), 3, 2, 8, 2}, packed);
  CHECK(packed.pixels == std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6});
  PackLuma({yuy2.data(), 2, 2, 8, 4}, packed);
  CHECK(packed.pixels == std::vector<std::uint8_t>{1, 3, 4, 6});
  PackLuma({}, packed);
  CHECK(packed.pixels.empty());
}

TEST_CASE("shrinking takes the mean of what becomes one pixel") {
  for (const int factor : {1, 2, 3, 5, 17}) {
    const GrayImage picture = RandomPicture(60, 41, 3);
    GrayImage small;
    Shrink(picture.view(), factor, small);
    CHECK(small.width == 60 / factor);
    CHECK(small.height == 41 / factor);
    for (int y = 0; y < small.height; ++y) {
      for (int x = 0; x < small.width; ++x) {
        double sum = 0;
        for (int i = 0; i < factor * factor; ++i) {
          sum += picture.view().at(x * factor + i % factor, y * factor + i / factor);
        }
        CHECK(std::abs(small.at(x, y) - sum / (factor * factor)) <= 1.6);
      }
    }
  }
  const GrayImage white(64, 64, 255);
  GrayImage small;
  Shrink(white.view(), 16, small);
  CHECK(small.at(3, 3) == 255);
  Shrink(white.view(), 65, small);
  CHECK(small.pixels.empty());
}

TEST_CASE("enlarging keeps level areas level and puts edges between pixels") {
  GrayImage picture(4, 2, 100);
  picture.at(2, 0) = picture.at(3, 0) = picture.at(2, 1) = picture.at(3, 1) = 200;
  GrayImage large;
  EnlargeTwice(picture.view(), large);
  REQUIRE(large.width == 8);
  REQUIRE(large.height == 4);
  for (int y = 0; y < 4; ++y) {
    CHECK(std::vector<std::uint8_t>(&large.at(0, y), &large.at(7, y) + 1) ==
          std::vector<std::uint8_t>{100, 100, 100, 125, 175, 200, 200, 200});
  }
}

TEST_CASE("the mean around a pixel is the mean of what is there") {
  const GrayImage picture = RandomPicture(23, 19, 5);
  for (const int radius : {1, 4, 30}) {
    GrayImage mean;
    MeanAround(picture.view(), radius, mean);
    for (int y = 0; y < 19; ++y) {
      for (int x = 0; x < 23; ++x) {
        int sum = 0;
        int count = 0;
        for (int b = std::max(0, y - radius); b <= std::min(18, y + radius); ++b) {
          for (int a = std::max(0, x - radius); a <= std::min(22, x + radius); ++a) {
            sum += picture.view().at(a, b);
            ++count;
          }
        }
        CHECK(mean.at(x, y) == (sum + count - 1) / count);
      }
    }
  }
}

TEST_CASE("sharpening leaves level areas alone and drives edges apart") {
  GrayImage picture(40, 8, 100);
  for (int y = 0; y < 8; ++y) {
    for (int x = 20; x < 40; ++x) {
      picture.at(x, y) = 150;
    }
  }
  GrayImage sharp;
  Sharpen(picture.view(), 4, 3, sharp);
  CHECK(sharp.at(2, 4) == 100);
  CHECK(sharp.at(37, 4) == 150);
  CHECK(sharp.at(19, 4) < 70);
  CHECK(sharp.at(20, 4) > 180);
}

TEST_CASE("a pixel of a turned picture is found back") {
  GrayImage picture(60, 40, 255);
  for (int i = 0; i < 9; ++i) {
    picture.at(40 + i % 3, 10 + i / 3) = 0;
  }
  GrayImage turned;
  TurnAlong(picture.view(), kEighthTurn, turned);
  int darkest = 255;
  PixelPoint place;
  for (int y = 0; y < turned.height; ++y) {
    for (int x = 0; x < turned.width; ++x) {
      if (turned.at(x, y) < darkest) {
        darkest = turned.at(x, y);
        place = BeforeTurn(picture.view(), kEighthTurn, x, y);
      }
    }
  }
  CHECK(darkest < 20);
  CHECK(std::abs(place.x - 41) <= 2);
  CHECK(std::abs(place.y - 11) <= 2);
}

TEST_CASE("a part never reaches beyond the picture") {
  const GrayImage picture = RandomPicture(20, 10, 9);
  const ImageView inside = Part(picture.view(), 5, 3, 4, 2);
  CHECK(inside.width == 4);
  CHECK(inside.height == 2);
  CHECK(inside.at(1, 1) == picture.view().at(6, 4));
  const ImageView corner = Part(picture.view(), -5, -5, 8, 7);
  CHECK(corner.width == 3);
  CHECK(corner.height == 2);
  CHECK(corner.at(0, 0) == picture.view().at(0, 0));
  CHECK(Part(picture.view(), 30, 30, 5, 5).empty());
  CHECK(Part(picture.view(), 15, 8, 50, 50).width == 5);
}

TEST_CASE("a border is white and inversion undoes itself") {
  const GrayImage picture = RandomPicture(7, 5, 2);
  GrayImage bordered;
  AddBorder(picture.view(), 3, bordered);
  CHECK(bordered.width == 13);
  CHECK(bordered.at(0, 0) == 255);
  CHECK(bordered.at(3, 3) == picture.view().at(0, 0));
  GrayImage once;
  GrayImage twice;
  Invert(picture.view(), once);
  Invert(once.view(), twice);
  CHECK(twice.pixels == picture.pixels);
}
