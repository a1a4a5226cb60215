#include "cli/sound_file.h"

#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/text.h"
#include "cli/settings_lines.h"

namespace mingle {

std::filesystem::path SoundFile(const std::filesystem::path& book) {
  return book.string() + "-sound";
}

Result<SoundSettings> ReadSoundSettings(const std::filesystem::path& file) {
  SoundSettings settings;
  const auto take = [&settings](std::string_view key, std::string_view value) {
    const std::optional<int> number = ParseWholeNumber(value);
    if (key == "volume" && number && *number >= 0 && *number <= 100) {
      settings.volume_percent = *number;
    } else if (key == "muted" && (value == "yes" || value == "no")) {
      settings.muted = value == "yes";
    } else {
      return false;
    }
    return true;
  };
  if (const auto read = ReadSettingsLines(file, "about the sound", take); !read) {
    return tl::unexpected(read.error());
  }
  return settings;
}

Result<void> KeepSoundSettings(const std::filesystem::path& file, const SoundSettings& settings) {
  return WriteFile(file, "volume " + std::to_string(settings.volume_percent) + "\nmuted " +
                             (settings.muted ? "yes" : "no") + "\n");
}

}  // namespace mingle
