#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"
#include "domain/book.h"

namespace mingle {

/// Why somebody is suggested. Shown in words beside the name.
enum class SuggestionReason {
  kOtherDepartment,  ///< works somewhere you know nobody
  kNobodyYet,        ///< has not talked to anybody yet
  kNewToYou,         ///< you have never met
  kStillLooking,     ///< has not reached their goal either
};

struct Suggestion {
  AttendeeId who;
  SuggestionReason reason = SuggestionReason::kNewToYou;
};

/// "Who should I meet next?": up to `most` people who are here, agree to be suggested, were not
/// talked to today and are not kept apart from `person`, best first. Weights after
/// Ingram & Morris and reciprocal recommenders: new 3, other department 2, need 2. Ties are
/// broken by `seed`, so that not everybody is sent to the same person.
///
/// Other department: times how rarely the two departments have talked so far, 1 - observed /
/// expected among random pairs, not below 0; a company stands in where no department is known.
/// Need: the share of the other's goal still open. Nobody for whom no reason is true.
[[nodiscard]] std::vector<Suggestion> SuggestFor(const Book& book, EventId event, AttendeeId person,
                                                 int most, std::uint64_t seed);

}  // namespace mingle
