#pragma once

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace mingle {

/// Who claims a key: nearly always one. What several claim (a damaged or forged book, a ticket
/// for two) is kept for all of them, and comes out in order, whatever the order it went in.
template <class Key, class Value>
class LookUp {
 public:
  void Add(const Key& key, const Value& value) { claims_.emplace(key, value); }
  /// Takes back one `Add` of the same.
  void Remove(const Key& key, const Value& value) {
    const auto [begin, end] = claims_.equal_range(key);
    const auto claim = std::find_if(begin, end, [&](const auto& c) { return c.second == value; });
    if (claim != end) {
      claims_.erase(claim);
    }
  }

  /// The least of those who claim the key; nothing when nobody does.
  [[nodiscard]] const Value* First(const Key& key) const {
    const auto [begin, end] = claims_.equal_range(key);
    const auto least = std::min_element(
        begin, end, [](const auto& a, const auto& b) { return a.second < b.second; });
    return least == end ? nullptr : &least->second;
  }
  /// Everyone who claims the key, in order, each once.
  [[nodiscard]] std::vector<Value> All(const Key& key) const {
    std::vector<Value> values;
    const auto [begin, end] = claims_.equal_range(key);
    std::transform(begin, end, std::back_inserter(values), [](const auto& c) { return c.second; });
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
  }

 private:
  std::unordered_multimap<Key, Value> claims_;
};

}  // namespace mingle
