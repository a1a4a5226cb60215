#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/image.h"
#include "base/mailbox.h"
#include "base/time.h"
#include "domain/camera_settings.h"
#include "domain/code_kind.h"
#include "domain/scan.h"
#include "scan/camera_meter.h"
#include "scan/frame_source.h"
#include "scan/scan_filter.h"
#include "scan/scan_hint.h"

namespace mingle {

enum class CameraStatus {
  kOff,       ///< There is to be no camera.
  kStarting,  ///< Being opened for the first time.
  kRunning,
  kLost,     ///< It was there and is gone; looked for again and again.
  kStalled,  ///< It is there and sends nothing; being opened anew.
  kAbsent,   ///< None was found; looked for again and again.
  kEnded,    ///< The video is over.
};

struct CameraReport {
  CameraStatus status = CameraStatus::kOff;
  std::string sentence;  ///< What went wrong, for the host; empty when nothing did.
  std::string device{};  ///< The device file that is open; empty when none is.

  friend bool operator==(const CameraReport&, const CameraReport&) = default;
};

struct CameraOptions {
  Milliseconds retry{1500};    ///< From a failure to the next attempt.
  Milliseconds stalled{3000};  ///< Without a frame for so long it is opened anew.
  Milliseconds preview_interval{83};
  int preview_width = 640;  ///< px, at most
  ScanFilterOptions filter{};
  /// What is read besides QR codes, and what to start for it: see ContainedReader.
  std::vector<CodeKind> code_kinds{};
  std::vector<std::string> code_server{};
};

/// The camera thread: opens a source, reads codes in its frames and recovers by itself from every
/// way a camera can fail. Starts at construction; the destructor stops it.
class Camera {
 public:
  using Opener =
      std::function<Result<std::unique_ptr<FrameSource>>(const CameraSettings&, std::stop_token)>;

  /// `open` is called on the camera thread, each time one is needed. `clock` outlives the camera.
  /// `wake` is called on the camera thread after each scan, preview, report, hint, figures and
  /// dials.
  Camera(Opener open, const Clock& clock, std::function<void()> wake = {},
         const CameraSettings& settings = {}, const CameraOptions& options = {});
  Camera(const Camera&) = delete;
  Camera& operator=(const Camera&) = delete;

  /// From now on: another camera, another way to hold or set it. Any thread.
  void Use(const CameraSettings& settings);
  /// Opens one anew, at once: a camera came or went. Any thread.
  void Reopen();

  /// Badges that were held up, oldest first. Any one thread.
  [[nodiscard]] std::vector<Scan> TakeScans() { return scans_.TakeAll(); }
  /// The newest small picture of what the camera sees, the way people want to see it, once.
  [[nodiscard]] std::optional<GrayImage> TakePreview() { return preview_.Take(); }
  /// The newest report, once; there is one whenever something changed.
  [[nodiscard]] std::optional<CameraReport> TakeReport() { return report_.Take(); }
  /// What would help whoever holds up a badge now, once; there is one whenever it changed.
  [[nodiscard]] std::optional<ScanHint> TakeHint() { return hint_.Take(); }
  /// How the camera does, once; there is news about once a second while it runs.
  [[nodiscard]] std::optional<CameraFigures> TakeFigures() { return figures_.Take(); }
  /// What can be set on the camera, once; there is news when one was opened or set.
  [[nodiscard]] std::optional<CameraDials> TakeDials() { return dials_.Take(); }

 private:
  class Loop;

  Mailbox<Scan> scans_;
  LatestSlot<GrayImage> preview_;
  LatestSlot<CameraReport> report_;
  LatestSlot<ScanHint> hint_;
  LatestSlot<CameraFigures> figures_;
  LatestSlot<CameraDials> dials_;
  std::mutex mutex_;  ///< for what follows
  std::condition_variable_any told_;
  CameraSettings settings_;
  bool settings_changed_ = false;
  bool reopen_ = false;
  std::jthread thread_;  // last: it uses the others
};

}  // namespace mingle
