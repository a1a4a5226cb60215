#include "report/html.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "support/hostile.h"
#include "support/page_reader.h"

namespace mingle {
namespace {

TEST_CASE("the five characters of HTML are escaped") {
  CHECK(EscapeHtml("<a href=\"x\" b='y'>&") == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
}

TEST_CASE("hostile words come out of a page as the text they are") {
  std::mt19937 random(1);
  std::vector<std::string> texts = test::HostileTexts();
  texts.emplace_back("two\nlines");
  for (int i = 0; i < 2000; ++i) {
    texts.push_back(test::RandomHostile(random));
  }
  std::string body;
  for (const std::string& text : texts) {
    body += HtmlWords(text);
  }
  CHECK(test::WordsOf(test::ReadPage(HtmlPage("x", body))) == texts);
}

TEST_CASE("a page has the tags it was made with and no others") {
  std::string words;
  for (const std::string& text : test::HostileTexts()) {
    words += HtmlWords(text);
  }
  const auto with_words = test::ReadPage(HtmlPage(test::HostileTexts()[0], words));
  const auto without = test::ReadPage(HtmlPage("x", HtmlWords("y\nz")));
  std::set<std::string> allowed;
  for (const test::PagePart& part : without) {
    allowed.insert(part.tag);
  }
  for (const test::PagePart& part : with_words) {
    CHECK_MESSAGE(allowed.contains(part.tag), part.tag);
  }
}

TEST_CASE("a page forbids scripts and anything from elsewhere") {
  const std::string page = HtmlPage("x", "");
  CHECK(page.find("content=\"default-src 'none'; style-src 'unsafe-inline'; ") !=
        std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("http") == page.find("http-equiv"));
  CHECK(page.find("url(") == std::string::npos);
  CHECK(page.starts_with("<!DOCTYPE html>\n"));
}

}  // namespace
}  // namespace mingle
