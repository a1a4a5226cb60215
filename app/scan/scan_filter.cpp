#include "scan/scan_filter.h"

#include <algorithm>

namespace mingle {

bool ScanFilter::IsNew(std::string_view text, std::chrono::steady_clock::time_point now) {
  std::erase_if(seen_, [&](const Seen& seen) { return now - seen.last >= options_.away; });
  const auto known =
      std::find_if(seen_.begin(), seen_.end(), [&](const Seen& seen) { return seen.text == text; });
  if (known != seen_.end()) {
    known->last = now;
    return false;
  }
  seen_.push_back({std::string(text), now});
  return true;
}

}  // namespace mingle
