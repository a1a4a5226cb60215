#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include "scan/frame_source.h"

namespace mingle {

/// Frames through GStreamer. What these open gives its luma plane where GStreamer left it, and
/// the newest frame only: whoever is slow misses some and is never late.
/// All of them wait for the first frame, a few seconds at most, less when asked to stop, and are
/// Unavailable, with what GStreamer said, when it does not come.

/// A camera by its device file, "/dev/video0". Takes 1280×720 at 24 frames a second or more where
/// it can, as raw frames or as JPEGs. NotFound when there is no such device.
[[nodiscard]] Result<std::unique_ptr<FrameSource>> OpenDevice(const std::string& device,
                                                              std::stop_token stop = {});

/// A video file, as fast as it was filmed; ends with kEnded. NotFound when there is no such file.
[[nodiscard]] Result<std::unique_ptr<FrameSource>> OpenVideo(const std::filesystem::path& file,
                                                             std::stop_token stop = {});

/// Any pipeline in GStreamer's own notation that produces video: "videotestsrc is-live=true".
/// Not for text from outside.
[[nodiscard]] Result<std::unique_ptr<FrameSource>> OpenPipeline(const std::string& description,
                                                                std::stop_token stop = {});

}  // namespace mingle
