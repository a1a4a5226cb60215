#include "base/file.h"

#include <doctest/doctest.h>

#include "support/temp_folder.h"

using namespace mingle;

TEST_CASE("a written file is read back and leaves no neighbour") {
  const test::TempFolder folder;
  const auto path = folder / "deep/er/words.txt";
  REQUIRE(WriteFile(path, "hello"));
  REQUIRE(WriteFile(path, "hello again"));
  CHECK(ReadFile(path).value() == "hello again");
  CHECK(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}) == 1);
}

TEST_CASE("a file that need not be there is nothing where it is not, and no excuse where it is") {
  const test::TempFolder folder;
  CHECK_FALSE(ReadFileIfThere(folder / "none", 100).value());
  REQUIRE(WriteFile(folder / "words", "hello"));
  CHECK(ReadFileIfThere(folder / "words", 100).value() == "hello");
  CHECK(ReadFileIfThere(folder / "words", 4).error().kind == ErrorKind::kInvalid);
  CHECK_FALSE(ReadFileIfThere(folder.path(), 100));
}

TEST_CASE("what cannot be read says why") {
  const test::TempFolder folder;
  CHECK(ReadFile(folder / "none").error().kind == ErrorKind::kNotFound);
  CHECK_FALSE(ReadFile(folder.path()));
  REQUIRE(WriteFile(folder / "big", std::string(100, 'x')));
  CHECK(ReadFile(folder / "big", 99).error().kind == ErrorKind::kInvalid);
}
