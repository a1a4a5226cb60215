#pragma once

#include <cstdint>
#include <string_view>

#include "base/image.h"

namespace mingle::test {

/// How a badge is held before a camera: what a lens, a hand and a lamp do to its code.
struct Hold {
  double module_px = 4;  ///< side of one module in the middle of the code
  double degrees = 0;    ///< turned clockwise
  double tilt = 0;       ///< degrees away from the camera, about an upright axis
  double blur_px = 0;    ///< standard deviation of the lens's blur
  double motion_px = 0;  ///< how far the badge moves sideways while the shutter is open
  double noise = 0;      ///< standard deviation of the sensor's noise, grey levels
  int dark = 20;         ///< grey level of ink
  int light = 235;       ///< and of paper
  double gradient = 0;   ///< 0.9: the light falls to a tenth from one side of the code to the other
  double glare = 0;      ///< diameter of a reflection, of the code's side
  int jpeg = 0;          ///< quality that the frame is compressed with, 1 to 100; 0: not at all
  double x = 320;        ///< px, the code's middle
  double y = 240;
  std::uint32_t seed = 1;  ///< of the noise and of where the glare is
  int version = 0;         ///< 1 to 40; 0: as small as it gets at level Q
};

/// A frame with this badge on a grey wall. Fast enough for thousands of them.
[[nodiscard]] GrayImage FrameOf(std::string_view text, const Hold& hold, int width = 640,
                                int height = 480);

/// The wall alone, with the same noise.
[[nodiscard]] GrayImage EmptyFrame(double noise, std::uint32_t seed, int width = 640,
                                   int height = 480);

}  // namespace mingle::test
