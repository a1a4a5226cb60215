// From a badge before the camera to a welcome on the screen: a source that sends 30 frames a
// second, the camera's thread, the flow, the journal on this disk and the window. And what the
// kiosk costs while nobody comes. Needs a display: xvfb-run -a build/tests/bench/kiosk_bench

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

/// When each badge came into view, in ns of the steady clock; 0 before.
using Arrivals = std::array<std::atomic<std::int64_t>, kBadges>;

std::int64_t SteadyNs() {
  return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

/// Badges, each held up for a second with half a second between them, in real time. Then nothing.
class BadgeQueue final : public FrameSource {
 public:
  BadgeQueue(const std::vector<GrayImage>& frames, Arrivals& arrivals)
      : frames_(frames), arrivals_(arrivals) {}

  Result<Frame> Next(std::stop_token) override {
    std::this_thread::sleep_until(start_ + kFrameTime * number_);
    const int badge = number_ / (kHeldFrames + kEmptyFrames);
    const int phase = number_ % (kHeldFrames + kEmptyFrames);
    ++number_;
    const bool held = badge < kBadges && phase < kHeldFrames;
    if (held && phase == 0) {
      arrivals_[static_cast<size_t>(badge)] = SteadyNs();
    }
    const GrayImage& shown = held ? frames_[static_cast<size_t>(badge)] : frames_.back();
    return Frame{Frame::What::kPicture, shown.view(), std::chrono::steady_clock::now()};
  }

 private:
  const std::vector<GrayImage>& frames_;
  Arrivals& arrivals_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  int number_ = 0;
};

struct Bench {
  test::TempFolder folder;
  EventId event = EventId::Random();
  BadgeKey key{};
  std::vector<GrayImage> frames;  ///< one a badge, and an empty one
  Arrivals arrivals{};
  SystemClock clock;
  std::unique_ptr<Loop> loop;
  std::unique_ptr<KioskEngine> engine;

  Bench() {
    FillRandom(key);
    std::vector<NewFact> facts;
    const auto add = [&](Fact fact) { facts.push_back({event, clock.Now(), std::move(fact)}); };
    add(EventOpened{{.name = "Bench", .date = "2026-11-23"}});
    add(BadgeKeyMade{1, FormatHex(key)});
    for (int i = 0; i < kBadges; ++i) {
      const AttendeeId who = AttendeeId::Random();
      const std::uint64_t badge = RandomBadgeId();
      add(AttendeeRegistered{who, {.name = "Guest Number " + std::to_string(i)}});
      add(BadgeIssued{who, FormatBadgeId(badge), 1});
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
    // The newest badge that has come into view is the one that is welcomed.
    for (size_t i = bench_.arrivals.size(); i-- > 0;) {
      if (bench_.arrivals[i] != 0) {
        to_screen.ms.push_back(static_cast<double>(SteadyNs() - bench_.arrivals[i]) / 1e6);
        return;
      }
    }
  }

  bench::Timings to_screen;

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
             bool changed = false;
             if (camera != nullptr) {
               for (const Scan& scan : camera->TakeScans()) {
                 bench.engine->Apply(scan, now);
                 changed = true;
               }
             }
             return bench.engine->Step(now) || changed;
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
         auto preview = camera != nullptr ? camera->TakePreview() : std::nullopt;
         return preview ? std::optional(std::move(preview->picture)) : std::nullopt;
       }});
}

}  // namespace

int main() {
  Bench bench;
  Watch watch(bench);
  const auto length = (kHeldFrames + kEmptyFrames) * kBadges * kFrameTime;
  double cpu = CpuSeconds();
  {
    Camera camera(
        [&](std::stop_token) -> Result<std::unique_ptr<FrameSource>> {
          return std::make_unique<BadgeQueue>(bench.frames, bench.arrivals);
        },
        bench.clock, Window::Wake);
    RunFor(bench, watch, &camera, std::chrono::ceil<std::chrono::seconds>(length));
  }
  const auto percent = [&](double seconds) { return 100 * (CpuSeconds() - cpu) / seconds; };
  std::printf("%zu of %d badges welcomed\n", watch.to_screen.ms.size(), kBadges);
  std::printf("badge in view -> welcome drawn: median %.1f ms = %.2f x a 33 ms frame, ",
              watch.to_screen.median(), watch.to_screen.median() / kFrameMs);
  std::printf("p95 %.1f ms = %.2f x\n", watch.to_screen.p95(), watch.to_screen.p95() / kFrameMs);
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
