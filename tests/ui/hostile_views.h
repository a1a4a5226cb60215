#pragma once

#include <string>
#include <vector>

#include "ui/sample_views.h"

namespace mingle::test {

/// Words that somebody may bring as a name, and what they are like.
struct HostileWords {
  std::string like;  ///< "emoji"
  std::string text;
};
[[nodiscard]] const std::vector<HostileWords>& AllHostileWords();

/// Every sample view with `text` in place of every name, company, department, lesson, topic, plan
/// and event name.
[[nodiscard]] std::vector<Sample> HostileViews(const std::string& language, Milliseconds now,
                                               const std::string& text);

}  // namespace mingle::test
