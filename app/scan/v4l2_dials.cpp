#include "scan/v4l2_dials.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace mingle {
namespace {

/// A device file of our own, for controls only.
class Controls {
 public:
  explicit Controls(const std::string& device)
      : fd_(open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC)) {}
  ~Controls() {
    if (fd_ >= 0) {
      close(fd_);
    }
  }
  Controls(const Controls&) = delete;
  Controls& operator=(const Controls&) = delete;

  /// The range of a control that can be set; nothing when there is none.
  [[nodiscard]] std::optional<v4l2_queryctrl> Range(std::uint32_t id) const {
    v4l2_queryctrl range{};
    range.id = id;
    const bool usable = fd_ >= 0 && ioctl(fd_, VIDIOC_QUERYCTRL, &range) == 0 &&
                        (range.flags & (V4L2_CTRL_FLAG_DISABLED | V4L2_CTRL_FLAG_READ_ONLY)) == 0;
    return usable && range.minimum < range.maximum ? std::optional(range) : std::nullopt;
  }
  [[nodiscard]] std::optional<int> Get(std::uint32_t id) const {
    v4l2_control control{};
    control.id = id;
    return fd_ >= 0 && ioctl(fd_, VIDIOC_G_CTRL, &control) == 0 ? std::optional(control.value)
                                                                : std::nullopt;
  }
  bool Set(std::uint32_t id, int value) const {
    v4l2_control control{};
    control.id = id;
    control.value = value;
    return fd_ >= 0 && ioctl(fd_, VIDIOC_S_CTRL, &control) == 0;
  }

 private:
  int fd_;
};

/// The nearest value that a control with steps can take.
int Nearest(const v4l2_queryctrl& range, int value) {
  const int step = std::max(range.step, 1);
  const int steps = (std::clamp(value, range.minimum, range.maximum) - range.minimum) / step;
  return range.minimum + steps * step;
}

/// The value of a dial, once it was said whether the camera turns it by itself.
std::optional<CameraDial> SetDial(const Controls& controls, std::uint32_t value_id,
                                  const std::optional<int>& wanted, bool can_be_automatic,
                                  bool automatic) {
  const auto range = controls.Range(value_id);
  if (!range) {
    return std::nullopt;
  }
  if (wanted) {
    controls.Set(value_id, Nearest(*range, *wanted));
  }
  const int now = controls.Get(value_id).value_or(range->default_value);
  return CameraDial{range->minimum, range->maximum, now, can_be_automatic, automatic};
}

std::optional<CameraDial> SetFocus(const Controls& controls, const std::optional<int>& wanted) {
  const bool can_be_automatic = controls.Range(V4L2_CID_FOCUS_AUTO).has_value();
  const bool automatic = can_be_automatic && !wanted && controls.Set(V4L2_CID_FOCUS_AUTO, 1);
  if (can_be_automatic && wanted) {
    controls.Set(V4L2_CID_FOCUS_AUTO, 0);
  }
  return SetDial(controls, V4L2_CID_FOCUS_ABSOLUTE, wanted, can_be_automatic, automatic);
}

std::optional<CameraDial> SetExposure(const Controls& controls, const std::optional<int>& wanted) {
  const bool can_be_automatic = controls.Range(V4L2_CID_EXPOSURE_AUTO).has_value();
  bool automatic = false;
  if (can_be_automatic && !wanted) {
    // Cameras know one or the other: all by itself, or with an aperture that stays.
    automatic = controls.Set(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_APERTURE_PRIORITY) ||
                controls.Set(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_AUTO);
  } else if (can_be_automatic && !controls.Set(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_MANUAL)) {
    controls.Set(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_SHUTTER_PRIORITY);
  }
  return SetDial(controls, V4L2_CID_EXPOSURE_ABSOLUTE, wanted, can_be_automatic, automatic);
}

}  // namespace

CameraDials SetDials(const std::string& device, const CameraSettings& settings) {
  const Controls controls(device);
  return {SetFocus(controls, settings.focus), SetExposure(controls, settings.exposure)};
}

}  // namespace mingle
