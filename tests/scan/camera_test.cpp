#include "scan/camera.h"

#include <doctest/doctest.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>

#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

constexpr CameraOptions kQuick{.retry = Milliseconds(5),
                               .stalled = Milliseconds(60),
                               .preview_interval = Milliseconds(20),
                               .preview_width = 160};

/// A source that does what a script says, one step a frame.
class ScriptedSource final : public FrameSource {
 public:
  using Script = std::function<Result<Frame>(int step)>;
  explicit ScriptedSource(Script script) : script_(std::move(script)) {}

  Result<Frame> Next(std::stop_token /*stop*/) override {
    std::this_thread::sleep_for(Milliseconds(1));
    return script_(step_++);
  }

 private:
  Script script_;
  int step_ = 0;
};

Camera::Opener Opening(ScriptedSource::Script script) {
  return [script = std::move(script)](
             const CameraSettings& /*settings*/,
             const std::stop_token& /*stop*/) -> Result<std::unique_ptr<FrameSource>> {
    return std::make_unique<ScriptedSource>(script);
  };
}

Frame Picture(const GrayImage& image) {
  return {Frame::What::kPicture, image.view(), std::chrono::steady_clock::now()};
}

/// A camera and what it said so far.
struct Watched {
  SystemClock clock;
  std::atomic<int> wakes = 0;
  std::vector<Scan> scans;
  std::vector<GrayImage> previews;
  std::vector<CameraReport> reports;
  Camera camera;

  explicit Watched(Camera::Opener open, const CameraOptions& options = kQuick)
      : camera(
            std::move(open), clock, [this] { ++wakes; }, {}, options) {}

  void Collect() {
    for (Scan& scan : camera.TakeScans()) {
      scans.push_back(std::move(scan));
    }
    if (auto preview = camera.TakePreview()) {
      previews.push_back(std::move(*preview));
    }
    if (auto report = camera.TakeReport()) {
      reports.push_back(std::move(*report));
    }
  }
  /// Waits until `done`, ten seconds at most.
  bool Until(const std::function<bool()>& done) {
    for (int i = 0; i < 10000; ++i) {
      Collect();
      if (done()) {
        return true;
      }
      std::this_thread::sleep_for(Milliseconds(1));
    }
    return false;
  }
  bool Saw(CameraStatus status) {
    return Until([&] {
      return std::any_of(reports.begin(), reports.end(),
                         [&](const CameraReport& report) { return report.status == status; });
    });
  }
};

}  // namespace

TEST_CASE("a badge before the camera becomes one scan, a preview and a report") {
  const GrayImage frame = FrameWithQr("ANA", {}, 640, 480, 320, 240);
  const SystemClock clock;
  const Time before = clock.Now();
  Watched watched(Opening([&](int) { return Picture(frame); }));
  CHECK(watched.Until([&] { return watched.previews.size() >= 4; }));
  REQUIRE(watched.scans.size() == 1);
  CHECK(watched.scans[0].text == "ANA");
  CHECK(watched.scans[0].source == ScanSource::kCamera);
  CHECK(watched.scans[0].at >= before);
  CHECK(watched.scans[0].at <= clock.Now());
  CHECK(watched.Saw(CameraStatus::kRunning));
  CHECK(watched.previews.back().width == 160);
  CHECK(watched.previews.back().height == 120);
  CHECK(watched.wakes >= 6);
}

TEST_CASE("a badge that goes away and comes back is scanned again") {
  const GrayImage badge = FrameWithQr("BEN", {}, 320, 240, 160, 120);
  const GrayImage wall(320, 240, 128);
  CameraOptions options = kQuick;
  options.filter.away = Milliseconds(30);
  std::atomic<bool> shown = true;
  Watched watched(Opening([&](int) { return Picture(shown ? badge : wall); }), options);
  CHECK(watched.Until([&] { return watched.scans.size() == 1; }));
  shown = false;
  const auto gone = std::chrono::steady_clock::now();
  CHECK(watched.Until([&] { return std::chrono::steady_clock::now() - gone > Milliseconds(100); }));
  CHECK(watched.scans.size() == 1);
  shown = true;
  CHECK(watched.Until([&] { return watched.scans.size() == 2; }));
}

TEST_CASE("a camera that is lost is found again and goes on reading") {
  const GrayImage badge = FrameWithQr("CLEO", {}, 320, 240, 160, 120);
  std::atomic<int> opened = 0;
  Watched watched(
      [&](const CameraSettings&, const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
        const int attempt = ++opened;
        if (attempt == 2 || attempt == 3) {
          return Fail(ErrorKind::kNotFound, "there is no camera");
        }
        return std::make_unique<ScriptedSource>([&badge, attempt](int step) -> Result<Frame> {
          if (attempt == 1 && step == 3) {
            return Fail(ErrorKind::kUnavailable, "pulled out");
          }
          return attempt == 1 ? Frame{} : Picture(badge);
        });
      });
  CHECK(watched.Until([&] { return watched.scans.size() == 1; }));
  CHECK(watched.Saw(CameraStatus::kRunning));
  CHECK(opened == 4);
}

TEST_CASE("what a camera says of itself is in words, and said once") {
  std::atomic<int> opened = 0;
  std::mutex mutex;
  std::vector<CameraReport> all;
  Watched absent(
      [&](const CameraSettings&, const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
        ++opened;
        return Fail(ErrorKind::kNotFound, "no camera is plugged in");
      });
  CHECK(absent.Saw(CameraStatus::kAbsent));
  CHECK(absent.Until([&] { return opened >= 10; }));
  CHECK(absent.reports.back().sentence == "no camera is plugged in");
  CHECK(absent.reports.size() <= 2);

  Watched busy(
      [&](const CameraSettings&, const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
        return Fail(ErrorKind::kUnavailable, "somebody else uses it");
      });
  CHECK(busy.Saw(CameraStatus::kLost));
  CHECK(busy.reports.back().sentence == "somebody else uses it");
}

TEST_CASE("a camera that was there and is unplugged is lost, not absent") {
  const GrayImage wall(64, 48, 128);
  std::atomic<int> opened = 0;
  Watched watched(
      [&](const CameraSettings&, const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
        if (++opened > 1) {
          return Fail(ErrorKind::kNotFound, "there is no camera");
        }
        return std::make_unique<ScriptedSource>([&wall](int step) -> Result<Frame> {
          if (step > 5) {
            return Fail(ErrorKind::kUnavailable, "pulled out");
          }
          return Picture(wall);
        });
      });
  CHECK(watched.Saw(CameraStatus::kLost));
  CHECK(watched.Until([&] { return opened >= 5; }));
  for (const CameraReport& report : watched.reports) {
    CHECK(report.status != CameraStatus::kAbsent);
  }
}

TEST_CASE("a camera that stalls is opened anew") {
  const GrayImage wall(64, 48, 128);
  std::atomic<int> opened = 0;
  Watched watched(
      [&](const CameraSettings&, const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
        const int attempt = ++opened;
        return std::make_unique<ScriptedSource>([&wall, attempt](int step) -> Result<Frame> {
          return attempt == 1 && step > 3 ? Frame{} : Picture(wall);
        });
      });
  CHECK(watched.Saw(CameraStatus::kStalled));
  CHECK(watched.Until(
      [&] { return opened == 2 && watched.reports.back().status == CameraStatus::kRunning; }));
}

TEST_CASE("a video that is over is not opened again") {
  const GrayImage badge = FrameWithQr("DAN", {}, 320, 240, 160, 120);
  std::atomic<int> opened = 0;
  Watched watched(
      [&](const CameraSettings&, const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
        ++opened;
        return std::make_unique<ScriptedSource>([&badge](int step) -> Result<Frame> {
          return step < 5 ? Picture(badge) : Frame{.what = Frame::What::kEnded};
        });
      });
  CHECK(watched.Saw(CameraStatus::kEnded));
  CHECK(watched.scans.size() == 1);
  CHECK(opened == 1);
}

TEST_CASE("a camera that cannot be opened is asked at intervals and never in a rush") {
  std::atomic<int> opened = 0;
  CameraOptions options = kQuick;
  options.retry = std::chrono::hours(1);
  {
    Watched watched(
        [&](const CameraSettings&, const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
          ++opened;
          return Fail(ErrorKind::kNotFound, "none");
        },
        options);
    CHECK(watched.Saw(CameraStatus::kAbsent));
    std::this_thread::sleep_for(Milliseconds(50));
    CHECK(opened == 1);
  }
  // Leaving the scope did not wait for the hour: an hour later nobody would read this.
}

TEST_CASE("a camera is stopped at any moment of its life") {
  const GrayImage badge = FrameWithQr("EVE", {}, 320, 240, 160, 120);
  for (int i = 0; i < 60; ++i) {
    Watched watched(Opening([&](int step) -> Result<Frame> {
      if (step % 7 == 6) {
        return Fail(ErrorKind::kUnavailable, "pulled out");
      }
      return step % 3 == 0 ? Frame{} : Picture(badge);
    }));
    std::this_thread::sleep_for(std::chrono::microseconds(300 * i));
    watched.Collect();
  }
}

TEST_CASE("the picture that people see is turned and mirrored as they wish, at once") {
  // A mark in the top left corner tells where that corner went.
  GrayImage frame(160, 120, 200);
  for (int y = 0; y < 30; ++y) {
    for (int x = 0; x < 40; ++x) {
      frame.at(x, y) = 0;
    }
  }
  Watched watched(Opening([&](int) { return Picture(frame); }));
  const auto sees = [&](int width, int mark_x, int mark_y) {
    return watched.Until([&] {
      return !watched.previews.empty() && watched.previews.back().width == width &&
             watched.previews.back().at(mark_x, mark_y) == 0;
    });
  };
  CHECK(sees(160, 159, 0));
  watched.camera.Use({.mirrored = false});
  CHECK(sees(160, 0, 0));
  watched.camera.Use({.quarter_turns = 1, .mirrored = false});
  CHECK(sees(120, 119, 0));
  watched.camera.Use({.quarter_turns = 2, .mirrored = true});
  CHECK(sees(160, 0, 119));
}

TEST_CASE("another camera is opened when another one is wanted, and only then") {
  const GrayImage wall(64, 48, 128);
  std::atomic<int> opened = 0;
  std::mutex mutex;
  std::string wanted;
  Watched watched([&](const CameraSettings& settings,
                      const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
    ++opened;
    const std::lock_guard lock(mutex);
    wanted = settings.camera.name;
    return std::make_unique<ScriptedSource>([&wall](int) { return Picture(wall); });
  });
  CHECK(watched.Saw(CameraStatus::kRunning));
  watched.camera.Use({.camera = {"Second", "", ""}});
  CHECK(watched.Until([&] { return opened == 2; }));
  watched.camera.Use({.camera = {"Second", "", ""}, .mirrored = false});
  const size_t before = watched.previews.size();
  CHECK(watched.Until([&] { return watched.previews.size() >= before + 3; }));
  CHECK(opened == 2);
  const std::lock_guard lock(mutex);
  CHECK(wanted == "Second");
}

TEST_CASE("a camera that is plugged in is looked for at once, not at the next attempt") {
  const GrayImage wall(64, 48, 128);
  std::atomic<bool> plugged_in = false;
  CameraOptions options = kQuick;
  options.retry = std::chrono::hours(1);
  Watched watched(
      [&](const CameraSettings&, const std::stop_token&) -> Result<std::unique_ptr<FrameSource>> {
        if (!plugged_in) {
          return Fail(ErrorKind::kNotFound, "none");
        }
        return std::make_unique<ScriptedSource>([&wall](int) { return Picture(wall); });
      },
      options);
  CHECK(watched.Saw(CameraStatus::kAbsent));
  plugged_in = true;
  watched.camera.Reopen();
  CHECK(watched.Saw(CameraStatus::kRunning));
}
