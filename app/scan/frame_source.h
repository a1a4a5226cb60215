#pragma once

#include <chrono>
#include <stop_token>
#include <string>

#include "base/image.h"
#include "base/result.h"

namespace mingle {

/// What a source has to say each time it is asked.
struct Frame {
  enum class What {
    kPicture,
    kNothingYet,  ///< No new picture for now; ask again.
    kEnded,       ///< The video is over. There will be no more, and nothing is wrong.
  };
  What what = What::kNothingYet;
  ImageView luma{};                                  ///< kPicture
  std::chrono::steady_clock::time_point captured{};  ///< kPicture: when the light was caught
};

/// Where frames come from: a camera, a video, a folder of pictures. Camera thread only.
class FrameSource {
 public:
  virtual ~FrameSource() = default;

  /// Waits for the next picture, a tenth of a second at most, less when asked to stop.
  /// The pixels stay valid until the next call. Unavailable when the camera is gone: close this
  /// source and open another.
  [[nodiscard]] virtual Result<Frame> Next(std::stop_token stop) = 0;

  /// The device file, "/dev/video0"; empty for what is no device.
  [[nodiscard]] virtual std::string device() const { return {}; }
};

}  // namespace mingle
