#pragma once

#include <compare>
#include <cstdint>

#include "base/time.h"

namespace mingle {

/// A hybrid logical clock reading: 48 bits of wall-clock milliseconds, 16 bits of counter. Orders
/// facts of several kiosks so that whoever had seen a fact comes after it, even when clocks are
/// wrong (Kulkarni et al., "Logical Physical Clocks", OPODIS 2014). Never shown to people.
struct Stamp {
  std::uint64_t value = 0;

  friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

/// The stamp after `last` at wall-clock time `now`: never equal to or before `last`.
[[nodiscard]] inline Stamp NextStamp(Stamp last, Time now) {
  const auto ms = now.time_since_epoch().count();
  const std::uint64_t wall = ms > 0 ? static_cast<std::uint64_t>(ms) << 16U : 0;
  return Stamp{last.value + 1 > wall ? last.value + 1 : wall};
}

}  // namespace mingle
