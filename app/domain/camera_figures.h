#pragma once

#include <optional>

namespace mingle {

/// What to change about a camera, the most important thing first.
enum class CameraAdvice {
  kHoldBadge,  ///< No code was seen: nothing else can be told.
  kTooDark,
  kTooBright,
  kTooSlow,   ///< So few pictures that people wait for them.
  kBlurred,   ///< Edges of codes are soft: focus, a dirty lens.
  kCloser,    ///< Codes are so small that few pictures can be read.
  kUnsteady,  ///< Codes are read in some pictures only.
  kGood,
};

/// How a camera did in the last second or so.
struct CameraFigures {
  int width = 0;  ///< px
  int height = 0;
  double frames_per_second = 0;
  double read_share = 0;  ///< of the frames, those in which a code was read: 0 to 1
  double brightness = 0;  ///< the median pixel: 0 black to 1 white
  std::optional<double>
      sharpness{};  ///< of the codes that were read, 1 when ink turns to paper within two pixels
  CameraAdvice advice = CameraAdvice::kHoldBadge;
};

}  // namespace mingle
