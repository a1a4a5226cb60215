#include "base/text.h"

#include <doctest/doctest.h>

using namespace mingle;

TEST_CASE("cleaned text has no controls, no reordering characters and no heaps of marks") {
  CHECK(CleanText("  Ana\x01 \u202ERuiz\u202C\u00A0") == "Ana Ruiz");
  CHECK(CleanText("a\nb") == "a b");
  CHECK(CleanText("a\r\nb\rc\u2028d", true) == "a\nb\nc\nd");
  std::string zalgo = "x";
  for (int i = 0; i < 1000; ++i) {
    zalgo += "\u0323";
  }
  CHECK(CountCodePoints(CleanText(zalgo)) <= 5);
}

TEST_CASE("a text with nothing to see is empty, and what joins and spaces others is kept") {
  for (const char* blank : {"\u200B", "\u200D\u2060\uFEFF", "\u3164", "\u2800 \u00AD", "\u180E",
                            "\uFE0F", "\u2003\u3000", "\n \u200B\n"}) {
    CAPTURE(blank);
    CHECK(CleanText(blank) == "");
    CHECK(CleanText(blank, true) == "");
  }
  for (const char* seen : {"👩‍🔬", "می‌خواهم", "a\u200Bb", "❤️", "⠁"}) {
    CHECK(CleanText(seen) == seen);
  }
}

TEST_CASE("malformed bytes become replacement characters, one for each") {
  CHECK(CleanText("a\xff\xfe z") == "a\uFFFD\uFFFD z");
  CHECK(CleanText("\xc0\xaf") == "\uFFFD\uFFFD");
  CHECK_FALSE(IsUtf8("\xed\xa0\x80"));
  CHECK(IsUtf8("𠮷田 🎉"));
}

TEST_CASE("decomposed accents are composed") { CHECK(CleanText("Zoe\u0308") == "Zoë"); }

TEST_CASE("searching ignores case, accents and compatibility forms") {
  CHECK(FoldForSearch("Ärzte") == "arzte");
  CHECK(FoldForSearch("STRASSE") == FoldForSearch("Straße"));
  CHECK(FoldForSearch("ﬁn") == "fin");
  CHECK(FoldForSearch("ＡＢＣ") == "abc");
}

TEST_CASE("ASCII folds as it does among other characters") {
  std::string ascii;
  for (char c = 1; c < 127; ++c) {
    ascii += c;
  }
  CHECK(FoldForSearch(ascii) + "a" == FoldForSearch(ascii + "ä"));
}

TEST_CASE("words are split in any script") {
  CHECK(SplitWords("Jean-Luc O'Neill, 吉田 42") ==
        std::vector<std::string>{"Jean", "Luc", "O", "Neill", "吉田", "42"});
  CHECK(SplitWords(" ,. ").empty());
}

TEST_CASE("code points are counted and cut, not bytes") {
  CHECK(CountCodePoints("𠮷田🎉") == 3);
  CHECK(FirstCodePoints("𠮷田🎉", 2) == "𠮷田");
  CHECK(FirstCodePoints("ab", 9) == "ab");
  CHECK(EncodeUtf8(DecodeUtf8("𠮷田🎉")) == "𠮷田🎉");
}

TEST_CASE("a whole number is all of a text or none") {
  CHECK(ParseWholeNumber("42") == 42);
  CHECK(ParseWholeNumber("-7") == -7);
  for (const char* text : {"", " 1", "1 ", "1x", "x", "1.5", "+1", "99999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(ParseWholeNumber(text));
  }
}

TEST_CASE("the distance between words counts edits") {
  CHECK(EditDistance("export", "export") == 0);
  CHECK(EditDistance("exprot", "export") == 1);
  CHECK(EditDistance("import", "export") == 2);
  CHECK(EditDistance("", "abc") == 3);
}
