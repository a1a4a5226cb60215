#include "domain/scanner_test.h"

#include <algorithm>

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
  // No badge is as long. A layout may swallow a character or make two of one.
  constexpr size_t kNear = 8;
  const size_t length = DecodeUtf8(typed).size();
  const bool near =
      length + kNear >= kScannerTestCode.size() && length <= kScannerTestCode.size() + kNear;
  return near ? ScannerVerdict::kGarbled : ScannerVerdict::kOtherCode;
}

}  // namespace mingle
