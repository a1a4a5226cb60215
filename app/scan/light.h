#pragma once

#include <array>

#include "base/image.h"

namespace mingle {

/// How many pixels have each grey level.
using Histogram = std::array<int, 256>;

/// Every `step`th pixel of every `step`th row. Any pixel stride, here and below.
[[nodiscard]] Histogram Levels(const ImageView& picture, int step);
/// The level that `share` of the pixels are below; 255 when there are none.
[[nodiscard]] int Quantile(const Histogram& histogram, double share);
/// How steep the steepest edges are, along every `step`th row: 1 when ink turns to paper,
/// `contrast` levels away, within two pixels.
/// Below `kSteepEnough` codes are hard to read.
[[nodiscard]] double Steepness(const ImageView& picture, int contrast, int step);

inline constexpr double kSteepEnough = 0.55;

}  // namespace mingle
