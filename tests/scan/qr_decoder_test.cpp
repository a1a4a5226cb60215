#include "scan/qr_decoder.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

constexpr QrLook kPure{.dark = 0, .light = 255};

}  // namespace

TEST_CASE("what was written into a code is read from it, byte for byte") {
  const std::string texts[] = {"0123456789ABCDEFGHJKMNPQRSTVW",
                               "a",
                               "https://example.org/?a=b&c=d",
                               "line one\nline two\ttab \\ backslash",
                               "Grüße, Željko Đurić",
                               "名前 🎉 שלום",
                               "BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n",
                               std::string(1200, 'x')};
  for (const std::string& text : texts) {
    const auto decoded = DecodeQr(DrawQr(text, kPure).view());
    REQUIRE_MESSAGE(decoded, text);
    CHECK(decoded->text == text);
  }
}

TEST_CASE("bytes that are no text are handed on without harm") {
  const std::string bytes("\0\x01\xFF\xFE\x80 and \x7F", 11);
  const auto decoded = DecodeQr(DrawQr(bytes, kPure).view());
  REQUIRE(decoded);
  CHECK_FALSE(decoded->text.empty());
}

TEST_CASE("the outline is the code's, in its own order, at every quarter turn") {
  for (int quarter = 0; quarter < 4; ++quarter) {
    QrLook look = kPure;
    look.module_px = 6;
    look.degrees = 90 * quarter;
    const GrayImage code = DrawQr("CORNERS", look);  // 21 modules: from 24 to 150 px
    const auto decoded = DecodeQr(code.view());
    REQUIRE(decoded);
    const PixelPoint upright[] = {{24, 24}, {150, 24}, {150, 150}, {24, 150}};
    for (size_t i = 0; i < 4; ++i) {
      const PixelPoint expected = upright[(i + static_cast<size_t>(quarter)) % 4];
      CHECK(std::abs(decoded->corners[i].x - expected.x) <= 3);
      CHECK(std::abs(decoded->corners[i].y - expected.y) <= 3);
    }
  }
}

TEST_CASE("no code, no text") {
  CHECK_FALSE(DecodeQr({}));
  CHECK_FALSE(DecodeQr(GrayImage(1, 1, 0).view()));
  CHECK_FALSE(DecodeQr(GrayImage(1, 900, 0).view()));
  CHECK_FALSE(DecodeQr(GrayImage(900, 700, 255).view()));
}

TEST_CASE("random pictures of random sizes do no harm") {
  std::mt19937 random(17);
  for (int round = 0; round < 300; ++round) {
    const int block = 1 + static_cast<int>(random() % 5);
    GrayImage picture(1 + static_cast<int>(random() % 160), 1 + static_cast<int>(random() % 160));
    for (int y = 0; y < picture.height; ++y) {
      for (int x = 0; x < picture.width; ++x) {
        picture.at(x, y) = y % block != 0         ? picture.at(x, y - 1)
                           : x % block != 0       ? picture.at(x - 1, y)
                           : (random() & 1U) != 0 ? 0
                                                  : 255;
      }
    }
    CHECK_FALSE(DecodeQr(picture.view()));
  }
}
