#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "domain/book.h"
#include "domain/name_index.h"

namespace mingle {

/// Finds people of an event by name. Its index is made again when the roster has changed.
class PeopleFinder {
 public:
  struct Found {
    std::vector<AttendeeId> people;
    bool more = false;  ///< there are more than these
  };

  /// `book` outlives it.
  PeopleFinder(const Book& book, EventId event) : book_(&book), event_(event) {}

  /// Up to `most` people in order of name who match and for whom `keep` is true. Nobody erased.
  [[nodiscard]] Found Find(std::string_view query, size_t most,
                           const std::function<bool(const Person&, const Attendance&)>& keep);

  /// Takes a changed roster in. `Find` does so too; called while nobody waits, it makes the next
  /// answer quick.
  void CatchUp();
  [[nodiscard]] bool IsBehind() const { return !built_ || revision_ != book_->roster_revision(); }

 private:
  const Book* book_;
  EventId event_;
  bool built_ = false;
  std::uint64_t revision_ = 0;
  NameIndex index_;
};

}  // namespace mingle
