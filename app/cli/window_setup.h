#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "cli/arguments.h"
#include "domain/night_hours.h"

namespace mingle {

/// What every command with a window is told about it.
struct WindowSetup {
  int width_px = 0;  ///< 0: the whole screen
  int height_px = 0;
  std::string language = "en";
  std::optional<std::filesystem::path> probe;
  std::optional<NightHours> night;
  bool dark = false;

  /// Reads --window, --language, --night, --dark and --probe. The language is the one that is asked
  /// for, or the system's when Mingle speaks it, or English. kInvalid, with a sentence, for what
  /// none can be.
  [[nodiscard]] static Result<WindowSetup> Read(const Arguments& arguments);
};

inline constexpr Option kWindowOption{"--window", "WxH",
                                      "a window of this size instead of the whole screen"};
inline constexpr Option kNightOption{"--night", "22:00-07:00",
                                     "the screen is dark then while nobody is there"};
inline constexpr Option kDarkOption{"--dark", "", "light letters on a dark ground"};
inline constexpr Option kProbeOption{"--probe", "FILE",
                                     "write what is drawn, for tests and scripts"};

/// An environment variable; empty when it is not set.
[[nodiscard]] std::string Variable(const char* name);

}  // namespace mingle
