#pragma once

#include <cstdint>
#include <vector>

#include "domain/fact.h"

namespace mingle::test {

/// How large and how wild a made-up history is.
struct HistoryOptions {
  int facts = 120;
  int people = 6;
  int events = 2;
  int kiosks = 5;
  bool undo = true;
  bool erase = true;
};

/// A history as several kiosks that sometimes hear of each other might have recorded it, every
/// kind of fact in it: stamps are causal within a kiosk and cross between them, `seq` is dense by
/// origin, undos and erasures name what exists. The same seed gives the same history.
[[nodiscard]] std::vector<Entry> RandomHistory(std::uint32_t seed, HistoryOptions options = {});

}  // namespace mingle::test
