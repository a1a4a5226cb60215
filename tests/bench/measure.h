#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace mingle::bench {

/// Milliseconds of single runs, for medians and tails.
struct Timings {
  std::vector<double> ms;

  [[nodiscard]] double Quantile(double q) const {
    if (ms.empty()) {
      return 0;
    }
    std::vector<double> sorted = ms;
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<size_t>(q * static_cast<double>(sorted.size() - 1) + 0.5)];
  }
  [[nodiscard]] double median() const { return Quantile(0.5); }
  [[nodiscard]] double p95() const { return Quantile(0.95); }
  [[nodiscard]] double p99() const { return Quantile(0.99); }
};

/// One thing to time, by name.
struct Contender {
  std::string name;
  std::function<void()> run;
};

/// Runs every contender in turn, `rounds` times, so that a machine that slows down slows all of
/// them; the first round warms up and does not count. Timings in the order given.
inline std::vector<Timings> Compare(const std::vector<Contender>& contenders, int rounds) {
  std::vector<Timings> timings(contenders.size());
  for (int round = 0; round <= rounds; ++round) {
    for (size_t i = 0; i < contenders.size(); ++i) {
      const auto start = std::chrono::steady_clock::now();
      contenders[i].run();
      const std::chrono::duration<double, std::milli> took =
          std::chrono::steady_clock::now() - start;
      if (round > 0) {
        timings[i].ms.push_back(took.count());
      }
    }
  }
  return timings;
}

}  // namespace mingle::bench
