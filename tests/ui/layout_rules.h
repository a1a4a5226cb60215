#pragma once

#include <string>
#include <string_view>

#include "kiosk/comfort.h"
#include "ui/headless.h"

namespace mingle::test {

struct Size {
  int width;
  int height;
};
inline constexpr Size kSizes[] = {{800, 480}, {1280, 800}, {1080, 1920}};

/// Touched things and words of the last frame against the rules for every screen: targets are
/// large, on the screen and apart, and words fit. Where `endless`, words of people, is part of what
/// a thing says, it may end in "…".
void CheckLayout(Headless& kiosk, Size size, std::string_view endless = {});

/// Every sample view by those rules, from its top to what is further down.
void CheckEverySample(Size size, const std::string& language, const Comfort& comfort = {});

}  // namespace mingle::test
