#include "sound/chime_samples.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

namespace mingle {
namespace {

std::vector<Chime> All() {
  std::vector<Chime> all;
  for (int i = 0; i < kChimes; ++i) {
    all.push_back(static_cast<Chime>(i));
  }
  return all;
}

/// How strongly a tone of this frequency sounds in a stretch (Goertzel's algorithm).
double ToneIn(const std::vector<std::int16_t>& samples, double from_s, double to_s, double hertz) {
  const double coefficient = 2 * std::cos(2 * 3.14159265358979 * hertz / kSampleRate);
  double before = 0;
  double last = 0;
  const auto end = static_cast<size_t>(to_s * kSampleRate);
  for (auto i = static_cast<size_t>(from_s * kSampleRate); i < end; ++i) {
    const double next = samples[i] + coefficient * last - before;
    before = last;
    last = next;
  }
  return before * before + last * last - coefficient * before * last;
}

TEST_CASE("a chime begins and ends in silence and is nowhere too loud") {
  for (const Chime chime : All()) {
    CAPTURE(static_cast<int>(chime));
    const auto samples = SamplesOf(chime);
    REQUIRE(samples.size() > kSampleRate / 4);
    CHECK(samples.size() <= 1.2 * kSampleRate);
    CHECK(samples.front() == 0);
    CHECK(samples.back() == 0);
    int peak = 0;
    int steepest = 0;
    for (size_t i = 1; i < samples.size(); ++i) {
      peak = std::max(peak, std::abs(int{samples[i]}));
      steepest = std::max(steepest, std::abs(samples[i] - samples[i - 1]));
    }
    CHECK(peak <= 16384);
    CHECK(peak > 12000);
    // A step from one sample to the next is a click.
    CHECK(steepest < 6000);
  }
}

TEST_CASE("no two chimes sound alike") {
  std::set<std::vector<std::int16_t>> heard;
  for (const Chime chime : All()) {
    heard.insert(SamplesOf(chime));
  }
  CHECK(heard.size() == kChimes);
}

TEST_CASE("a welcome rises and a refusal falls") {
  constexpr double kC5 = 523.25;
  constexpr double kG5 = 783.99;
  const auto welcome = SamplesOf(Chime::kWelcome);
  CHECK(ToneIn(welcome, 0.02, 0.1, kC5) > 4 * ToneIn(welcome, 0.02, 0.1, kG5));
  CHECK(ToneIn(welcome, 0.3, 0.5, kG5) > 4 * ToneIn(welcome, 0.3, 0.5, kC5));
  constexpr double kE4 = 329.63;
  constexpr double kC4 = 261.63;
  const auto refused = SamplesOf(Chime::kRefused);
  CHECK(ToneIn(refused, 0.02, 0.15, kE4) > 4 * ToneIn(refused, 0.02, 0.15, kC4));
  CHECK(ToneIn(refused, 0.3, 0.5, kC4) > 4 * ToneIn(refused, 0.3, 0.5, kE4));
}

}  // namespace
}  // namespace mingle
