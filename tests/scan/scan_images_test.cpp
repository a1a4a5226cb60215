#include "scan/scan_images.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include "scan/frame_reader.h"
#include "scan/picture.h"
#include "support/photo_suite.h"
#include "support/picture_file.h"
#include "support/qr_picture.h"
#include "support/temp_folder.h"

using namespace mingle;
using namespace mingle::test;

namespace {

struct Count {
  int pictures = 0;
  int right = 0;
  int wrong = 0;
};

void Print(const std::string& what, const std::map<std::string, Count>& counts) {
  for (const auto& [suite, count] : counts) {
    MESSAGE(what << " " << suite << ": " << count.right << " right, " << count.wrong << " wrong, "
                 << count.pictures - count.right - count.wrong << " missed");
  }
}

}  // namespace

TEST_CASE("the photographs are read as they are, and none of them wrongly") {
  const auto photos = LoadPhotos(true);
  if (!photos) {
    return;
  }
  std::map<std::string, Count> counts;
  for (const Photo& photo : *photos) {
    Count& count = counts[photo.suite];
    ++count.pictures;
    if (const auto code = FindInStill(photo.picture.view())) {
      ++(photo.IsRight(code->text) ? count.right : count.wrong);
    }
  }
  Print("stills", counts);
  // Plain ZXing 1.4 reads 8, 42, 14, 16, 16, 15 and 4 of them, 115 together.
  const std::map<std::string, int> required{{"zxing-1", 8},  {"zxing-2", 53}, {"zxing-3", 16},
                                            {"zxing-4", 16}, {"zxing-5", 16}, {"zxing-6", 15},
                                            {"zxing-7", 4}};
  int right = 0;
  for (const auto& [suite, least] : required) {
    CHECK_MESSAGE(counts[suite].right >= least, suite);
    CHECK_MESSAGE(counts[suite].wrong == 0, suite);
    right += counts[suite].right;
  }
  CHECK(right >= 129);
}

TEST_CASE("the photographs are read in a camera's frame within eight frames, none wrongly") {
  const auto photos = LoadPhotos(true);
  if (!photos) {
    return;
  }
  std::map<std::string, Count> counts;
  for (const Photo& photo : *photos) {
    Count& count = counts[photo.suite];
    ++count.pictures;
    const GrayImage frame = InFrame(photo.picture);
    FrameReader reader;
    for (int i = 0; i < FrameReader::kLooks; ++i) {
      const auto codes = reader.Read(frame.view());
      if (!codes.empty()) {
        ++(photo.IsRight(codes[0].text) ? count.right : count.wrong);
        break;
      }
    }
  }
  Print("frames", counts);
  int right = 0;
  for (const auto& [suite, count] : counts) {
    right += count.right;
    CHECK_MESSAGE(count.wrong == 0, suite);
  }
  CHECK(right >= 125);
}

TEST_CASE("photographs without a code are read as nothing, still or moving") {
  const auto photos = LoadPhotos(false);
  if (!photos) {
    return;
  }
  for (const Photo& photo : *photos) {
    CHECK_MESSAGE(!FindInStill(photo.picture.view()), photo.name);
    const GrayImage frame = InFrame(photo.picture);
    FrameReader reader;
    for (int i = 0; i < FrameReader::kLooks; ++i) {
      CHECK_MESSAGE(reader.Read(frame.view()).empty(), photo.name);
    }
  }
}

TEST_CASE("the outline in a still is in its own pixels, however it was found") {
  const auto check = [](const GrayImage& picture, double middle, double half, int slack) {
    const auto code = FindInStill(picture.view());
    REQUIRE(code);
    CHECK(code->text == "STILL");
    double x = 0;
    double y = 0;
    for (const PixelPoint& corner : code->corners) {
      x += corner.x / 4.0;
      y += corner.y / 4.0;
      CHECK(std::abs(std::hypot(corner.x - middle, corner.y - middle) - half * std::sqrt(2.0)) <=
            slack);
    }
    CHECK(std::abs(x - middle) <= slack);
    CHECK(std::abs(y - middle) <= slack);
  };
  check(DrawQr("STILL"), 58, 42, 2);
  // Without any paper around it.
  check(DrawQr("STILL", {.quiet_modules = 0}), 42, 42, 3);
  check(DrawQr("STILL", {.module_px = 1.5}), 21.75, 15.75, 3);
  check(DrawQr("STILL", {.module_px = 60}), 870, 630, 8);
}

TEST_CASE("a picture file is read or refused with a sentence") {
  const TempFolder folder;
  WritePicture(folder / "badge.png", DrawQr("FROM A FILE"));
  WritePicture(folder / "badge.jpg", DrawQr("FROM A PHONE", {.degrees = 12}));
  WritePicture(folder / "nothing.png", GrayImage(300, 200, 255));
  CHECK(ReadStill(folder / "badge.png").value().at(0).text == "FROM A FILE");
  CHECK(ReadStill(folder / "badge.jpg").value().at(0).text == "FROM A PHONE");
  CHECK(ReadStill(folder / "nothing.png").value().empty());
  CHECK_FALSE(ReadStill(folder / "missing.png"));
}

TEST_CASE("every code in a picture is found, the same text twice too") {
  GrayImage sheet(1240, 1754);
  std::multiset<std::string> expected;
  for (int i = 0; i < 12; ++i) {
    const std::string text = i == 11 ? "SEAT 0" : "SEAT " + std::to_string(i);
    expected.insert(text);
    Paste(sheet, DrawQr(text, {.module_px = 4.0 + i % 3, .degrees = 13.0 * i}), 200 + i % 3 * 400,
          200 + i / 3 * 400);
  }
  std::multiset<std::string> found;
  for (const Decoded& code : FindAllInStill(sheet.view())) {
    found.insert(code.text);
    CHECK_FALSE(code.pass.empty());
  }
  CHECK(found == expected);
  CHECK(FindAllInStill(sheet.view(), 3).size() == 3);
  CHECK(FindAllInStill(GrayImage(300, 200).view()).empty());
  CHECK(FindAllInStill({}).empty());
}

TEST_CASE("a code says which way of looking read it") {
  CHECK(FindInStill(DrawQr("PLAIN").view()).value().pass == "frame");
  CHECK(FindInStill(DrawQr("NIGHT", {.dark = 235, .light = 20}).view()).value().pass == "inverted");
  CHECK(FindInStill(DrawQr("TINY", {.module_px = 1.3, .degrees = 9}).view())
            .value()
            .pass.starts_with("enlarged, "));
}
