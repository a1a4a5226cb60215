// From a badge before the camera to a welcome on the screen: a source that sends 30 frames a
// second, the camera's thread, the flow, the journal on this disk and the window, at an event of
// 20,000 people. And what the kiosk costs while nobody comes. Needs a display:
//
//   xvfb-run -a -s "-screen 0 1280x800x24" build/tests/bench/kiosk_bench
//
// Two beginnings are counted from: the arrival of the frame that the badge was read in, which is
// what the kiosk answers for, and the arrival of the first frame with the badge in it, which a
// person would call the beginning.

#include <sys/resource.h>

#include <atomic>
#include <cstdio>
#include <thread>

#include "bench/measure.h"
#include "cli/kiosk_engine.h"
#include "domain/badge_code.h"
#include "scan/camera.h"
#include "support/qr_picture.h"
#include "support/temp_folder.h"
#include "ui/loop.h"

using namespace mingle;

namespace {

constexpr int kBadges = 40;
constexpr int kPeople = 20'000;
constexpr int kHeldFrames = 30;
constexpr int kEmptyFrames = 15;
constexpr std::chrono::microseconds kFrameTime{33'333};
constexpr double kFrameMs = 33.333;

double CpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::int64_t SteadyNs() {
  return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

double MsSince(std::int64_t ns) { return static_cast<double>(SteadyNs() - ns) / 1e6; }

/// When it happened, in ns of the steady clock; 0 before. Of the badge held up last.
struct Moments {
  std::atomic<std::int64_t> in_view = 0;  ///< its first frame arrived
  std::atomic<std::int64_t> arrived = 0;  ///< the frame that it was read in arrived
  std::atomic<std::int64_t> decoded = 0;
  std::int64_t taken = 0;  ///< by the flow
  std::int64_t durable = 0;
};

/// The camera's clock, which it asks when a frame has arrived, and for each badge that it read.
class CameraClock final : public Clock {
 public:
  explicit CameraClock(Moments& moments) : moments_(moments) {}
  Time Now() const override {
    moments_.arrived = frame_.load();
    moments_.decoded = SteadyNs();
    return clock_.Now();
  }
  std::chrono::steady_clock::time_point Steady() const override {
    frame_ = SteadyNs();
    return clock_.Steady();
  }

 private:
  const SystemClock clock_;
  Moments& moments_;
  mutable std::atomic<std::int64_t> frame_ = 0;
};

/// Badges, each held up for a second with half a second between them, in real time. Then nothing.
class BadgeQueue final : public FrameSource {
 public:
  BadgeQueue(const std::vector<GrayImage>& frames, Moments& moments)
      : frames_(frames), moments_(moments) {}

  Result<Frame> Next(std::stop_token) override {
    std::this_thread::sleep_until(start_ + kFrameTime * number_);
    const int badge = number_ / (kHeldFrames + kEmptyFrames);
    const int phase = number_ % (kHeldFrames + kEmptyFrames);
    ++number_;
    const bool held = badge < kBadges && phase < kHeldFrames;
    if (held && phase == 0) {
      moments_.in_view = SteadyNs();
    }
    const GrayImage& shown = held ? frames_[static_cast<size_t>(badge)] : frames_.back();
    return Frame{Frame::What::kPicture, shown.view(), std::chrono::steady_clock::now()};
  }

 private:
  const std::vector<GrayImage>& frames_;
  Moments& moments_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  int number_ = 0;
};

struct Bench {
  test::TempFolder folder;
  EventId event = EventId::Random();
  BadgeKey key{};
  std::vector<GrayImage> frames;  ///< one a badge, and an empty one
  Moments moments{};
  SystemClock clock;
  std::unique_ptr<Loop> loop;
  std::unique_ptr<KioskEngine> engine;

  Bench() {
    FillRandom(key);
    std::vector<NewFact> facts;
    const auto add = [&](Fact fact) { facts.push_back({event, clock.Now(), std::move(fact)}); };
    add(EventOpened{EventDetails{.name = "Bench", .date = "2026-11-23"}});
    add(BadgeKeyMade{1, FormatHex(key)});
    for (int i = 0; i < kPeople; ++i) {
      const AttendeeId who = AttendeeId::Random();
      const std::uint64_t badge = RandomBadgeId();
      add(AttendeeRegistered{who, AttendeeDetails{.name = "Guest Number " + std::to_string(i)}});
      add(BadgeIssued{who, FormatBadgeId(badge), 1});
      if (i >= kBadges) {
        continue;
      }
      frames.push_back(test::FrameWithQr(MakeBadgeCode(event, 1, key, badge),
                                         {.module_px = 5,
                                          .degrees = 7.0 * (i % 7) - 21,
                                          .blur_px = 0.8,
                                          .noise = 6,
                                          .seed = static_cast<std::uint32_t>(i + 1)}));
    }
    GrayImage wall(1280, 720, 120);
    test::AddNoise(wall, 6, 99);
    frames.push_back(std::move(wall));
    auto journal = Journal::Open(folder / "bench.mingle", JournalMode::kCreate);
    if (!journal) {
      std::fprintf(stderr, "%s\n", journal.error().message.c_str());
      std::exit(1);
    }
    Book book;
    book.ApplyAll(*journal->Append(facts, clock.Now()));
    auto opened = Loop::Open(
        {.window = {.width_px = 1280, .height_px = 800}, .stage = {}, .probe = std::nullopt});
    if (!opened) {
      std::fprintf(stderr, "%s\n", opened.error().message.c_str());
      std::exit(1);
    }
    loop = std::move(*opened);
    engine = std::make_unique<KioskEngine>(std::move(book), std::move(*journal),
                                           FlowOptions{.kiosk = "bench", .event = event}, clock,
                                           Window::Wake);
  }
};

/// Watches which welcome is on the screen, and when its first green frame was drawn.
class Watch {
 public:
  explicit Watch(Bench& bench) : bench_(bench) {}

  const View& Drawing() {
    const View& view = bench_.engine->view();
    const auto* outcome = std::get_if<OutcomeView>(&view.screen);
    if (outcome && !outcome->pending && outcome->who.id != last_) {
      last_ = outcome->who.id;
      green_ = true;
    }
    return view;
  }
  void Drawn() {
    if (!green_) {
      return;
    }
    green_ = false;
    const Moments& m = bench_.moments;
    from_view.ms.push_back(MsSince(m.in_view));
    from_arrival.ms.push_back(MsSince(m.arrived));
    const auto step = [](bench::Timings& timings, std::int64_t from, std::int64_t to) {
      timings.ms.push_back(static_cast<double>(to - from) / 1e6);
    };
    step(decoding, m.arrived, m.decoded);
    step(taking, m.decoded, m.taken);
    step(storing, m.taken, m.durable);
    step(drawing, m.durable, SteadyNs());
  }

  bench::Timings from_view, from_arrival, decoding, taking, storing, drawing;

 private:
  Bench& bench_;
  AttendeeId last_;
  bool green_ = false;
};

void RunFor(Bench& bench, Watch& watch, Camera* camera, std::chrono::seconds how_long) {
  const auto end = std::chrono::steady_clock::now() + how_long;
  bench.loop->Run(
      {.news =
           [&](Milliseconds now) {
             if (camera != nullptr) {
               for (const Scan& scan : camera->TakeScans()) {
                 bench.moments.taken = SteadyNs();
                 bench.engine->Apply(scan, now);
               }
             }
             const bool waited = bench.engine->waiting() > 0;
             const bool changed = bench.engine->Step(now);
             if (waited && bench.engine->waiting() == 0) {
               bench.moments.durable = SteadyNs();
             }
             return changed;
           },
       .view = [&]() -> const View& { return watch.Drawing(); },
       .intent = [&](const Intent& intent, Milliseconds now) { bench.engine->Apply(intent, now); },
       .next =
           [&] {
             watch.Drawn();
             if (std::chrono::steady_clock::now() > end) {
               bench.loop->Stop();
             }
             return bench.engine->NextStep();
           },
       .picture = [&]() -> std::optional<GrayImage> {
         const bool may_draw = camera != nullptr && !bench.engine->awaits_commit();
         return may_draw ? camera->TakePreview() : std::nullopt;
       }});
}

}  // namespace

int main() {
  Bench bench;
  Watch watch(bench);
  const CameraClock camera_clock(bench.moments);
  const auto length = (kHeldFrames + kEmptyFrames) * kBadges * kFrameTime;
  double cpu = CpuSeconds();
  {
    Camera camera(
        [&](const CameraSettings&, std::stop_token) -> Result<std::unique_ptr<FrameSource>> {
          return std::make_unique<BadgeQueue>(bench.frames, bench.moments);
        },
        camera_clock, Window::Wake);
    RunFor(bench, watch, &camera, std::chrono::ceil<std::chrono::seconds>(length));
  }
  const auto percent = [&](double seconds) { return 100 * (CpuSeconds() - cpu) / seconds; };
  std::printf("%zu of %d badges welcomed, %d people at the event\n", watch.from_view.ms.size(),
              kBadges, kPeople);
  const auto report = [](const char* what, const bench::Timings& t) {
    std::printf("%-42s median %6.1f ms = %5.2f x a 33 ms frame   p95 %6.1f ms = %5.2f x\n", what,
                t.median(), t.median() / kFrameMs, t.p95(), t.p95() / kFrameMs);
  };
  report("frame arrived -> welcome drawn", watch.from_arrival);
  report("  frame arrived -> decoded", watch.decoding);
  report("  decoded -> taken by the flow", watch.taking);
  report("  taken -> known to be durable", watch.storing);
  report("  durable -> drawn", watch.drawing);
  report("badge in view -> welcome drawn", watch.from_view);
  std::printf("meanwhile, camera, preview and all: %.1f %% of one core\n",
              percent(std::chrono::duration<double>(length).count()));
  bench.engine->Apply(intent::GoHome{}, Window::Now());
  RunFor(bench, watch, nullptr, std::chrono::seconds(2));  // the last frames settle
  constexpr std::chrono::seconds kIdle{20};
  cpu = CpuSeconds();
  RunFor(bench, watch, nullptr, kIdle);
  std::printf("idle at home without a camera: %.2f %% of one core\n",
              percent(static_cast<double>(kIdle.count())));
}
