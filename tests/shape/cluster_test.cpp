#include "shape/cluster.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace mingle;

namespace {

/// The text cut at every place where a caret may stand, going forwards.
std::vector<std::string> Clusters(const std::string& text) {
  std::vector<std::string> clusters;
  for (size_t at = 0; at < text.size();) {
    const size_t next = NextCluster(text, at);
    REQUIRE(next > at);
    clusters.push_back(text.substr(at, next - at));
    at = next;
  }
  return clusters;
}

std::vector<std::string> ClustersBackwards(const std::string& text) {
  std::vector<std::string> clusters;
  for (size_t at = text.size(); at > 0;) {
    const size_t previous = PreviousCluster(text, at);
    REQUIRE(previous < at);
    clusters.push_back(text.substr(previous, at - previous));
    at = previous;
  }
  std::reverse(clusters.begin(), clusters.end());
  return clusters;
}

}  // namespace

TEST_CASE("a caret steps over what people take for one character") {
  struct Row {
    std::string text;
    std::vector<std::string> clusters;
  };
  const std::vector<Row> rows{
      {"abc", {"a", "b", "c"}},
      {"Zoë", {"Z", "o", "ë"}},
      {"Zoe\u0308!", {"Z", "o", "e\u0308", "!"}},
      {"𠮷田", {"𠮷", "田"}},
      {"a👩‍🚀b", {"a", "👩‍🚀", "b"}},
      {"👨‍👩‍👧‍👦🇩🇪🇫🇷", {"👨‍👩‍👧‍👦", "🇩🇪", "🇫🇷"}},
      {"👍🏽", {"👍🏽"}},
      {"각", {"각"}},
      {"a\nb", {"a", "\n", "b"}},
      {"a\xFF\xFE", {"a", "\xFF", "\xFE"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(Clusters(row.text) == row.clusters);
    CHECK(ClustersBackwards(row.text) == row.clusters);
  }
}

TEST_CASE("a caret inside a character goes to its ends") {
  const std::string text = "a👩‍🚀b";
  for (size_t inside = 2; inside < text.size() - 1; ++inside) {
    CHECK(NextCluster(text, inside) == text.size() - 1);
    CHECK(PreviousCluster(text, inside) == 1);
  }
}

TEST_CASE("a caret stays within the text") {
  CHECK(NextCluster("", 0) == 0);
  CHECK(PreviousCluster("", 0) == 0);
  CHECK(NextCluster("ab", 2) == 2);
  CHECK(NextCluster("ab", 99) == 2);
  CHECK(PreviousCluster("ab", 99) == 2);
  CHECK(PreviousCluster("ab", 0) == 0);
}
