#pragma once

#include <string_view>
#include <vector>

#include "base/time.h"
#include "domain/fact.h"

namespace mingle {

/// An invented event of today, to try Mingle on: everybody in assets/demo/roster.csv is on its
/// roster with a badge; some have come, talked, and shared what they learned. Put it into a new
/// book with `MakeBook`.
[[nodiscard]] std::vector<NewFact> FactsOfDemoEvent(Time now);

/// assets/demo/roster.csv, built into the program.
[[nodiscard]] std::string_view DemoRoster();

}  // namespace mingle
