#include "scan/frame_reader.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "scan/luma_filter.h"
#include "support/held_badge.h"
#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

const std::string kCode = "0123456789ABCDEFGHJKMNPQRSTVW";

/// In which of the first eight frames of the same scene the code is read, 1 to 8; 0 in none.
int FramesUntilRead(const GrayImage& frame, const std::string& text = kCode) {
  FrameReader reader;
  for (int i = 1; i <= FrameReader::kLooks; ++i) {
    const auto codes = reader.Read(frame.view());
    if (!codes.empty()) {
      CHECK(codes[0].text == text);
      return i;
    }
  }
  return 0;
}

}  // namespace

TEST_CASE("a badge is read in the first frame at every turn") {
  for (int degrees = 0; degrees < 360; degrees += 7) {
    const GrayImage frame =
        FrameWithQr(kCode, {.module_px = 5, .degrees = double(degrees), .noise = 6});
    CHECK_MESSAGE(FramesUntilRead(frame) == 1, degrees);
  }
}

TEST_CASE("hard badges are read within eight frames") {
  // Thresholds that reference figures call reachable: blur, noise and contrast at 4 px a module.
  CHECK(FramesUntilRead(FrameWithQr(kCode, {.blur_px = 1.9})) > 0);
  CHECK(FramesUntilRead(FrameWithQr(kCode, {.module_px = 6, .noise = 28})) > 0);
  CHECK(FramesUntilRead(FrameWithQr(kCode, {.blur_px = 0.7, .dark = 90, .light = 126})) > 0);
  CHECK(FramesUntilRead(FrameWithQr(kCode, {.module_px = 2, .degrees = 30, .blur_px = 0.5})) > 0);
  CHECK(FramesUntilRead(FrameWithQr(kCode, {.dark = 235, .light = 20})) > 0);
  CHECK(FramesUntilRead(FrameWithQr(kCode, {.module_px = 18, .blur_px = 9})) > 0);
}

TEST_CASE("a badge that moves by two modules while the shutter is open is read in its place") {
  int read = 0;
  for (int degrees = 0; degrees < 360; degrees += 30) {
    const GrayImage frame = FrameOf(
        kCode,
        {.module_px = 4, .degrees = double(degrees), .blur_px = 0.7, .motion_px = 7.5, .noise = 4});
    FrameReader reader;
    std::vector<Decoded> codes;
    for (int i = 0; i < FrameReader::kLooks && codes.empty(); ++i) {
      codes = reader.Read(frame.view());
    }
    if (!codes.empty()) {
      CHECK(codes[0].text == kCode);
      const auto& corners = codes[0].corners;
      CHECK(std::abs((corners[0].x + corners[2].x) / 2 - 320) <= 6);
      CHECK(std::abs((corners[0].y + corners[2].y) / 2 - 240) <= 6);
      ++read;
    }
  }
  // Ten of twelve; four, were the motion not undone.
  CHECK(read >= 9);
}

TEST_CASE("the outline is in pixels of the frame, however the code was found") {
  for (const double module : {2.0, 4.0, 16.0}) {
    const GrayImage frame = FrameWithQr(kCode, {.module_px = module}, 1280, 720, 500, 300);
    FrameReader reader;
    const auto codes = reader.Read(frame.view());
    REQUIRE(codes.size() == 1);
    const double half = 12.5 * module;
    CHECK(std::abs(codes[0].corners[0].x - (500 - half)) <= 3);
    CHECK(std::abs(codes[0].corners[0].y - (300 - half)) <= 3);
    CHECK(std::abs(codes[0].corners[2].x - (500 + half)) <= 3);
    CHECK(std::abs(codes[0].corners[2].y - (300 + half)) <= 3);
  }
}

TEST_CASE("packed frames and frames larger than full HD are read in place") {
  const GrayImage frame = FrameWithQr(kCode, {}, 640, 480, 320, 240);
  std::vector<std::uint8_t> yuy2(640 * 480 * 2, 99);
  for (size_t i = 0; i < frame.pixels.size(); ++i) {
    yuy2[2 * i] = frame.pixels[i];
  }
  FrameReader reader;
  CHECK(reader.Read({yuy2.data(), 640, 480, 1280, 2}).size() == 1);

  const GrayImage large = FrameWithQr(kCode, {.module_px = 9}, 3840, 2160, 3000, 1500);
  const auto codes = FrameReader().Read(large.view());
  REQUIRE(codes.size() == 1);
  CHECK(std::abs(codes[0].corners[0].x - (3000 - 112)) <= 6);
  CHECK(std::abs(codes[0].corners[0].y - (1500 - 112)) <= 6);
}

TEST_CASE("while one badge is held, another that joins it is read soon") {
  GrayImage frame = FrameWithQr("ANA", {.degrees = 10}, 1280, 720, 350, 360);
  FrameReader reader;
  for (int i = 0; i < 9; ++i) {
    CHECK(reader.Read(frame.view()).size() == 1);
  }
  Paste(frame, DrawQr("BEN", {.degrees = -20}), 900, 360);
  bool read = false;
  for (int i = 0; i < 4; ++i) {
    for (const Decoded& code : reader.Read(frame.view())) {
      read = read || code.text == "BEN";
    }
  }
  CHECK(read);
}

TEST_CASE("a badge that is held costs less than one that is looked for") {
  const GrayImage frame = FrameWithQr(kCode, {.module_px = 5});
  FrameReader reader;
  REQUIRE(reader.Read(frame.view()).size() == 1);
  for (int i = 0; i < 3; ++i) {
    REQUIRE(reader.Read(frame.view()).size() == 1);
    CHECK(reader.work().decodes == 1);
  }
}

TEST_CASE("a badge that moves is followed") {
  FrameReader reader;
  for (int i = 0; i < 40; ++i) {
    const GrayImage frame =
        FrameWithQr(kCode, {.degrees = double(3 * i), .noise = 4, .seed = unsigned(i)}, 1280, 720,
                    150 + 25 * i, 200 + 8 * i);
    CHECK_MESSAGE(reader.Read(frame.view()).size() == 1, i);
  }
}

TEST_CASE("no frame hands the decoder more than a bounded number of patterns") {
  // Everything that is tried in a frame together: two held codes, the frame, two closer looks and
  // two looks in another way.
  constexpr int kMostDecodes = 7 * static_cast<int>(CodeSearch::kMostRegions);
  std::mt19937 random(31);
  for (int scene = 0; scene < 6; ++scene) {
    GrayImage frame(1280, 720);
    for (int y = 2; y + 40 < 720; y += 14 + 10 * scene) {
      for (int x = 2; x + 40 < 1280; x += 14 + 9 * scene) {
        DrawFinderSquare(frame, x + static_cast<int>(random() % 4), y, 1 + scene % 5);
      }
    }
    FrameReader reader;
    for (int i = 0; i < FrameReader::kLooks; ++i) {
      (void)reader.Read(frame.view());
      CHECK(reader.work().decodes <= kMostDecodes);
      CHECK(reader.work().largest_decode <= static_cast<int>(CodeSearch::kMostPatterns));
    }
  }
}

TEST_CASE("frames of every odd size and of noise are looked at without harm") {
  std::mt19937 random(41);
  FrameReader reader;
  for (int round = 0; round < 250; ++round) {
    GrayImage frame(static_cast<int>(random() % 90), static_cast<int>(random() % 90));
    for (auto& pixel : frame.pixels) {
      pixel = static_cast<std::uint8_t>(random());
    }
    CHECK(reader.Read(frame.view()).empty());
  }
  CHECK(reader.Read({}).empty());
}
