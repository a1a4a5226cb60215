#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/anonymous.h"
#include "domain/showcase.h"

namespace mingle {

/// How far a group has come with its goals, as a group: each person's own goal counts for them.
struct GoalShares {
  int people = 0;   ///< all of the group
  int met = 0;      ///< who reached the goal of new people
  int learned = 0;  ///< … of things to learn
  int both = 0;
};

/// What an event may say of itself on a wall, to everybody who passes: what `Showcase` may show,
/// and figures about all together. Whoever was erased or refused to be in the figures is in none of
/// them; the shares and the network have only those who agreed, and are empty while those are fewer
/// than `kFewestShown`. How many came and are here is what everybody in the room can count.
struct Board {
  std::string event_name;
  std::vector<std::string> topics;  ///< the event's own, to talk about
  int came = 0;
  int here = 0;  ///< now
  /// Pairs in the whole network; the showcase has a part of a large one. 0 while fewer than
  /// `kFewestShown`.
  int meetings = 0;
  std::optional<GoalShares> goals;
  Showcase showcase;
};

/// An empty one when the book does not know the event.
[[nodiscard]] Board BoardOf(const Book& book, EventId event);

}  // namespace mingle
