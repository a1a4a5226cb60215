#include "badge/qr_picture.h"

#include <doctest/doctest.h>

#include "badge/badge_scene.h"

using namespace mingle;

TEST_CASE("a code's picture is its modules within four modules of white") {
  const auto matrix = MakeQrMatrix(test::CodeNumber(3)).value();
  const GrayImage picture = DrawQr(matrix, 3);
  REQUIRE(picture.width == (25 + 8) * 3);
  REQUIRE(picture.height == picture.width);
  int wrong = 0;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const int column = x / 3 - 4;
      const int row = y / 3 - 4;
      const bool inside = column >= 0 && column < 25 && row >= 0 && row < 25;
      const bool dark = inside && matrix.at(column, row);
      wrong += picture.view().at(x, y) == (dark ? 0 : 255) ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a module is never smaller than a pixel nor huge") {
  const auto matrix = MakeQrMatrix("A").value();
  CHECK(DrawQr(matrix, -5).width == 29);
  CHECK(DrawQr(matrix, 1'000'000).width == 29 * 64);
}
