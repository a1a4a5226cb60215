#pragma once

#include <span>

#include "domain/event.h"
#include "domain/fact.h"
#include "domain/meeting.h"
#include "domain/person.h"

namespace mingle {

/// What a fact is about, and so what has to be folded again when it arrives. A fact about nobody,
/// or about somebody and themselves where two are needed, is about nothing.
enum class FoldInto { kEvent, kPerson, kPair, kScanLog, kNothing };
[[nodiscard]] FoldInto FoldTargetOf(const Fact& fact);

/// The facts about one thing that count (nobody undid them), in order of replay (`IsBefore`), with
/// personal ones blanked where somebody in them was erased. A fold is a pure function of these:
/// that is why the book does not depend on the order in which facts arrive.
using Replay = std::span<const Entry* const>;

/// Later words replace earlier ones; what was not said leaves the field as it was.
void TakeIf(const auto& said, auto& field) {
  if (said) {
    field = *said;
  }
}

[[nodiscard]] Event FoldEvent(EventId id, Replay replay);
[[nodiscard]] Person FoldPerson(AttendeeId id, bool erased, Replay replay);
[[nodiscard]] Acquaintance FoldPair(Pair pair, Replay replay);

}  // namespace mingle
