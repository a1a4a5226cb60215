#include "sound/chime_samples.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mingle {
namespace {

/// A struck note, as on a small glass bell.
struct Note {
  double start_s;
  int semitones;  ///< above A4, 440 Hz, in equal temperament
  double fade_s;  ///< until it is at 1/e
  double loud = 1;
};

/// Rising is good, falling is not, one tone is a nudge: told apart by ears that know no music.
std::vector<Note> NotesOf(Chime chime) {
  switch (chime) {
    case Chime::kWelcome:
      return {{0, 3, 0.16}, {0.11, 7, 0.16}, {0.22, 10, 0.24}};
    case Chime::kAgain:
      return {{0, 10, 0.14}, {0.12, 10, 0.2, 0.8}};
    case Chime::kAttention:
      return {{0, 0, 0.2}, {0.24, 0, 0.24}};
    case Chime::kRefused:
      return {{0, -5, 0.18}, {0.16, -9, 0.26}};
    case Chime::kGoalReached:
      return {{0, 3, 0.16}, {0.1, 7, 0.16}, {0.2, 10, 0.16}, {0.3, 15, 0.3}, {0.3, 10, 0.3, 0.6}};
  }
  return {};
}

constexpr double kLongest_s = 1.2;
constexpr double kStrike_s = 0.004;  // from silence to full, so that it does not click
constexpr double kLoudest = 0.5;     // of full scale

void Add(const Note& note, std::vector<double>& wave) {
  // A bell's partials, the higher the softer and the sooner gone.
  struct Partial {
    double ratio;
    double loud;
  };
  constexpr Partial kPartials[] = {{1, 1}, {2, 0.35}, {3.01, 0.12}};
  const double frequency = 440 * std::exp2(note.semitones / 12.0);
  const auto first = static_cast<size_t>(note.start_s * kSampleRate);
  for (size_t i = first; i < wave.size(); ++i) {
    const double t = static_cast<double>(i - first) / kSampleRate;
    const double strike = std::min(t / kStrike_s, 1.0);
    for (const Partial& partial : kPartials) {
      wave[i] += note.loud * partial.loud * strike * std::exp(-t * partial.ratio / note.fade_s) *
                 std::sin(2 * std::numbers::pi * frequency * partial.ratio * t);
    }
  }
}

}  // namespace

std::vector<std::int16_t> SamplesOf(Chime chime) {
  std::vector<double> wave(static_cast<size_t>(kLongest_s * kSampleRate));
  for (const Note& note : NotesOf(chime)) {
    Add(note, wave);
  }
  double peak = 0;
  for (size_t i = 0; i < wave.size(); ++i) {
    const double left_s = static_cast<double>(wave.size() - 1 - i) / kSampleRate;
    wave[i] *= std::min(left_s / 0.2, 1.0);
    peak = std::max(peak, std::abs(wave[i]));
  }
  std::vector<std::int16_t> samples;
  samples.reserve(wave.size());
  for (const double value : wave) {
    samples.push_back(static_cast<std::int16_t>(std::lround(value / peak * kLoudest * 32767)));
  }
  return samples;
}

}  // namespace mingle
