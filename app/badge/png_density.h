#pragma once

#include <string>

namespace mingle {

/// `png` with a chunk that says how many of its pixels make a metre (pHYs, PNG specification
/// 11.3.5.3), so that it is printed at its true size. `png` must be a PNG without one.
[[nodiscard]] std::string WithPngDensity(std::string png, double pixels_a_metre);

}  // namespace mingle
