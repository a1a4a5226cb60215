#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "domain/book.h"
#include "roster/identity.h"

namespace mingle {

/// Finds the people of a book in a roster. An e-mail address alone is nobody: buyers give theirs
/// for all their guests. Each person is found once, so that two tickets make two people.
class PersonMatcher {
 public:
  PersonMatcher(const Book& book, EventId event);

  /// The person with this key, if the name may be theirs or the e-mail is (for the number of a
  /// row: is exactly theirs). Nil when there is none.
  [[nodiscard]] AttendeeId FindByKey(const Identity& who);

  /// Somebody at the event who has this ticket's number, and whose name and e-mail are others:
  /// the ticket has been passed on. Nil when there is none.
  [[nodiscard]] AttendeeId FormerHolder(const Identity& who) const;

  /// How often a roster has the same folded words.
  struct InRoster {
    int same_name = 1;
    int same_email = 1;
  };
  /// The person by words, in this order: name and e-mail are both the same; at the event, name,
  /// e-mail and company are, said or not; at the event, the name is the same and nobody else's (a
  /// corrected e-mail); at the event, the e-mail is the same
  /// and nobody else's and the name is alike (a corrected name); at an earlier event, the name is
  /// the same and nobody else's and nothing contradicts it. Nil when there is none.
  [[nodiscard]] AttendeeId FindByWords(const Identity& who, InRoster in_roster);

  /// From now on this new person can be found by words.
  void Add(AttendeeId id, const Identity& who);

 private:
  struct Candidate {
    AttendeeId id;
    Identity identity;
    bool at_event = false;
    bool found = false;
  };
  using Index = std::unordered_map<std::string, std::vector<size_t>>;

  void AddCandidate(Candidate candidate);
  [[nodiscard]] AttendeeId Take(size_t place);
  /// True when this candidate may still be `who`. Somebody without a number may be found again.
  [[nodiscard]] bool MayBe(const Candidate& candidate, const Identity& who) const;

  std::vector<Candidate> candidates_;
  Index by_key_;
  Index by_name_;
  Index by_email_;
};

}  // namespace mingle
