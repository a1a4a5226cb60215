#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace mingle {

struct ScanFilterOptions {
  /// How long a code must be out of sight until it counts as held up again.
  Milliseconds away{1500};
};

/// Makes one scan of a badge that is held still, although every frame reads it. Badges that are in
/// view together or in turns count once each.
class ScanFilter {
 public:
  explicit ScanFilter(ScanFilterOptions options = {}) : options_(options) {}

  /// A code was read in a frame: true when it has just been held up, false when it is still there
  /// or was a moment ago. `now` never goes backwards.
  [[nodiscard]] bool IsNew(std::string_view text, std::chrono::steady_clock::time_point now);

 private:
  struct Seen {
    std::string text;
    std::chrono::steady_clock::time_point last;
  };

  const ScanFilterOptions options_;
  std::vector<Seen> seen_;  // within options_.away
};

}  // namespace mingle
