#include "scan/scan_filter.h"

#include <doctest/doctest.h>

using namespace mingle;

namespace {

/// A filter at a time that moves by frames.
struct View {
  ScanFilter filter{{.away = Milliseconds(1500)}};
  std::chrono::steady_clock::time_point now{};

  /// Shows these codes in turns for so many frames of 33 ms; how many scans they made.
  int Show(const std::vector<std::string>& codes, int frames) {
    int scans = 0;
    for (int i = 0; i < frames; ++i) {
      now += Milliseconds(33);
      if (!codes.empty()) {
        scans += filter.IsNew(codes[static_cast<size_t>(i) % codes.size()], now) ? 1 : 0;
      }
    }
    return scans;
  }
};

}  // namespace

TEST_CASE("a badge that is held still is one scan") {
  View view;
  CHECK(view.Show({"ANA"}, 1) == 1);
  CHECK(view.Show({"ANA"}, 3000) == 0);
}

TEST_CASE("a badge that flickers is still one scan") {
  View view;
  CHECK(view.Show({"ANA"}, 1) == 1);
  for (int i = 0; i < 50; ++i) {
    CHECK(view.Show({}, 40) == 0);
    CHECK(view.Show({"ANA"}, 1) == 0);
  }
}

TEST_CASE("a badge that was away counts again") {
  View view;
  CHECK(view.Show({"ANA"}, 30) == 1);
  view.Show({}, 46);
  CHECK(view.Show({"ANA"}, 30) == 1);
}

TEST_CASE("two badges in view in turns count once each") {
  View view;
  CHECK(view.Show({"ANA", "BEN"}, 600) == 2);
  CHECK(view.Show({"ANA", "BEN", "CLEO"}, 600) == 1);
}

TEST_CASE("what was seen long ago is not remembered") {
  View view;
  for (int i = 0; i < 100000; ++i) {
    CHECK(view.Show({std::to_string(i)}, 1) == 1);
  }
}
