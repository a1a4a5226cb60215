#include "domain/suggestion.h"

#include "domain/matchmaker.h"

namespace mingle {

std::vector<Suggestion> SuggestFor(const Book& book, EventId event, AttendeeId person, int most,
                                   std::uint64_t seed) {
  return Matchmaker(book, event).For(person, most, seed);
}

}  // namespace mingle
