#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace mingle {

/// A whole file. Refuses folders and files above `most_bytes` with a sentence.
[[nodiscard]] Result<std::string> ReadFile(const std::filesystem::path& path,
                                           size_t most_bytes = size_t{1} << 30U);

/// The same of a file that need not be there: nothing when there is none.
[[nodiscard]] Result<std::optional<std::string>> ReadFileIfThere(const std::filesystem::path& path,
                                                                 size_t most_bytes);

/// Writes a file so that after a power cut either the old content or all of the new is there:
/// a neighbour is written, synced and renamed over `path`. Creates missing parent folders.
[[nodiscard]] Result<void> WriteFile(const std::filesystem::path& path, std::string_view content);

/// The Error for what the last system call on `path` said (errno).
[[nodiscard]] Error SystemError(std::string_view attempt, const std::filesystem::path& path,
                                int error_number);

}  // namespace mingle
