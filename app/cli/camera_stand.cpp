#include "cli/camera_stand.h"

#include <utility>

#include "base/log.h"
#include "cli/camera_file.h"
#include "cli/code_server.h"

namespace mingle {
namespace {

CameraSettings Remembered(const std::filesystem::path& file) {
  auto settings = ReadCameraSettings(file);
  if (!settings) {
    Log(settings.error().message);
    return {};
  }
  return *std::move(settings);
}

}  // namespace

CameraStand::CameraStand(CameraChoice choice, std::filesystem::path file, const Clock& clock,
                         std::function<void()> wake, std::vector<CodeKind> code_kinds)
    : choice_(std::move(choice)),
      file_(std::move(file)),
      settings_(Remembered(file_)),
      watch_([this, wake] {
        plugged_ = true;
        wake();
      }) {
  camera_ = std::make_unique<Camera>(
      [this](const CameraSettings& settings, std::stop_token stop) {
        return OpenCamera(choice_, settings.camera, watch_, stop);
      },
      clock, wake, settings_,
      CameraOptions{.code_kinds = std::move(code_kinds), .code_server = CodeServer()});
}

Result<void> CameraStand::Use(const CameraSettings& settings) {
  settings_ = settings;
  camera_->Use(settings);
  return KeepCameraSettings(file_, settings);
}

std::optional<CameraReport> CameraStand::TakeReport() {
  auto report = camera_->TakeReport();
  if (report) {
    report_ = *report;
    opened_ = true;
  }
  return report;
}

std::optional<CameraEquipment> CameraStand::TakeEquipment() {
  const auto dials = camera_->TakeDials();
  dials_ = dials.value_or(dials_);
  const bool plugged = plugged_.exchange(false);
  if (!dials && !plugged && !std::exchange(opened_, false)) {
    return std::nullopt;
  }
  CameraEquipment equipment{.plugged_in = {}, .in_use = {}, .dials = dials_};
  // Until the camera thread has looked, looking takes longer than a frame.
  const bool looked =
      report_.status != CameraStatus::kOff && report_.status != CameraStatus::kStarting;
  if (looked &&
      (choice_.kind == CameraChoice::Kind::kAuto || choice_.kind == CameraChoice::Kind::kNamed)) {
    const auto cameras = watch_.Cameras().value_or(std::vector<PluggedIn>{});
    for (const PluggedIn& camera : cameras) {
      equipment.plugged_in.push_back(camera.id);
      if (camera.device == report_.device) {
        equipment.in_use = camera.id;
      }
    }
    if (plugged) {
      OpenBetter(cameras);
    }
  }
  return equipment;
}

void CameraStand::OpenBetter(const std::vector<PluggedIn>& cameras) {
  const auto best = ChooseCamera(cameras, choice_, settings_.camera);
  if (best && (best->device != report_.device || report_.status != CameraStatus::kRunning)) {
    camera_->Reopen();
  }
}

}  // namespace mingle
