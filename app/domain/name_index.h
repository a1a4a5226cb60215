#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"

namespace mingle {

/// Finds people by the beginnings of the words of their name and company, in any order, without
/// regard to case and accents: "mül an" finds "Anna Müller". Built once, read by one thread.
class NameIndex {
 public:
  struct Item {
    AttendeeId id;
    std::string name;
    std::string company;
  };

  NameIndex() = default;
  explicit NameIndex(std::vector<Item> items);

  /// Up to `most` people in order of name whose words begin with every word of `query`. An empty
  /// query finds the first `most` of everybody.
  [[nodiscard]] std::vector<AttendeeId> Find(std::string_view query, size_t most) const;
  /// The same among those for whom `keep` is true.
  [[nodiscard]] std::vector<AttendeeId> Find(std::string_view query, size_t most,
                                             const std::function<bool(AttendeeId)>& keep) const;
  [[nodiscard]] size_t size() const { return people_.size(); }

 private:
  /// A set of people: bit i stands for people_[i].
  using People = std::vector<std::uint64_t>;
  [[nodiscard]] People WithWord(const std::string& beginning) const;

  std::vector<AttendeeId> people_;      // in order of folded name
  std::vector<std::string> words_;      // every folded word once, sorted
  std::vector<std::uint32_t> begins_;   // words_[i] is in holders_[begins_[i], begins_[i + 1])
  std::vector<std::uint32_t> holders_;  // indexes into people_
};

}  // namespace mingle
