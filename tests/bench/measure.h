#pragma once

#include <time.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace mingle::bench {

/// The smallest figure that the share `q` of them does not exceed, rounded to the nearest one.
inline double QuantileOf(std::vector<double> sorted, double q) {
  if (sorted.empty()) {
    return 0;
  }
  std::sort(sorted.begin(), sorted.end());
  return sorted[static_cast<size_t>(q * static_cast<double>(sorted.size() - 1) + 0.5)];
}

/// Milliseconds of single runs, for medians and tails.
struct Timings {
  std::vector<double> ms;
  /// What the process spent of its cores, where it was measured: on a busy machine this tells what
  /// a run would have taken on a quiet one, as long as it only calculates.
  std::vector<double> cpu_ms{};

  [[nodiscard]] double Quantile(double q) const { return QuantileOf(ms, q); }
  [[nodiscard]] double cpu_median() const { return QuantileOf(cpu_ms, 0.5); }
  [[nodiscard]] double median() const { return Quantile(0.5); }
  [[nodiscard]] double p95() const { return Quantile(0.95); }
  [[nodiscard]] double p99() const { return Quantile(0.99); }
};

/// One thing to time, by name.
struct Contender {
  std::string name;
  std::function<void()> run;
  std::function<void()> tidy{};  ///< after each run, and not timed
};

/// Of all threads of this process.
inline double CpuMilliseconds() {
  timespec spent{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

/// Runs every contender in turn, `rounds` times, so that a machine that slows down slows all of
/// them; the first round warms up and does not count. Timings in the order given.
inline std::vector<Timings> Compare(const std::vector<Contender>& contenders, int rounds) {
  std::vector<Timings> timings(contenders.size());
  for (int round = 0; round <= rounds; ++round) {
    for (size_t i = 0; i < contenders.size(); ++i) {
      const double cpu_start = CpuMilliseconds();
      const auto start = std::chrono::steady_clock::now();
      contenders[i].run();
      const std::chrono::duration<double, std::milli> took =
          std::chrono::steady_clock::now() - start;
      const double cpu_took = CpuMilliseconds() - cpu_start;
      if (contenders[i].tidy) {
        contenders[i].tidy();
      }
      if (round > 0) {
        timings[i].ms.push_back(took.count());
        timings[i].cpu_ms.push_back(cpu_took);
      }
    }
  }
  return timings;
}

}  // namespace mingle::bench
