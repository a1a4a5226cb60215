#include "cli/camera_file.h"

#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/text.h"
#include "cli/settings_lines.h"

namespace mingle {
namespace {

/// Takes what one line says; false when it is none of ours.
bool Take(std::string_view key, std::string_view value, CameraSettings& settings) {
  const std::optional<int> number = ParseWholeNumber(value);
  if (key == "name") {
    settings.camera.name = value;
  } else if (key == "serial") {
    settings.camera.serial = value;
  } else if (key == "port") {
    settings.camera.port = value;
  } else if (key == "quarter-turns" && number && *number >= 0 && *number <= 3) {
    settings.quarter_turns = *number;
  } else if (key == "mirrored" && (value == "yes" || value == "no")) {
    settings.mirrored = value == "yes";
  } else if (key == "focus" && number) {
    settings.focus = number;
  } else if (key == "exposure" && number) {
    settings.exposure = number;
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::filesystem::path CameraFile(const std::filesystem::path& book) {
  return book.string() + "-camera";
}

Result<CameraSettings> ReadCameraSettings(const std::filesystem::path& file) {
  CameraSettings settings;
  const auto take = [&settings](std::string_view key, std::string_view value) {
    return Take(key, value, settings);
  };
  if (const auto read = ReadSettingsLines(file, "on a camera", take); !read) {
    return tl::unexpected(read.error());
  }
  return settings;
}

Result<void> KeepCameraSettings(const std::filesystem::path& file, const CameraSettings& settings) {
  std::string content;
  const auto add = [&content](std::string_view key, const std::string& value) {
    // What a camera calls itself comes from outside.
    if (const std::string clean = CleanText(value); !clean.empty()) {
      content += std::string(key) + " " + clean + "\n";
    }
  };
  add("name", settings.camera.name);
  add("serial", settings.camera.serial);
  add("port", settings.camera.port);
  add("quarter-turns", std::to_string(settings.quarter_turns));
  add("mirrored", settings.mirrored ? "yes" : "no");
  add("focus", settings.focus ? std::to_string(*settings.focus) : "");
  add("exposure", settings.exposure ? std::to_string(*settings.exposure) : "");
  return WriteFile(file, content);
}

}  // namespace mingle
