#include "report/markdown.h"

#include <doctest/doctest.h>

#include <random>

#include "base/text.h"
#include "support/hostile.h"

namespace mingle {
namespace {

/// What CommonMark shows for a line that has no markup in it; nothing when it has some.
std::optional<std::string> ShowLine(std::string_view line) {
  constexpr std::string_view kMarkup = "`*_[]<>&|~$!";
  if (!line.empty() && std::string_view("#+-=>").find(line[0]) != std::string_view::npos) {
    return std::nullopt;
  }
  const size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')')) {
    return std::nullopt;
  }
  std::string shown;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && std::ispunct(line[i + 1]) != 0) {
      shown += line[++i];
    } else if (kMarkup.find(line[i]) != std::string_view::npos || line.substr(i, 3) == "://" ||
               AsciiLower(line.substr(i, 4)) == "www.") {
      return std::nullopt;
    } else {
      shown += line[i];
    }
  }
  return shown;
}

TEST_CASE("hostile words are shown by Markdown as the text they are") {
  std::mt19937 random(2);
  std::vector<std::string> texts = test::HostileTexts();
  for (int i = 0; i < 5000; ++i) {
    texts.push_back(test::RandomHostile(random));
  }
  for (const std::string& text : texts) {
    const std::string escaped = EscapeMarkdown(text);
    const auto shown = ShowLine(escaped);
    REQUIRE_MESSAGE(shown.has_value(), text << " became " << escaped);
    CHECK(*shown == Trim(text));
  }
}

TEST_CASE("words without markup stay as they are") {
  CHECK(EscapeMarkdown("Ask twice: why, and what for? (It's 5 - 3.)") ==
        "Ask twice: why, and what for? (It's 5 - 3.)");
}

TEST_CASE("line breaks become spaces, or hard breaks inside a list item") {
  CHECK(EscapeMarkdown("one\ntwo") == "one two");
  CHECK(MarkdownLines("one\n\n  # two\n1. three", "  ") == "one\\\n  \\# two\\\n  1\\. three");
}

}  // namespace
}  // namespace mingle
