#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "base/result.h"

namespace mingle {

/// Reads a small file of settings, a line each: a key, a space, a value. `take` is given every line
/// and says whether it understood it. Nothing to take when there is no such file; kCorrupt, with
/// the line and that it is "nothing to set `about`", when one is not understood.
[[nodiscard]] Result<void> ReadSettingsLines(
    const std::filesystem::path& file, std::string_view about,
    const std::function<bool(std::string_view key, std::string_view value)>& take);

}  // namespace mingle
