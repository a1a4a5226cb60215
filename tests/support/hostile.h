#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace mingle::test {

/// Names and lessons that have broken other programs' files.
inline const std::vector<std::string>& HostileTexts() {
  static const std::vector<std::string> kTexts{
      "<script>alert(1)</script>",
      "\"onload=\"alert(1)",
      "'><img src=x onerror=alert(1)>",
      "</style><b>x</b>",
      "&lt;b&gt; &amp; &#x41;",
      "=HYPERLINK(\"http://evil.example\",\"x\")",
      "+1+1",
      "-2-2",
      "@SUM(A1)",
      "＝1+1",
      " =1+1",
      "a|b|c",
      "`code` ``x``",
      "**bold** _it_ ~~x~~",
      "[x](javascript:alert(1)) ![y](z)",
      "# heading",
      "1. list",
      "12) list",
      "- item",
      "+ item",
      "---",
      "===",
      "> quote",
      "http://evil.example/?a=b&c=d",
      "Www.evil.example or www.evil.example",
      "back\\slash \\* star",
      "say \"hi\", then; go",
      "tab\there",
      "$x^2$ {{x}} <%= y %>",
      "ياسمين <b>",
      "👩‍🚀 O'Brien",
      "<!-- comment --> <![CDATA[x]]>",
  };
  return kTexts;
}

/// Random texts of the characters that matter to some format.
inline std::string RandomHostile(std::mt19937& random) {
  constexpr std::string_view kLetters = "ab <>&\"'=+-@|`*_[]()#.!\\~$:/;,{}12";
  std::string text;
  for (size_t length = 1 + random() % 16; length > 0; --length) {
    text += kLetters[random() % kLetters.size()];
  }
  return text;
}

}  // namespace mingle::test
