#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/camera_settings.h"

namespace mingle {

/// A camera that is plugged in now.
struct PluggedIn {
  CameraId id;
  std::string device;  ///< "/dev/video0"
};

/// Which cameras are plugged in, as they come and go. Starts to look when it is asked for the first
/// time. Any thread.
class CameraWatch {
 public:
  /// `changed` is called on some thread each time a camera came or went, and must not call back.
  explicit CameraWatch(std::function<void()> changed = {});
  ~CameraWatch();
  CameraWatch(const CameraWatch&) = delete;
  CameraWatch& operator=(const CameraWatch&) = delete;

  /// Those that are plugged in now, in the order in which the system found them. Unavailable when
  /// GStreamer does not start. The first call takes some milliseconds.
  [[nodiscard]] Result<std::vector<PluggedIn>> Cameras();

 private:
  class Monitor;
  std::unique_ptr<Monitor> monitor_;
};

}  // namespace mingle
