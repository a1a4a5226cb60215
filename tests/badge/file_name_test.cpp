#include "badge/file_name.h"

#include <doctest/doctest.h>

#include <string>

using namespace mingle;

TEST_CASE("a badge's file is its number, padded, and the name") {
  CHECK(BadgeFileName(17, 250, "Zoë García", "png") == "017 Zoë García.png");
  CHECK(BadgeFileName(250, 250, "Ada", "svg") == "250 Ada.svg");
  CHECK(BadgeFileName(1, 9, "", "png") == "1.png");
}

TEST_CASE("no name leads a file out of its folder") {
  for (const char* name : {"../../etc/passwd", "a/b", "C:\\x", "nul\n\r\t", "..", ".", "*?\"<>|"}) {
    const std::string file = BadgeFileName(1, 10, name, "png");
    CAPTURE(file);
    CHECK(file.starts_with("01"));
    CHECK(file.ends_with(".png"));
    CHECK(file.find_first_of("/\\:*?\"<>|\n\r\t") == std::string::npos);
  }
  CHECK(BadgeFileName(1, 1, "J. R.", "png") == "1 J. R.png");
}

TEST_CASE("a long name gives a file that a file system takes") {
  std::string name;
  for (int i = 0; i < 500; ++i) {
    name += "𠮷";
  }
  CHECK(BadgeFileName(1, 1, name, "png").size() < 200);
  CHECK(BadgeFileName(1, 1, "bad \xFF", "png") == "1 bad \uFFFD.png");
}
