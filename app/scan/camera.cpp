#include "scan/camera.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

#include "scan/frame_reader.h"

namespace mingle {

/// Everything of the camera thread.
class Camera::Loop {
 public:
  Loop(Camera& camera, Opener open, const Clock& clock, const CameraOptions& options)
      : camera_(camera),
        open_(std::move(open)),
        clock_(clock),
        options_(options),
        filter_(options.filter) {}

  void Run(const std::stop_token& stop) {
    Report(CameraStatus::kStarting, {});
    while (!stop.stop_requested()) {
      auto source = open_(stop);
      if (stop.stop_requested()) {
        return;
      }
      if (source) {
        if (Watch(**source, stop)) {
          return;
        }
      } else {
        const bool absent = !was_running_ && source.error().kind == ErrorKind::kNotFound;
        Report(absent ? CameraStatus::kAbsent : CameraStatus::kLost, source.error().message);
      }
      source = nullptr;
      Sleep(options_.retry, stop);
    }
  }

 private:
  using SteadyTime = std::chrono::steady_clock::time_point;

  /// Reads frames until something is wrong; true when there is nothing more to do.
  bool Watch(FrameSource& source, const std::stop_token& stop) {
    SteadyTime last_picture = clock_.Steady();
    while (!stop.stop_requested()) {
      const Result<Frame> frame = source.Next(stop);
      if (!frame) {
        Report(CameraStatus::kLost, frame.error().message);
        return false;
      }
      const SteadyTime now = clock_.Steady();
      switch (frame->what) {
        case Frame::What::kPicture:
          last_picture = now;
          was_running_ = true;
          Report(CameraStatus::kRunning, {});
          Read(frame->luma, now);
          break;
        case Frame::What::kEnded:
          Report(CameraStatus::kEnded, {});
          return true;
        case Frame::What::kNothingYet:
          if (now - last_picture >= options_.stalled) {
            Report(CameraStatus::kStalled, "the camera has stopped sending pictures");
            return false;
          }
      }
    }
    return true;
  }

  void Read(const ImageView& luma, SteadyTime now) {
    const std::vector<Decoded> codes = reader_.Read(luma);
    for (const Decoded& code : codes) {
      if (filter_.IsNew(code.text, now)) {
        camera_.scans_.Put({code.text, ScanSource::kCamera, clock_.Now()});
      }
    }
    const ScanHint hint = hints_.Next(reader_.hint(), !codes.empty(), now);
    if (hint != hint_) {
      hint_ = hint;
      camera_.hint_.Put(hint);
    }
    if (auto figures = meter_.Take(luma, codes, now)) {
      camera_.figures_.Put(*figures);
    }
    if (now >= next_preview_ && !luma.empty()) {
      next_preview_ = now + options_.preview_interval;
      camera_.preview_.Put(Preview(luma, codes));
    }
  }

  [[nodiscard]] CameraPreview Preview(const ImageView& luma, const std::vector<Decoded>& codes) {
    CameraPreview preview;
    const int factor = (luma.width + options_.preview_width - 1) / options_.preview_width;
    PackLuma(luma, packed_);
    Shrink(packed_.view(), std::max(factor, 1), preview.picture);
    for (const Decoded& code : codes) {
      auto& corners = preview.codes.emplace_back(code.corners);
      for (PixelPoint& corner : corners) {
        corner = {corner.x / std::max(factor, 1), corner.y / std::max(factor, 1)};
      }
    }
    return preview;
  }

  /// Says so when something changed.
  void Report(CameraStatus status, const std::string& sentence) {
    CameraReport report{status, sentence};
    if (report != reported_) {
      reported_ = report;
      camera_.report_.Put(std::move(report));
    }
  }

  void Sleep(Milliseconds time, const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    stopped_.wait_for(lock, stop, time, [] { return false; });
  }

  Camera& camera_;
  const Opener open_;
  const Clock& clock_;
  const CameraOptions options_;
  ScanFilter filter_;
  FrameReader reader_;
  HintFilter hints_;
  CameraMeter meter_;
  ScanHint hint_ = ScanHint::kNone;
  GrayImage packed_;
  std::optional<CameraReport> reported_;
  SteadyTime next_preview_{};
  bool was_running_ = false;
  std::mutex mutex_;  // for sleeping
  std::condition_variable_any stopped_;
};

Camera::Camera(Opener open, const Clock& clock, std::function<void()> wake,
               const CameraOptions& options)
    : scans_(wake), preview_(wake), report_(wake), hint_(wake), figures_(wake) {
  thread_ = std::jthread(
      [this, open = std::move(open), &clock, options](const std::stop_token& stop) mutable {
        Loop(*this, std::move(open), clock, options).Run(stop);
      });
}

}  // namespace mingle
