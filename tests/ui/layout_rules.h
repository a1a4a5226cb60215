#pragma once

#include <string>

#include "kiosk/comfort.h"
#include "ui/headless.h"

namespace mingle::test {

struct Size {
  int width;
  int height;
};
inline constexpr Size kSizes[] = {{800, 480}, {1280, 800}, {1080, 1920}};

/// Touched things and words of the last frame against the rules for every screen: targets are
/// large, on the screen and apart, and words fit.
void CheckLayout(Headless& kiosk, Size size);

/// Every sample view by those rules, from its top to what is further down.
void CheckEverySample(Size size, const std::string& language, const Comfort& comfort = {});

}  // namespace mingle::test
