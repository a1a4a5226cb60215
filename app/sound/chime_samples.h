#pragma once

#include <cstdint>
#include <vector>

#include "domain/chime.h"

namespace mingle {

inline constexpr int kSampleRate = 48'000;

/// The sound of a chime: one channel of 16-bit samples at `kSampleRate`, at most 1.2 s, beginning
/// and ending in silence, nowhere louder than half of full scale.
[[nodiscard]] std::vector<std::int16_t> SamplesOf(Chime chime);

}  // namespace mingle
