#pragma once

#include <filesystem>

#include "base/result.h"
#include "domain/camera_settings.h"

namespace mingle {

/// Where the kiosk on this book remembers its camera: a file beside it ("book.mingle-camera"). Not
/// a fact: it is about this machine, and travels to no other kiosk.
[[nodiscard]] std::filesystem::path CameraFile(const std::filesystem::path& book);

/// What `KeepCameraSettings` wrote, or somebody by hand; what nothing is said about is as it is by
/// default, all of it when there is no such file. kCorrupt, with the line, when it holds something
/// else.
[[nodiscard]] Result<CameraSettings> ReadCameraSettings(const std::filesystem::path& file);

/// Durable when it returns.
[[nodiscard]] Result<void> KeepCameraSettings(const std::filesystem::path& file,
                                              const CameraSettings& settings);

}  // namespace mingle
