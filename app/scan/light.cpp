#include "scan/light.h"

#include <algorithm>
#include <cstdlib>

namespace mingle {

int Quantile(const Histogram& histogram, double share) {
  int all = 0;
  for (const int count : histogram) {
    all += count;
  }
  const double wanted = share * all;
  double sum = 0;
  for (int level = 0; level < 256; ++level) {
    sum += histogram[static_cast<size_t>(level)];
    if (sum > wanted) {
      return level;
    }
  }
  return 255;
}

Histogram Levels(const ImageView& picture, int step) {
  Histogram histogram{};
  for (int y = 0; y < picture.height; y += step) {
    for (int x = 0; x < picture.width; x += step) {
      ++histogram[picture.at(x, y)];
    }
  }
  return histogram;
}

double Steepness(const ImageView& picture, int contrast, int step) {
  Histogram steps{};
  for (int y = 0; y < picture.height; y += step) {
    for (int x = 1; x + 2 < picture.width; ++x) {
      const int rise =
          picture.at(x + 2, y) + picture.at(x + 1, y) - picture.at(x, y) - picture.at(x - 1, y);
      ++steps[static_cast<size_t>(std::min(std::abs(rise) / 2, 255))];
    }
  }
  return static_cast<double>(Quantile(steps, 0.97)) / std::max(contrast, 1);
}

}  // namespace mingle
