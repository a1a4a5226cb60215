#include "domain/name_index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/text.h"

using namespace mingle;

namespace {

/// People numbered in the order given.
class Crowd {
 public:
  using People = std::vector<std::pair<std::string, std::string>>;
  explicit Crowd(const People& people) {
    std::vector<NameIndex::Item> items;
    for (const auto& [name, company] : people) {
      ids.push_back(AttendeeId::Random());
      items.push_back({ids.back(), name, company});
    }
    index = NameIndex(std::move(items));
  }

  std::vector<int> Find(std::string_view query, size_t most = 10) const {
    std::vector<int> found;
    for (const AttendeeId& id : index.Find(query, most)) {
      found.push_back(static_cast<int>(std::find(ids.begin(), ids.end(), id) - ids.begin()));
    }
    return found;
  }

  std::vector<AttendeeId> ids;
  NameIndex index;
};

using Found = std::vector<int>;

}  // namespace

TEST_CASE("people are found by the beginnings of words in any order, without case and accents") {
  const Crowd crowd({{"Anna Müller", "Contoso"},
                     {"Anton Muñoz", "Fabrikam"},
                     {"Bea Anders", "Contoso"},
                     {"吉田 太郎", "Contoso"}});
  CHECK(crowd.Find("mül an") == Found{0});
  CHECK(crowd.Find("AN MU") == Found{0, 1});
  CHECK(crowd.Find("an") == Found{0, 1, 2});
  CHECK(crowd.Find("ders").empty());
  CHECK(crowd.Find("contoso be") == Found{2});
  CHECK(crowd.Find("吉") == Found{3});
  CHECK(crowd.Find("anna zzz").empty());
}

TEST_CASE("people come in order of name, at most as many as asked for") {
  const Crowd crowd({{"Zoë B", ""}, {"Zoe A", ""}, {"Émile", ""}, {"Dora", ""}});
  CHECK(crowd.Find("") == Found{3, 2, 1, 0});
  CHECK(crowd.Find("  ", 2) == Found{3, 2});
  CHECK(crowd.Find("z", 1) == Found{1});
  CHECK(crowd.Find("z", 0).empty());
}

TEST_CASE("a query without a letter finds nobody") {
  const Crowd crowd(Crowd::People{{"Anna", ""}});
  CHECK(crowd.Find("!?").empty());
}

TEST_CASE("an empty index finds nobody") {
  CHECK(NameIndex().Find("a", 5).empty());
  CHECK(NameIndex().Find("", 5).empty());
  CHECK(NameIndex(std::vector<NameIndex::Item>{}).Find("", 5).empty());
  CHECK(Crowd(Crowd::People{{"", ""}}).Find("") == Found{0});
  CHECK(Crowd(Crowd::People{{"", ""}}).Find("a").empty());
}

TEST_CASE("only those asked for are found, and the rest do not use up places") {
  const Crowd crowd({{"Ana 1", ""}, {"Ana 2", ""}, {"Ana 3", ""}});
  const auto found = crowd.index.Find("ana", 1, [&](AttendeeId id) { return id == crowd.ids[2]; });
  CHECK(found == std::vector{crowd.ids[2]});
}

TEST_CASE("the index finds what looking through everybody finds") {
  std::mt19937 random(7);
  const std::vector<std::string> words{"an", "anna", "ana", "bo",  "bob",  "bobby",
                                       "Ça", "cai",  "dé",  "del", "delta"};
  std::vector<NameIndex::Item> items;
  for (int i = 0; i < 300; ++i) {
    const auto word = [&] { return words[random() % words.size()]; };
    items.push_back({AttendeeId::Random(), word() + " " + word(), word()});
  }
  const NameIndex index(items);
  for (int i = 0; i < 500; ++i) {
    const std::string one = words[random() % words.size()];
    const std::string two(FirstCodePoints(words[random() % words.size()], 1 + random() % 3));
    std::vector<AttendeeId> expected;
    for (const NameIndex::Item& item : items) {
      const auto own = SplitWords(FoldForSearch(item.name + " " + item.company));
      const auto has = [&](const std::string& beginning) {
        return std::any_of(own.begin(), own.end(), [&](const std::string& word) {
          return word.starts_with(FoldForSearch(beginning));
        });
      };
      if (has(one) && has(two)) {
        expected.push_back(item.id);
      }
    }
    auto found = index.Find(one + " " + two, items.size());
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    CAPTURE(one);
    CAPTURE(two);
    CHECK(found == expected);
  }
}
