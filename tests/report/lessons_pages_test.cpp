#include "report/lessons_pages.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/hostile.h"
#include "support/page_reader.h"

namespace mingle {
namespace {

LessonsLearned Sample() {
  return {"Autumn party",
          "2026-11-23",
          {.came = 42, .pairs_talked = 60, .lessons = std::nullopt},
          {{"Tools",
            {{"Ask first,\nthen build", "Ana Ruiz", "Contoso", "Ben Okafor"},
             {"Nobody named me", "", "", ""}}},
           {"", {{"Just so", "", "", "Ben Okafor"}}}}};
}

TEST_CASE("a date is spoken") {
  CHECK(SpokenDate("2026-11-23") == "23 November 2026");
  CHECK(SpokenDate("soon") == "soon");
  CHECK(SpokenDate("").empty());
}

TEST_CASE("the page says it all and nobody's words are markup") {
  const std::string html = LessonsHtml(Sample());
  CHECK(html.find("<title>Lessons learned: Autumn party</title>") != std::string::npos);
  CHECK(html.find("<li><strong>42</strong>people came</li>") != std::string::npos);
  CHECK(html.find("<strong class=\"few\">fewer than 5</strong>lessons written down") !=
        std::string::npos);
  CHECK(test::WordsOf(test::ReadPage(html)) ==
        std::vector<std::string>{"Autumn party", "23 November 2026", "Tools",
                                 "Ask first,\nthen build", "Ana Ruiz", "Contoso", "Ben Okafor",
                                 "Nobody named me", "And more", "Just so", "Ben Okafor"});
  CHECK(html.find("Nobody has shared") == std::string::npos);
}

TEST_CASE("what people came for is told in counts, and only when there are enough of them") {
  LessonsLearned learned = Sample();
  constexpr const char* kQuestion = "Did people get what they came for?";
  CHECK(LessonsHtml(learned).find(kQuestion) == std::string::npos);
  CHECK(LessonsMarkdown(learned).find(kQuestion) == std::string::npos);
  learned.figures.aims = AimFigures{12, 7, std::nullopt};
  const std::string said = std::string(kQuestion) + " Yes: 12. Partly: 7. Not today: fewer than 5.";
  CHECK(LessonsHtml(learned).find(said) != std::string::npos);
  CHECK(LessonsMarkdown(learned).find(said) != std::string::npos);
}

TEST_CASE("hostile names and lessons are text in the page") {
  LessonsLearned learned = Sample();
  const auto& texts = test::HostileTexts();
  learned.topics.clear();
  for (const std::string& text : texts) {
    learned.event = text;
    learned.topics.push_back({text, {{text, text, text, text}}});
  }
  const auto parts = test::ReadPage(LessonsHtml(learned));
  const auto words = test::WordsOf(parts);
  for (const std::string& text : texts) {
    CHECK_MESSAGE(std::count(words.begin(), words.end(), text) >= 5, text);
  }
  for (const test::PagePart& part : parts) {
    CHECK_MESSAGE(part.tag.find("onload") == std::string::npos, part.tag);
    CHECK_FALSE_MESSAGE(part.tag.starts_with("script"), part.tag);
    CHECK_FALSE_MESSAGE(part.tag.starts_with("img"), part.tag);
  }
}

TEST_CASE("Markdown says the same") {
  CHECK(LessonsMarkdown(Sample()) ==
        "# Lessons learned: Autumn party\n\n23 November 2026\n\n"
        "What people took home, in their own words.\n\n"
        "- 42 people came\n- 60 pairs talked\n- fewer than 5 lessons written down\n\n"
        "## Tools\n\n"
        "- Ask first,\\\n  then build — *Ana Ruiz, Contoso; learned from Ben Okafor*\n"
        "- Nobody named me\n\n"
        "## And more\n\n"
        "- Just so — *learned from Ben Okafor*\n\n"
        "---\n\n"
        "Each lesson is here because its author chose to share it, with a name only where its "
        "author wanted one. Figures about fewer than five are not shown.\n");
}

TEST_CASE("CSV says the same") {
  CHECK(LessonsCsv(Sample()) ==
        "\xEF\xBB\xBFtopic,lesson,author,company,learned_from\r\n"
        "Tools,\"Ask first,\nthen build\",Ana Ruiz,Contoso,Ben Okafor\r\n"
        "Tools,Nobody named me,,,\r\n"
        ",Just so,,,Ben Okafor\r\n");
}

TEST_CASE("an event without lessons says so") {
  const LessonsLearned empty{"Autumn party", "", {}, {}};
  CHECK(LessonsHtml(empty).find("Nobody has shared a lesson yet.") != std::string::npos);
  CHECK(LessonsMarkdown(empty).find("Nobody has shared a lesson yet.") != std::string::npos);
}

}  // namespace
}  // namespace mingle
