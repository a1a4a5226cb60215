#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "domain/book.h"
#include "domain/suggestion.h"

namespace mingle {

/// Chooses whom somebody should meet next. Remembers who is at the event and how the places people
/// work at have mixed, and catches up with the book fact by fact, so that an answer takes one pass
/// over the people and nothing is gathered twice.
class Matchmaker {
 public:
  /// `book` outlives it.
  Matchmaker(const Book& book, EventId event) : book_(&book), event_(event) {}

  /// What `SuggestFor` promises.
  [[nodiscard]] std::vector<Suggestion> For(AttendeeId person, int most, std::uint64_t seed);

  /// Takes in what came into the book since the last time. `For` does so too; called while nobody
  /// waits, it makes the next answer quick.
  void CatchUp();
  [[nodiscard]] bool IsBehind() const { return seen_ < book_->fact_count(); }

 private:
  /// One person with a place at the event.
  struct Guest {
    AttendeeId id;
    int place = 0;         ///< where they work, as an index; 0 when not known
    int talked = 0;        ///< with how many different people, at this event
    int goal = 0;          ///< their own; 0 when the event's holds
    bool attends = false;  ///< false once an undo has taken their place at the event away
    bool came = false;
    bool open = false;  ///< here, and agrees to be suggested
  };
  enum class Tie : std::uint8_t { kNone, kKnown, kExcluded };

  void Refresh(AttendeeId id);
  void CountTalk(Pair pair, int sign);
  [[nodiscard]] Guest* FindGuest(AttendeeId id);
  [[nodiscard]] int PlaceIndex(std::string_view name);
  [[nodiscard]] double Rarity(int mine, int theirs) const;
  /// What `me` has to do with each guest; marks the places where they know somebody.
  [[nodiscard]] std::vector<Tie> TiesOf(const Guest& me, std::vector<bool>& known_places);

  const Book* book_;
  EventId event_;
  size_t seen_ = 0;  ///< entries of the book taken in
  std::vector<Guest> guests_;
  std::unordered_map<AttendeeId, size_t> index_;
  std::unordered_set<Pair> talks_;
  std::unordered_map<std::string, int> places_;
  std::vector<int> place_sizes_{0};                   ///< how many came, by place
  std::map<std::pair<int, int>, int> place_talks_{};  ///< by two places in order
  int came_ = 0;
};

}  // namespace mingle
