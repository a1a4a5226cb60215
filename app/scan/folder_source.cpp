#include "scan/folder_source.h"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/log.h"
#include "base/text.h"
#include "scan/luma_filter.h"
#include "scan/picture.h"

namespace mingle {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Tells one state of a file from another.
struct Version {
  std::filesystem::file_time_type written;
  std::uintmax_t bytes = 0;

  friend bool operator==(const Version&, const Version&) = default;
};

struct File {
  Version version;
  bool queued = false;
};

bool IsPictureName(const std::filesystem::path& path) {
  const std::string extension = AsciiLower(path.extension().string());
  return !path.filename().string().starts_with('.') &&
         (extension == ".png" || extension == ".jpg" || extension == ".jpeg");
}

/// Sleeps until a moment, or less when asked to stop.
void SleepUntil(SteadyTime moment, std::stop_token stop) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_until(lock, stop, moment, [] { return false; });
}

class FolderSource final : public FrameSource {
 public:
  FolderSource(std::filesystem::path folder, const FolderOptions& options)
      : folder_(std::move(folder)), options_(options) {}

  Result<Frame> Next(std::stop_token stop) override {
    SleepUntil(std::min(next_frame_, std::chrono::steady_clock::now() + kLongestWait), stop);
    const SteadyTime now = std::chrono::steady_clock::now();
    if (stop.stop_requested() || now < next_frame_) {
      return Frame{};
    }
    next_frame_ = now + options_.frame_interval;
    if (now >= next_watch_) {
      next_watch_ = now + options_.watch_interval;
      if (auto looked = Watch(); !looked) {
        return tl::unexpected(looked.error());
      }
    }
    if (now >= held_until_) {
      TakeNextPicture(now);
    }
    return Frame{Frame::What::kPicture, picture_.view(), now};
  }

 private:
  static constexpr Milliseconds kLongestWait{100};
  static constexpr int kLongestSide = 2000;  // px

  /// Queues what is new in the folder, once it has been left alone from one look to the next:
  /// whoever is writing it may not be done.
  Result<void> Watch() {
    std::error_code error;
    std::map<std::filesystem::path, Version> files;
    for (std::filesystem::directory_iterator at(folder_, error), end; !error && at != end;
         at.increment(error)) {
      // A file may be gone before it is asked about; then it is as if it had never been here.
      std::error_code gone;
      const Version version{at->last_write_time(gone), gone ? 0 : at->file_size(gone)};
      if (!gone && at->is_regular_file(gone) && IsPictureName(at->path())) {
        files.emplace(at->path(), version);
      }
    }
    if (error) {
      return Fail(ErrorKind::kUnavailable,
                  "cannot look into the folder " + folder_.string() + ": " + error.message());
    }
    std::erase_if(known_, [&](const auto& known) { return !files.contains(known.first); });
    for (const auto& [path, version] : files) {
      File& file = known_[path];
      if (file.version != version) {
        file = {version, false};
      } else if (!file.queued) {
        file.queued = true;
        waiting_.push_back(path);
      }
    }
    return {};
  }

  /// Holds up the first waiting picture that can be read; grey when there is none.
  void TakeNextPicture(SteadyTime now) {
    while (!waiting_.empty()) {
      const std::filesystem::path path = std::move(waiting_.front());
      waiting_.erase(waiting_.begin());
      auto picture = ReadPicture(path);
      if (!picture) {
        Log(picture.error().message);
        continue;
      }
      picture_ = std::move(*picture);
      // What a phone takes has more pixels than a camera sends.
      const int factor = 1 + std::max(picture_.width, picture_.height) / kLongestSide;
      if (factor > 1) {
        GrayImage smaller;
        Shrink(picture_.view(), factor, smaller);
        picture_ = std::move(smaller);
      }
      held_until_ = now + options_.hold;
      return;
    }
    constexpr std::uint8_t kGrey = 128;
    picture_ = GrayImage(640, 360, kGrey);
  }

  const std::filesystem::path folder_;
  const FolderOptions options_;
  std::map<std::filesystem::path, File> known_;
  std::vector<std::filesystem::path> waiting_;
  GrayImage picture_;
  SteadyTime held_until_{};
  SteadyTime next_frame_{};
  SteadyTime next_watch_{};
};

}  // namespace

Result<std::unique_ptr<FrameSource>> OpenFolder(const std::filesystem::path& folder,
                                                const FolderOptions& options) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    return Fail(ErrorKind::kNotFound,
                "cannot play pictures: there is no folder " + folder.string());
  }
  return std::make_unique<FolderSource>(folder, options);
}

}  // namespace mingle
