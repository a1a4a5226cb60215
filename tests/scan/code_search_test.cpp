#include "scan/code_search.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "scan/threshold.h"
#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

struct Search {
  CodeSearch search;
  std::vector<Decoded> codes;

  explicit Search(const GrayImage& frame, size_t most = 1) {
    GrayImage black_white;
    ThresholdBlocks(frame.view(), black_white);
    codes = search.Search(black_white.view(), most);
    // What bounds the time of the decoder, on every picture in this file.
    CHECK(search.work().decodes <= static_cast<int>(CodeSearch::kMostRegions));
    CHECK(search.work().largest_decode <= static_cast<int>(CodeSearch::kMostPatterns));
  }
};

GrayImage WallOfSquares(int module_px, int pitch_modules) {
  GrayImage wall(1280, 720);
  for (int y = 2; y + 7 * module_px < 720; y += pitch_modules * module_px) {
    for (int x = 2; x + 7 * module_px < 1280; x += pitch_modules * module_px) {
      DrawFinderSquare(wall, x, y, module_px);
    }
  }
  return wall;
}

}  // namespace

TEST_CASE("a code is read and its outline is where it is") {
  const Search found(FrameWithQr("HERE", {.module_px = 4}, 1280, 720, 300, 500));
  REQUIRE(found.codes.size() == 1);
  CHECK(found.codes[0].text == "HERE");
  CHECK(std::abs(found.codes[0].corners[0].x - (300 - 42)) <= 3);
  CHECK(std::abs(found.codes[0].corners[0].y - (500 - 42)) <= 3);
  CHECK(found.search.work().decodes == 1);
}

TEST_CASE("a wall of finder squares hands the decoder no more than a handful") {
  for (const int module : {1, 2, 3, 4, 6, 12}) {
    for (const int pitch : {8, 10, 14, 21}) {
      const Search found(WallOfSquares(module, pitch));
      CHECK(found.codes.empty());
      CHECK(found.search.work().patterns > 10);
    }
  }
}

TEST_CASE("squares thrown at random hand the decoder no more than a handful") {
  std::mt19937 random(23);
  for (int round = 0; round < 40; ++round) {
    GrayImage frame(1280, 720);
    for (unsigned i = 0; i < 20 + random() % 900; ++i) {
      DrawFinderSquare(frame, static_cast<int>(random() % 1280), static_cast<int>(random() % 720),
                       1 + static_cast<int>(random() % 6));
    }
    CHECK(Search(frame).codes.empty());
  }
}

TEST_CASE("a badge held up before a wall of finder squares is read") {
  GrayImage wall = WallOfSquares(3, 12);
  Paste(wall, DrawQr("BEFORE THE WALL", {.module_px = 5}), 800, 300);
  const Search found(wall);
  REQUIRE(found.codes.size() == 1);
  CHECK(found.codes[0].text == "BEFORE THE WALL");
}

TEST_CASE("of a wall of codes at least one is read, and only what is there") {
  GrayImage wall(1280, 720);
  std::set<std::string> written;
  for (int y = 60; y + 50 < 720; y += 116) {
    for (int x = 60; x + 50 < 1280; x += 112) {
      const std::string text = "WALL " + std::to_string(written.size());
      Paste(wall, DrawQr(text, {.module_px = 4}), x, y);
      written.insert(text);
    }
  }
  REQUIRE(written.size() == 66);
  const Search found(wall, 4);
  CHECK(found.codes.size() >= 1);
  for (const Decoded& code : found.codes) {
    CHECK(written.contains(code.text));
  }
}

TEST_CASE("two codes side by side are both read, and one of two when one is asked for") {
  GrayImage frame(1280, 720, 140);
  Paste(frame, DrawQr("ANA", {.degrees = 8}), 400, 350);
  Paste(frame, DrawQr("BEN", {.degrees = -15}), 800, 380);
  const Search both(frame, 2);
  REQUIRE(both.codes.size() == 2);
  CHECK(both.codes[0].text != both.codes[1].text);
  CHECK(Search(frame, 1).codes.size() == 1);
}

TEST_CASE("the same code twice in a picture counts once") {
  GrayImage frame(1280, 720, 140);
  Paste(frame, DrawQr("TWIN"), 400, 350);
  Paste(frame, DrawQr("TWIN"), 800, 350);
  CHECK(Search(frame, 2).codes.size() == 1);
}

TEST_CASE("codes with destroyed data are candidates and not read") {
  GrayImage frame = FrameWithQr("DESTROYED", {.module_px = 6});
  std::mt19937 random(2);
  for (int y = 0; y < 5; ++y) {
    for (int x = 0; x < 21; ++x) {
      const std::uint8_t level = (random() & 1U) != 0 ? 20 : 235;
      for (int i = 0; i < 36; ++i) {
        frame.at(640 - 63 + x * 6 + i % 6, 360 - 63 + (8 + y) * 6 + i / 6) = level;
      }
    }
  }
  const Search found(frame);
  CHECK(found.codes.empty());
  REQUIRE(found.search.candidates().size() >= 1);
  CHECK(found.search.work().decodes >= 1);
}
