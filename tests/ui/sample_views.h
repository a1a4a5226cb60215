#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "kiosk/view.h"

namespace mingle::test {

/// One state of a screen, with the people and words that are hardest to place.
struct Sample {
  std::string name;  ///< "outcome-welcome"
  View view;
};

/// Every screen in every state that looks different. `now` is the steady time of the countdowns.
[[nodiscard]] std::vector<Sample> SampleViews(const std::string& language, Milliseconds now);

/// The sample of this name.
[[nodiscard]] View SampleView(const std::string& name, Milliseconds now);

/// A person whose id is made of `number`.
[[nodiscard]] PersonCard Somebody(int number, std::string name, std::string company = "",
                                  std::string department = "");

}  // namespace mingle::test
