#pragma once

#include <atomic>
#include <filesystem>
#include <optional>

#include "scan/camera.h"
#include "scan/camera_choice.h"
#include "scan/gst_devices.h"

namespace mingle {

/// The kiosk's camera with what belongs to it: which ones are plugged in, and how this one is set,
/// remembered in a file. When the camera that was chosen is not there another one stands in, until
/// it comes back. UI thread only.
class CameraStand {
 public:
  /// Settings come from `file` (see CameraFile). `clock` outlives the stand; `wake` is called on
  /// other threads whenever there is news.
  CameraStand(CameraChoice choice, std::filesystem::path file, const Clock& clock,
              std::function<void()> wake, std::vector<CodeKind> code_kinds = {});

  [[nodiscard]] Camera& camera() { return *camera_; }
  [[nodiscard]] const CameraSettings& settings() const { return settings_; }
  /// From now on, and after a restart. Unavailable when they cannot be remembered.
  Result<void> Use(const CameraSettings& settings);

  /// What became of the camera, once.
  [[nodiscard]] std::optional<CameraReport> TakeReport();
  /// What is plugged in and can be set, once; there is news when a camera came, went, was opened
  /// or set.
  [[nodiscard]] std::optional<CameraEquipment> TakeEquipment();

 private:
  /// Opens the camera that should be in use when another one is, or none.
  void OpenBetter(const std::vector<PluggedIn>& cameras);

  const CameraChoice choice_;
  const std::filesystem::path file_;
  CameraSettings settings_;
  std::atomic<bool> plugged_ = false;  ///< A camera came or went.
  bool opened_ = false;                ///< One was opened or lost.
  CameraWatch watch_;
  CameraReport report_;
  CameraDials dials_;
  std::unique_ptr<Camera> camera_;  // last: it uses the others
};

}  // namespace mingle
