#include "base/content_line.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/unfolded.h"

using namespace mingle;

namespace {

/// The longest line in octets, without its CRLF.
size_t LongestLine(const std::string& text) {
  size_t longest = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find("\r\n", at);
    REQUIRE(end != text.npos);
    longest = std::max(longest, end - at);
    at = end + 2;
  }
  return longest;
}

}  // namespace

TEST_CASE("what has a meaning in a content line is escaped") {
  CHECK(EscapeContent("Ruiz, Ana; \\o/\nBye: \"x\"") == "Ruiz\\, Ana\\; \\\\o/\\nBye: \"x\"");
  CHECK(EscapeContent("") == "");
}

TEST_CASE("a short line stays as it is") {
  CHECK(ContentLine("FN", "Ana") == "FN:Ana\r\n");
  CHECK(ContentLine("X", std::string(73, 'x')) == "X:" + std::string(73, 'x') + "\r\n");
}

TEST_CASE("a long line is folded after 75 octets and never inside of a letter") {
  CHECK(ContentLine("X", std::string(74, 'x')) == "X:" + std::string(73, 'x') + "\r\n x\r\n");
  for (const char* letter : {"x", "ä", "語", "😀"}) {
    std::string value;
    for (int i = 0; i < 500; ++i) {
      value += letter;
    }
    const std::string line = ContentLine("SUMMARY", value);
    CHECK(IsUtf8(line));
    CHECK(LongestLine(line) <= 75);
    CHECK(LongestLine(line) > 70);
    CHECK(test::Unfolded(line) == "SUMMARY:" + value + "\r\n");
    for (size_t at = line.find("\r\n "); at != line.npos; at = line.find("\r\n ", at + 1)) {
      CHECK((static_cast<unsigned char>(line[at + 3]) & 0xC0U) != 0x80U);
    }
  }
}
