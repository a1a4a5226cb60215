#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "domain/facts/event_facts.h"
#include "domain/facts/meeting_facts.h"

namespace mingle {

/// Two people, in no order: `low < high`.
struct Pair {
  AttendeeId low;
  AttendeeId high;

  [[nodiscard]] static Pair Of(AttendeeId a, AttendeeId b) {
    return a < b ? Pair{a, b} : Pair{b, a};
  }
  [[nodiscard]] AttendeeId Other(AttendeeId one) const { return one == low ? high : low; }

  friend auto operator<=>(const Pair&, const Pair&) = default;
};

/// Something that one of two plans to do with the other.
struct Promise {
  FactId fact;
  AttendeeId by;
  PlanKind what = PlanKind::kOther;
  std::string words;
  std::string day;  ///< "2026-12-01"
  Time made;
};

/// What two people did at one event.
struct Meeting {
  MeetingStep step = MeetingStep::kNone;
  Time first_at;             ///< the first fact about it
  bool low_says_so = false;  ///< `low` said that they met
  bool high_says_so = false;
  bool scanned_together = false;
  std::vector<std::string> topics;  ///< from both, each once, in order of mention
  std::string low_note;             ///< private to `low`
  std::string high_note;
  std::vector<Promise> promises;  ///< from both, in order
  std::vector<FactId> facts;      ///< everything an undo of this meeting must name
};

/// What the facts about two people add up to, over all events.
struct Acquaintance {
  bool known_before = false;  ///< imported, or one of them said so
  bool kept_apart = false;    ///< one of them asked for it; never tell
  std::map<EventId, Meeting> at;
};

}  // namespace mingle

template <>
struct std::hash<mingle::Pair> {
  size_t operator()(const mingle::Pair& pair) const noexcept {
    const std::hash<mingle::AttendeeId> one;
    return one(pair.low) * 31 + one(pair.high);
  }
};
