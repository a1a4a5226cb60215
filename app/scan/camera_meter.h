#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "base/image.h"
#include "domain/camera_figures.h"
#include "scan/qr_decoder.h"

namespace mingle {

/// Adds frames up to figures, once a second. One thread at a time.
class CameraMeter {
 public:
  using SteadyTime = std::chrono::steady_clock::time_point;

  /// A frame and the codes that were read in it. The figures when a second is over. Any pixel
  /// stride; `now` never goes backwards.
  [[nodiscard]] std::optional<CameraFigures> Take(const ImageView& luma,
                                                  const std::vector<Decoded>& codes,
                                                  SteadyTime now);

 private:
  void Begin(SteadyTime now);
  [[nodiscard]] CameraFigures Figures(const ImageView& luma, SteadyTime now) const;

  std::optional<SteadyTime> began_;
  int frames_ = 0;
  int read_ = 0;
  double sharpness_ = 0;     // summed over frames with a code
  double code_side_px_ = 0;  // likewise
};

}  // namespace mingle
