#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "domain/camera_settings.h"
#include "scan/frame_source.h"
#include "scan/gst_devices.h"

namespace mingle {

/// What `--camera` says.
struct CameraChoice {
  enum class Kind {
    kAuto,    ///< A camera that is plugged in: see `CameraSettings`.
    kNone,    ///< No camera: scanners and names only.
    kDevice,  ///< `where` is a device file.
    kNamed,   ///< `where` is a serial number or a part of a camera's name, wherever it is plugged
              ///< in.
    kFolder,  ///< `where` is a folder of pictures.
    kVideo,   ///< `where` is a video file.
  };
  Kind kind = Kind::kAuto;
  std::string where;

  friend bool operator==(const CameraChoice&, const CameraChoice&) = default;
};

/// Reads "auto", "none", "/dev/video0", "0" (the same), "name:LOGI", "folder:DIR" or "file:VIDEO".
/// Invalid, with a sentence that lists them, for anything else.
[[nodiscard]] Result<CameraChoice> ParseCameraChoice(std::string_view text);

/// Which of the cameras that are plugged in was chosen: for kAuto the one that is wanted, or the
/// first; for kNamed the first of that serial number or name, whatever its letters' case. NotFound,
/// with the names of those there are, when there is none.
[[nodiscard]] Result<PluggedIn> ChooseCamera(const std::vector<PluggedIn>& plugged_in,
                                             const CameraChoice& choice, const CameraId& wanted);

/// Opens what was chosen. NotFound when it is not there (no camera plugged in, no such folder),
/// Unavailable when it is and gives no pictures; Invalid for kNone. May take seconds, less when
/// asked to stop.
[[nodiscard]] Result<std::unique_ptr<FrameSource>> OpenCamera(const CameraChoice& choice,
                                                              const CameraId& wanted,
                                                              CameraWatch& watch,
                                                              std::stop_token stop = {});

}  // namespace mingle
