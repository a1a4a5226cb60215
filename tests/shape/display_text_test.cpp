#include "shape/display_text.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace mingle;

TEST_CASE("displayed text has the length of what it was made from") {
  for (const std::string& text :
       {std::string("plain"), std::string("a\0b", 3), std::string("\xFF\xFE\xC0\xAF"),
        std::string("tail \xF0\x9F\x98"), std::string("\xED\xA0\x80"), std::string("\x7F\x1B[0m"),
        std::string("\xC2\x85 next line"), std::string("a\u2028b\u2029c"),
        std::string("\u202Eabc\u2066d"), std::string("\uFFFD kept"),
        std::string("𠮷田👩‍🚀")}) {
    CAPTURE(text);
    const std::string shown = DisplayText(text, false);
    CHECK(shown.size() == text.size());
    CHECK(IsUtf8(shown));
  }
}

TEST_CASE("displayed text keeps letters and drops what would harm") {
  CHECK(DisplayText("Zoë 𠮷田", false) == "Zoë 𠮷田");
  CHECK(DisplayText("a\xFF"
                    "b",
                    false) == "a?b");
  CHECK(DisplayText("\uFFFD", false) == "\uFFFD");
  CHECK(DisplayText("a\tb\x1B[", false) == "a b [");
  CHECK(DisplayText("a\u202Eb", false) == "a\u2060b");
}

TEST_CASE("displayed text keeps line breaks only when asked to") {
  CHECK(DisplayText("a\nb", false) == "a b");
  CHECK(DisplayText("a\nb", true) == "a\nb");
}

TEST_CASE("the first bytes never end inside a character") {
  CHECK(FirstBytes("abc", 5) == "abc");
  CHECK(FirstBytes("abc", 2) == "ab");
  CHECK(FirstBytes("a𠮷b", 4) == "a");
  CHECK(FirstBytes("a𠮷b", 5) == "a𠮷");
  CHECK(FirstBytes("é", 1).empty());
}

TEST_CASE("the language of a text is told by its characters before the hint") {
  CHECK(LanguageOf("さくら 花子", "zh-cn") == "ja");
  CHECK(LanguageOf("김 金", "ja") == "ko");
  CHECK(LanguageOf("𠮷田 太郎", "") == "zh-cn");
  CHECK(LanguageOf("𠮷田 太郎", "ja") == "ja");
  CHECK(LanguageOf("王", "zh-TW") == "zh-tw");
  CHECK(LanguageOf("Zoë", "") == "en");
}
