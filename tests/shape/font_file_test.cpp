#include "shape/font_file.h"

#include <doctest/doctest.h>

#include "base/file.h"

using namespace mingle;

TEST_CASE("the main font is a file that can be read, another for bold") {
  const auto regular = FindFontFile(TextWeight::kRegular);
  const auto bold = FindFontFile(TextWeight::kBold);
  REQUIRE(regular);
  REQUIRE(bold);
  CHECK(regular->index >= 0);
  CHECK(ReadFile(regular->path).value().size() > 10'000);
  CHECK(regular->path != bold->path);
}
