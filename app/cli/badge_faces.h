#pragma once

#include <vector>

#include "badge/badge_face.h"
#include "base/result.h"
#include "domain/book.h"

namespace mingle {

/// The facts that give a badge to everybody registered at the event who has none.
[[nodiscard]] std::vector<NewFact> FactsOfMissingBadges(const Book& book, const Event& event,
                                                        Time now);

/// The newest badge of everybody registered at the event, in order of name. Who has no badge, or
/// one whose key is not in the book, is left out.
[[nodiscard]] std::vector<BadgeFace> BadgeFaces(const Book& book, const Event& event);

}  // namespace mingle
