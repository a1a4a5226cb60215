#pragma once

#include <string_view>

namespace mingle {

/// What a USB scanner reads when somebody wants to know whether it types what it reads: every digit
/// and capital letter once. Badge codes are made of them.
inline constexpr std::string_view kScannerTestCode = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

enum class ScannerVerdict {
  kOtherCode,  ///< Something else was scanned.
  kExact,      ///< Every character arrived as it is.
  kReadBack,   ///< Another keyboard or CapsLock changed it; Mingle reads that back.
  kGarbled,    ///< It is the test code, and cannot be read back: badges will not be understood.
};

/// What the typed text says about the scanner.
[[nodiscard]] ScannerVerdict JudgeScannerTest(std::string_view typed);

}  // namespace mingle
