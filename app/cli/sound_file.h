#pragma once

#include <filesystem>

#include "base/result.h"
#include "domain/chime.h"

namespace mingle {

/// Where the kiosk on this book remembers how loud it is: a file beside it ("book.mingle-sound").
/// Not a fact: it is about this machine and its room.
[[nodiscard]] std::filesystem::path SoundFile(const std::filesystem::path& book);

/// What `KeepSoundSettings` wrote, or somebody by hand; what nothing is said about is as it is by
/// default, all of it when there is no such file. kCorrupt, with the line, when it holds something
/// else.
[[nodiscard]] Result<SoundSettings> ReadSoundSettings(const std::filesystem::path& file);

/// Durable when it returns.
[[nodiscard]] Result<void> KeepSoundSettings(const std::filesystem::path& file,
                                             const SoundSettings& settings);

}  // namespace mingle
