#pragma once

#include "base/result.h"
#include "domain/fact.h"

namespace mingle {

/// Refuses a fact, with a sentence, that breaks what its kind promises: a lesson without a word or
/// with more than 500, a goal of nothing, a badge that is no badge, a meeting with oneself,
/// nobody where somebody is needed. What a fact says about things elsewhere in the book is not
/// judged: facts arrive in any order.
[[nodiscard]] Result<void> CheckFact(const Fact& fact);

}  // namespace mingle
