#include "domain/name_index.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/text.h"

namespace mingle {

NameIndex::NameIndex(std::vector<Item> items) {
  for (Item& item : items) {
    item.name = FoldForSearch(item.name);
  }
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return std::tie(a.name, a.id) < std::tie(b.name, b.id);
  });

  // Words are numbered as they are met, and sorted once each is known: they repeat a lot.
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> tokens;  // word, person
  constexpr size_t kWordsEach = 4;  // a name of two words and a company of two
  people_.reserve(items.size());
  tokens.reserve(items.size() * kWordsEach);
  for (const Item& item : items) {
    const auto person = static_cast<std::uint32_t>(people_.size());
    people_.push_back(item.id);
    for (std::string& word : SplitWords(item.name + ' ' + FoldForSearch(item.company))) {
      const auto next = static_cast<std::uint32_t>(numbers.size());
      tokens.emplace_back(numbers.try_emplace(std::move(word), next).first->second, person);
    }
  }
  items = {};  // as large as all that follows
  words_.reserve(numbers.size());
  for (const auto& [word, number] : numbers) {
    words_.push_back(word);
  }
  std::sort(words_.begin(), words_.end());
  std::vector<std::uint32_t> ranks(words_.size());
  for (std::uint32_t rank = 0; rank < words_.size(); ++rank) {
    ranks[numbers.at(words_[rank])] = rank;
  }

  begins_.resize(words_.size() + 1);
  for (const auto& [word, person] : tokens) {
    ++begins_[ranks[word] + 1];
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  std::vector<std::uint32_t> next = begins_;
  holders_.resize(tokens.size());
  for (const auto& [word, person] : tokens) {
    holders_[next[ranks[word]]++] = person;
  }
}

NameIndex::People NameIndex::WithWord(const std::string& beginning) const {
  const auto first = std::lower_bound(words_.begin(), words_.end(), beginning);
  const auto last = std::partition_point(
      first, words_.end(), [&](const std::string& word) { return word.starts_with(beginning); });
  People found((people_.size() + 63) / 64);
  const auto end = begins_[static_cast<size_t>(last - words_.begin())];
  for (auto i = begins_[static_cast<size_t>(first - words_.begin())]; i < end; ++i) {
    found[holders_[i] / 64] |= std::uint64_t{1} << (holders_[i] % 64);
  }
  return found;
}

std::vector<AttendeeId> NameIndex::Find(std::string_view query, size_t most) const {
  return Find(query, most, {});
}

std::vector<AttendeeId> NameIndex::Find(std::string_view query, size_t most,
                                        const std::function<bool(AttendeeId)>& keep) const {
  std::vector<AttendeeId> found;
  if (people_.empty()) {
    return found;
  }
  const std::vector<std::string> beginnings = SplitWords(FoldForSearch(query));
  if (beginnings.empty() && !Trim(query).empty()) {
    return found;
  }
  People people((people_.size() + 63) / 64, ~std::uint64_t{0});
  if (people_.size() % 64 != 0) {
    people.back() = (std::uint64_t{1} << (people_.size() % 64)) - 1;
  }
  for (const std::string& beginning : beginnings) {
    const People holders = WithWord(beginning);
    std::transform(people.begin(), people.end(), holders.begin(), people.begin(), std::bit_and());
  }
  for (size_t i = 0; i < people.size(); ++i) {
    for (std::uint64_t rest = people[i]; rest != 0; rest &= rest - 1) {
      if (found.size() == most) {
        return found;
      }
      const AttendeeId id = people_[i * 64 + static_cast<size_t>(std::countr_zero(rest))];
      if (!keep || keep(id)) {
        found.push_back(id);
      }
    }
  }
  return found;
}

}  // namespace mingle
