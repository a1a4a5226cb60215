#include "scan/camera_choice.h"

#include <algorithm>

#include "base/text.h"
#include "scan/folder_source.h"
#include "scan/gst_source.h"

namespace mingle {

Result<CameraChoice> ParseCameraChoice(std::string_view text) {
  using Kind = CameraChoice::Kind;
  constexpr std::string_view kFolder = "folder:";
  constexpr std::string_view kFile = "file:";
  constexpr std::string_view kName = "name:";
  if (text == "auto") {
    return CameraChoice{Kind::kAuto, {}};
  }
  if (text == "none") {
    return CameraChoice{Kind::kNone, {}};
  }
  if (text.starts_with(kFolder) && text.size() > kFolder.size()) {
    return CameraChoice{Kind::kFolder, std::string(text.substr(kFolder.size()))};
  }
  if (text.starts_with(kFile) && text.size() > kFile.size()) {
    return CameraChoice{Kind::kVideo, std::string(text.substr(kFile.size()))};
  }
  if (text.starts_with(kName) && text.size() > kName.size()) {
    return CameraChoice{Kind::kNamed, std::string(text.substr(kName.size()))};
  }
  if (text.starts_with('/')) {
    return CameraChoice{Kind::kDevice, std::string(text)};
  }
  if (!text.empty() && text.size() <= 2 &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return CameraChoice{Kind::kDevice, "/dev/video" + std::string(text)};
  }
  return Fail(ErrorKind::kInvalid,
              "\"" + std::string(text) +
                  "\" is no camera: say auto, none, a device such as /dev/video0, name:NAME, "
                  "folder:DIR or file:VIDEO");
}

Result<PluggedIn> ChooseCamera(const std::vector<PluggedIn>& plugged_in, const CameraChoice& choice,
                               const CameraId& wanted) {
  if (plugged_in.empty()) {
    return Fail(ErrorKind::kNotFound, "no camera is plugged in");
  }
  if (choice.kind == CameraChoice::Kind::kAuto) {
    std::vector<CameraId> ids;
    for (const PluggedIn& camera : plugged_in) {
      ids.push_back(camera.id);
    }
    return plugged_in[FindCamera(ids, wanted).value_or(0)];
  }
  std::string names;
  for (const PluggedIn& camera : plugged_in) {
    if (camera.id.serial == choice.where ||
        AsciiLower(camera.id.name).find(AsciiLower(choice.where)) != std::string::npos) {
      return camera;
    }
    names += (names.empty() ? "" : ", ") + camera.id.name;
  }
  return Fail(ErrorKind::kNotFound,
              "no camera called " + choice.where + " is plugged in; there is " + names);
}

Result<std::unique_ptr<FrameSource>> OpenCamera(const CameraChoice& choice, const CameraId& wanted,
                                                CameraWatch& watch, std::stop_token stop) {
  switch (choice.kind) {
    case CameraChoice::Kind::kAuto:
    case CameraChoice::Kind::kNamed: {
      const auto cameras = watch.Cameras();
      if (!cameras) {
        return tl::unexpected(cameras.error());
      }
      const auto camera = ChooseCamera(*cameras, choice, wanted);
      if (!camera) {
        return tl::unexpected(camera.error());
      }
      return OpenDevice(camera->device, stop);
    }
    case CameraChoice::Kind::kDevice:
      return OpenDevice(choice.where, stop);
    case CameraChoice::Kind::kFolder:
      return OpenFolder(choice.where);
    case CameraChoice::Kind::kVideo:
      return OpenVideo(choice.where, stop);
    case CameraChoice::Kind::kNone:
      break;
  }
  return Fail(ErrorKind::kInvalid, "no camera was asked for");
}

}  // namespace mingle
