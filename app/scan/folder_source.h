#pragma once

#include <filesystem>
#include <memory>

#include "base/time.h"
#include "scan/frame_source.h"

namespace mingle {

struct FolderOptions {
  Milliseconds hold{1000};           ///< How long each picture is held up.
  Milliseconds frame_interval{33};   ///< From one frame to the next.
  Milliseconds watch_interval{100};  ///< How often the folder is looked at.
};

/// A folder of PNG and JPEG pictures as a camera that sees each of them held up once, in the order
/// of their names, and plain grey when there is none left. Watches the folder: a picture that
/// arrives, or is written anew, is held up after those before it. A file that cannot be read is
/// passed over until it changes, so that pictures may be dropped in slowly. Names that begin with
/// a dot or end otherwise are not looked at.
/// NotFound when there is no such folder; `Next` is Unavailable once it is gone.
[[nodiscard]] Result<std::unique_ptr<FrameSource>> OpenFolder(const std::filesystem::path& folder,
                                                              const FolderOptions& options = {});

}  // namespace mingle
