#include "domain/scanner_test.h"

#include <doctest/doctest.h>

#include <string>

namespace mingle {
namespace {

TEST_CASE("the test code as it is, read back, garbled, and another code") {
  CHECK(JudgeScannerTest(kScannerTestCode) == ScannerVerdict::kExact);
  // What a German, a French and a Czech keyboard make of it, and CapsLock on the first.
  CHECK(JudgeScannerTest("0123456789ABCDEFGHIJKLMNOPQRSTUVWXZY") == ScannerVerdict::kReadBack);
  CHECK(JudgeScannerTest("à&é\"'(-è_çQBCDEFGHIJKL?NOPARSTUVZXYW") == ScannerVerdict::kReadBack);
  CHECK(JudgeScannerTest("é+ěščřžýáíABCDEFGHIJKLMNOPQRSTUVWXZY") == ScannerVerdict::kReadBack);
  CHECK(JudgeScannerTest("=!\"§$%&/()abcdefghijklmnopqrstuvwxzy") == ScannerVerdict::kReadBack);
  // Dvorak, and a keyboard that swallows capital letters' first.
  CHECK(JudgeScannerTest("0123456789AXJEUIDCHTNMBRL'POYGK,QF:") == ScannerVerdict::kGarbled);
  CHECK(JudgeScannerTest("0123456789BCDEFGHIJKLMNOPQRSTUVWXYZ") == ScannerVerdict::kGarbled);
  for (const std::string_view other :
       {"4711", "MNGL1ABCDEFGHJKMNPQRSTVWXYZ0", "123e4567-e89b-12d3-a456-426614174000",
        "a7q2x9m4k8p3z6w1e5r0t2y7u4i8o3s6", "https://example.org/t/?pk=g-AbCdEfGhIjKlMn"}) {
    CHECK_MESSAGE(JudgeScannerTest(other) == ScannerVerdict::kOtherCode, other);
  }
  CHECK(JudgeScannerTest("") == ScannerVerdict::kOtherCode);
  CHECK(JudgeScannerTest(std::string(10'000, 'A')) == ScannerVerdict::kOtherCode);
}

}  // namespace
}  // namespace mingle
