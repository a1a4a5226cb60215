#include "badge/qr_matrix.h"

#include <doctest/doctest.h>

#include <string>

#include "badge/badge_scene.h"
#include "badge/qr_picture.h"
#include "support/decode_all.h"

using namespace mingle;

TEST_CASE("a badge code is a QR of version 2 at level Q") {
  const auto matrix = MakeQrMatrix(test::CodeNumber(1));
  REQUIRE(matrix);
  CHECK(matrix->version == 2);
  CHECK(matrix->level == 'Q');
  CHECK(matrix->size == 25);
  CHECK(matrix->dark.size() == 625);
}

TEST_CASE("a code takes the fewest modules, then the highest level that fits them") {
  // Capacities in characters from ISO/IEC 18004, table 7.
  struct Row {
    size_t letters;
    int version;
    char level;
  };
  for (const Row& row :
       {Row{1, 1, 'H'}, Row{10, 1, 'H'}, Row{11, 1, 'Q'}, Row{16, 1, 'Q'}, Row{17, 1, 'M'},
        Row{20, 1, 'M'}, Row{21, 2, 'Q'}, Row{29, 2, 'Q'}, Row{30, 2, 'M'}, Row{38, 2, 'M'},
        Row{39, 3, 'Q'}, Row{3391, 40, 'M'}, Row{3392, 36, 'L'}, Row{4296, 40, 'L'}}) {
    const auto matrix = MakeQrMatrix(std::string(row.letters, 'A'));
    CAPTURE(row.letters);
    REQUIRE(matrix);
    CHECK(matrix->version == row.version);
    CHECK(matrix->level == row.level);
  }
}

TEST_CASE("what a QR cannot hold is refused with a sentence") {
  CHECK(MakeQrMatrix("").error().kind == ErrorKind::kInvalid);
  CHECK(MakeQrMatrix(std::string("a\0b", 3)).error().kind == ErrorKind::kInvalid);
  const auto too_long = MakeQrMatrix(std::string(4297, 'A'));
  REQUIRE_FALSE(too_long);
  CHECK(too_long.error().message.find("4297") != std::string::npos);
}

TEST_CASE("any text comes back from its code") {
  for (const std::string& text :
       {test::CodeNumber(7), std::string("https://example.org/t/42?x=ä"), std::string("0"),
        std::string("TICKET-2026-000017"), std::string("Zoë 𠮷田 🎉"), std::string(500, '7')}) {
    const auto matrix = MakeQrMatrix(text);
    REQUIRE(matrix);
    const auto decoded = test::DecodeAll(DrawQr(*matrix, 4).view());
    REQUIRE(decoded.size() == 1);
    CHECK(decoded.front() == text);
  }
}
