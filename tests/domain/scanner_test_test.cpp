#include "domain/scanner_test.h"

#include <doctest/doctest.h>

#include <string>

namespace mingle {
namespace {

TEST_CASE("the test code as it is, read back, garbled, and another code") {
  CHECK(JudgeScannerTest(kScannerTestCode) == ScannerVerdict::kExact);
  // What a German, a French and a Czech keyboard make of it, and CapsLock on the first.
  CHECK(JudgeScannerTest("MINGLETEST0123456789ABCDEFGHIJKLMNOPQRSTUVWXZY") ==
        ScannerVerdict::kReadBack);
  CHECK(JudgeScannerTest("?INGLETESTà&é\"'(-è_çQBCDEFGHIJKL?NOPARSTUVZXYW") ==
        ScannerVerdict::kReadBack);
  CHECK(JudgeScannerTest("MINGLETESTé+ěščřžýáíABCDEFGHIJKLMNOPQRSTUVWXZY") ==
        ScannerVerdict::kReadBack);
  CHECK(JudgeScannerTest("mingletest=!\"§$%&/()abcdefghijklmnopqrstuvwxzy") ==
        ScannerVerdict::kReadBack);
  // Dvorak, and a keyboard that swallows capital letters' first.
  CHECK(JudgeScannerTest("MCBINPYPOY0123456789AXJEUIDCHTNMBRL'POYGK,QF:") ==
        ScannerVerdict::kGarbled);
  CHECK(JudgeScannerTest("INGLETEST0123456789BCDEFGHIJKLMNOPQRSTUVWXYZ") ==
        ScannerVerdict::kGarbled);
  CHECK(JudgeScannerTest("4711") == ScannerVerdict::kOtherCode);
  CHECK(JudgeScannerTest("") == ScannerVerdict::kOtherCode);
  CHECK(JudgeScannerTest(std::string(10'000, 'A')) == ScannerVerdict::kOtherCode);
}

}  // namespace
}  // namespace mingle
