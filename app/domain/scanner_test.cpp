#include "domain/scanner_test.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "domain/keyboard_layout.h"

namespace mingle {

ScannerVerdict JudgeScannerTest(std::string_view typed) {
  if (typed == kScannerTestCode) {
    return ScannerVerdict::kExact;
  }
  const auto meant = MeantOnUsKeyboard(typed);
  if (std::find(meant.begin(), meant.end(), kScannerTestCode) != meant.end()) {
    return ScannerVerdict::kReadBack;
  }
  // No character comes twice in it, whatever a keyboard makes of each: other codes as long repeat
  // more than a few.
  constexpr size_t kLeastDifferent = 28;
  constexpr size_t kFew = 4;
  const std::u32string arrived = DecodeUtf8(typed);
  const std::set<char32_t> different(arrived.begin(), arrived.end());
  return different.size() >= kLeastDifferent && different.size() + kFew >= arrived.size()
             ? ScannerVerdict::kGarbled
             : ScannerVerdict::kOtherCode;
}

}  // namespace mingle
