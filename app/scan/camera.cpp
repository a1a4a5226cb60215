#include "scan/camera.h"

#include <algorithm>
#include <utility>

#include "scan/contained_reader.h"
#include "scan/frame_reader.h"
#include "scan/luma_filter.h"
#include "scan/v4l2_dials.h"

namespace mingle {

/// Everything of the camera thread.
class Camera::Loop {
 public:
  Loop(Camera& camera, Opener open, const Clock& clock, const CameraOptions& options)
      : camera_(camera),
        open_(std::move(open)),
        clock_(clock),
        options_(options),
        filter_(options.filter) {
    if (!options.code_kinds.empty()) {
      others_.emplace(options.code_server, options.code_kinds);
    }
  }

  void Run(const std::stop_token& stop) {
    Report(CameraStatus::kStarting, {});
    while (!stop.stop_requested()) {
      TakeWishes();
      auto source = open_(settings_, stop);
      if (stop.stop_requested()) {
        return;
      }
      if (source) {
        const Outcome outcome = Watch(**source, stop);
        if (outcome == Outcome::kDone) {
          return;
        }
        if (outcome == Outcome::kReopen) {
          continue;
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
  enum class Outcome { kDone, kFailed, kReopen };
  struct Wishes {
    bool reopen = false;
    bool set = false;
  };

  /// What the camera was told since the last time.
  Wishes TakeWishes() {
    const std::lock_guard lock(camera_.mutex_);
    Wishes wishes{std::exchange(camera_.reopen_, false),
                  std::exchange(camera_.settings_changed_, false)};
    if (wishes.set) {
      wishes.reopen = wishes.reopen || settings_.camera != camera_.settings_.camera;
      settings_ = camera_.settings_;
    }
    return wishes;
  }

  void Set(const std::string& device) {
    camera_.dials_.Put(device.empty() ? CameraDials{} : SetDials(device, settings_));
  }

  /// Reads frames until something is wrong or there is nothing more to do.
  Outcome Watch(FrameSource& source, const std::stop_token& stop) {
    SteadyTime last_picture = clock_.Steady();
    Set(source.device());
    while (!stop.stop_requested()) {
      const Wishes wishes = TakeWishes();
      if (wishes.reopen) {
        return Outcome::kReopen;
      }
      if (wishes.set) {
        Set(source.device());
      }
      const Result<Frame> frame = source.Next(stop);
      if (!frame) {
        Report(CameraStatus::kLost, frame.error().message);
        return Outcome::kFailed;
      }
      const SteadyTime now = clock_.Steady();
      switch (frame->what) {
        case Frame::What::kPicture:
          last_picture = now;
          was_running_ = true;
          Report(CameraStatus::kRunning, {}, source.device());
          Read(frame->luma, now);
          break;
        case Frame::What::kEnded:
          Report(CameraStatus::kEnded, {});
          return Outcome::kDone;
        case Frame::What::kNothingYet:
          if (now - last_picture >= options_.stalled) {
            Report(CameraStatus::kStalled, "the camera has stopped sending pictures");
            return Outcome::kFailed;
          }
      }
    }
    return Outcome::kDone;
  }

  void Read(const ImageView& luma, SteadyTime now) {
    std::vector<Decoded> codes = reader_.Read(luma);
    if (others_) {
      if (codes.empty()) {
        others_->Show(luma, now);
      }
      // Of a frame that is some time ago: there is one outline more, and it is not quite here.
      for (Decoded& code : others_->Take()) {
        codes.push_back(std::move(code));
      }
    }
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
      camera_.preview_.Put(Preview(luma));
    }
  }

  [[nodiscard]] GrayImage Preview(const ImageView& luma) {
    const int factor = (luma.width + options_.preview_width - 1) / options_.preview_width;
    PackLuma(luma, packed_);
    GrayImage preview;
    Shrink(packed_.view(), std::max(factor, 1), preview);
    return Turned(std::move(preview), settings_.quarter_turns, settings_.mirrored);
  }

  /// Says so when something changed.
  void Report(CameraStatus status, const std::string& sentence, const std::string& device = {}) {
    CameraReport report{status, sentence, device};
    if (report != reported_) {
      reported_ = report;
      camera_.report_.Put(std::move(report));
    }
  }

  void Sleep(Milliseconds time, const std::stop_token& stop) {
    std::unique_lock lock(camera_.mutex_);
    camera_.told_.wait_for(lock, stop, time,
                           [this] { return camera_.reopen_ || camera_.settings_changed_; });
  }

  Camera& camera_;
  const Opener open_;
  const Clock& clock_;
  const CameraOptions options_;
  CameraSettings settings_;
  ScanFilter filter_;
  FrameReader reader_;
  std::optional<ContainedReader> others_;  ///< For what are no QR codes, where there are such.
  HintFilter hints_;
  CameraMeter meter_;
  ScanHint hint_ = ScanHint::kNone;
  GrayImage packed_;
  std::optional<CameraReport> reported_;
  SteadyTime next_preview_{};
  bool was_running_ = false;
};

Camera::Camera(Opener open, const Clock& clock, std::function<void()> wake,
               const CameraSettings& settings, const CameraOptions& options)
    : scans_(wake),
      preview_(wake),
      report_(wake),
      hint_(wake),
      figures_(wake),
      dials_(wake),
      settings_(settings),
      settings_changed_(true) {
  thread_ = std::jthread(
      [this, open = std::move(open), &clock, options](const std::stop_token& stop) mutable {
        Loop(*this, std::move(open), clock, options).Run(stop);
      });
}

void Camera::Use(const CameraSettings& settings) {
  const std::lock_guard lock(mutex_);
  settings_ = settings;
  settings_changed_ = true;
  told_.notify_one();
}

void Camera::Reopen() {
  const std::lock_guard lock(mutex_);
  reopen_ = true;
  told_.notify_one();
}

}  // namespace mingle
