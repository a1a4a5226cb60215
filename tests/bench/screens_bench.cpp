// What the screens cost in a real window: a frame of each, the way from a tap to the frame that
// shows it, taps that are lost, a name in a script that was not drawn before, and a list of 20,000
// people that scrolls. CPU is that of the whole process, so that what Mesa's threads paint is in
// it. Needs a display:
//
//   xvfb-run -a -s "-screen 0 1920x1080x24 -noreset" build/tests/bench/screens_bench [SCREEN]
//
// SCREEN: only frames of the screens whose names begin so.

#include <GL/gl.h>
#include <imgui.h>

#include <cstdio>
#include <random>
#include <thread>

#include "bench/measure.h"
#include "ui/loop.h"
#include "ui/paint.h"
#include "ui/sample_views.h"
#include "ui/widgets/person.h"
#include "ui/widgets/scroll_area.h"

using namespace mingle;
using namespace mingle::test;

namespace {

constexpr int kFrames = 60;

/// A window with screens in it.
class Kiosk {
 public:
  Kiosk(int width, int height) : width_(width), height_(height) {
    auto window = Window::Open({.width_px = width, .height_px = height}, {});
    if (!window) {
      std::fprintf(stderr, "%s\n", window.error().message.c_str());
      std::exit(1);
    }
    window_ = std::move(*window);
    stage_ = std::make_unique<Stage>(window_->textures(), StageOptions{});
    if (!window_->StartDrawing()) {
      std::exit(1);
    }
    stage_->Resize(width, height);
    GrayImage picture(640, 480);
    for (int y = 0; y < picture.height; ++y) {
      for (int x = 0; x < picture.width; ++x) {
        picture.at(x, y) = static_cast<std::uint8_t>((x * 255 / 640 + y) % 256);
      }
    }
    stage_->preview().Show(picture);
  }
  ~Kiosk() { window_->StopDrawing(); }

  void Draw(std::string_view screen, const std::function<void(Canvas&)>& draw) {
    window_->Paint(stage_->Draw(screen, Window::Now(), draw), stage_->theme().colours.paper);
    window_->Show();
    glFinish();
  }
  std::optional<Intent> Draw(const View& view) {
    std::optional<Intent> intent;
    Draw(ScreenName(view), [&](Canvas& canvas) { intent = screens_.Draw(canvas, view); });
    return intent;
  }
  /// CPU and time of frames like this one, after a few that make fonts and textures ready.
  bench::Timings Frames(const std::function<void()>& draw) {
    for (int i = 0; i < 4; ++i) {
      draw();
    }
    return bench::Compare({{"frame", draw}}, kFrames)[0];
  }
  [[nodiscard]] Stage& stage() { return *stage_; }
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }

 private:
  const int width_;
  const int height_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<Stage> stage_;
  Screens screens_;
};

void ReportFrames(Kiosk& kiosk, const std::string& only) {
  const bench::Timings bare = kiosk.Frames([&] {
    kiosk.Draw("bare", [](Canvas& canvas) { FillRect(canvas, {0, 0, 1, 1}, {}); });
  });
  std::printf("A frame at %d×%d, CPU of all threads (a bare one: %.2f ms)\n", kiosk.width(),
              kiosk.height(), bare.cpu_median());
  std::vector<double> medians;
  for (const Sample& sample : SampleViews("en", Window::Now())) {
    if (!sample.name.starts_with(only)) {
      continue;
    }
    const bench::Timings frame = kiosk.Frames([&] { static_cast<void>(kiosk.Draw(sample.view)); });
    medians.push_back(frame.cpu_median());
    std::printf("  %-28s median %6.2f ms = %5.2f × bare   p95 %6.2f ms\n", sample.name.c_str(),
                frame.cpu_median(), frame.cpu_median() / bare.cpu_median(),
                bench::QuantileOf(frame.cpu_ms, 0.95));
  }
  std::printf("  the median screen %.2f ms, the dearest %.2f ms\n", bench::QuantileOf(medians, 0.5),
              bench::QuantileOf(medians, 1));
}

/// From the moment that the window reports a touch, at any time between two frames, to the end of
/// the first frame that shows it.
void ReportTouch(Kiosk& kiosk) {
  const View view = SampleView("my-page", Window::Now());
  static_cast<void>(kiosk.Draw(view));
  static_cast<void>(kiosk.Draw(view));
  const Drawn* button = kiosk.stage().probe().Find("my/meet");
  if (button == nullptr) {
    std::printf("there is no button to touch\n");
    return;
  }
  const Point at = button->rect.centre();
  std::mt19937 random(1);
  bench::Timings shown;
  for (int i = 0; i < 200; ++i) {
    Pacer pacer;
    pacer.Drawing(Window::Now());
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 16'000));
    const auto touched = std::chrono::steady_clock::now();
    kiosk.stage().pointer().Press(at, Window::Now());
    pacer.Settle();
    while (!pacer.ShouldDraw(Window::Now())) {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    static_cast<void>(kiosk.Draw(view));
    shown.ms.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - touched)
            .count());
    kiosk.stage().pointer().Release({1, 1}, Window::Now());
    static_cast<void>(kiosk.Draw(view));
    static_cast<void>(kiosk.Draw(view));
  }
  std::printf("Touch to the frame that shows it: median %.1f ms, p95 %.1f ms\n", shown.median(),
              shown.p95());
}

/// As fast as a finger can, and faster: up to three touches wait for a frame.
void ReportLostTaps(Kiosk& kiosk) {
  constexpr int kTaps = 10'000;
  const View view = SampleView("outcome-welcome", Window::Now());
  static_cast<void>(kiosk.Draw(view));
  const Point at = kiosk.stage().probe().Find("outcome/my-page")->rect.centre();
  std::mt19937 random(2);
  int heard = 0;
  const auto draw = [&] { heard += kiosk.Draw(view) ? 1 : 0; };
  for (int i = 0; i < kTaps;) {
    for (auto burst = random() % 3 + 1; burst > 0 && i < kTaps; --burst, ++i) {
      kiosk.stage().pointer().Press(at, Window::Now());
      kiosk.stage().pointer().Release(at, Window::Now());
    }
    do {
      draw();
    } while (kiosk.stage().pointer().more());
  }
  std::printf("Taps lost: %d of %d\n", kTaps - heard, kTaps);
}

void ReportNewScript(Kiosk& kiosk) {
  MyPageView page;
  page.me = Somebody(1, "Ana");
  View view;
  view.screen = page;
  for (int i = 0; i < 4; ++i) {
    static_cast<void>(kiosk.Draw(view));
  }
  for (const char* name :
       {"வள்ளுவர் தமிழ்", "กมลชนก สุขใจ", "ნინო ბერიძე", "ዘነበች ታደሰ", "প্রীতিলতা ওয়াদ্দেদার"}) {
    page.me = Somebody(2, name);
    view.screen = page;
    const double start = bench::CpuMilliseconds();
    static_cast<void>(kiosk.Draw(view));
    const double first = bench::CpuMilliseconds() - start;
    std::printf("  %-24s %.1f ms in the first frame\n", name, first);
  }
}

void ReportList(Kiosk& kiosk) {
  constexpr int kPeople = 20'000;
  std::vector<PersonCard> people;
  for (int i = 0; i < kPeople; ++i) {
    people.push_back(Somebody(i + 1, "Guest Number " + std::to_string(i), "Contoso", "Finance"));
  }
  ListState state;
  const auto draw = [&] {
    kiosk.stage().pointer().Wheel(-1.5F);
    kiosk.Draw("list", [&](Canvas& canvas) {
      List(canvas, canvas.screen.Inset(canvas.theme.margin()), state, kPeople,
           canvas.theme.target(), canvas.rem() * 0.5F, [&](int row, const Rect& rect) {
             const auto& person = people[static_cast<size_t>(row)];
             DrawPersonLine(canvas, rect,
                            {.name = "person/" + std::to_string(row), .person = person});
           });
    });
  };
  const bench::Timings frame = kiosk.Frames(draw);
  std::printf("A list of %d people that scrolls: CPU a frame median %.2f ms, p95 %.2f ms\n",
              kPeople, frame.cpu_median(), bench::QuantileOf(frame.cpu_ms, 0.95));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string only = argc > 1 ? argv[1] : "";
  {
    Kiosk kiosk(1280, 800);
    ReportFrames(kiosk, only);
    if (!only.empty()) {
      return 0;
    }
    ReportTouch(kiosk);
    ReportLostTaps(kiosk);
    std::printf("A name in a script that was not drawn before\n");
    ReportNewScript(kiosk);
    ReportList(kiosk);
  }
  Kiosk kiosk(1920, 1080);
  ReportFrames(kiosk, only);
  ReportList(kiosk);
  return 0;
}
