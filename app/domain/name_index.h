#pragma once

#include <string>
#include <string_view>
#include <utility>
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
  [[nodiscard]] size_t size() const { return people_.size(); }

 private:
  struct Token {
    std::string folded;
    std::uint32_t person;
  };
  [[nodiscard]] std::pair<size_t, size_t> Range(std::string_view prefix) const;

  std::vector<AttendeeId> people_;               // in order of folded name
  std::vector<std::vector<std::string>> words_;  // folded, by person
  std::vector<Token> tokens_;                    // sorted
};

}  // namespace mingle
