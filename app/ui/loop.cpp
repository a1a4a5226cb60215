#include "ui/loop.h"

#include <algorithm>

#include "base/log.h"
#include "ui/paint.h"

namespace mingle {
namespace {

constexpr Milliseconds kLongestWait{1000};
/// Twelve pictures a second look alive and leave the thread free for a welcome.
constexpr Milliseconds kPictureInterval{80};

}  // namespace

Result<std::unique_ptr<Loop>> Loop::Open(LoopOptions options, Window::KeyHandler on_key) {
  std::unique_ptr<Loop> loop(new Loop);
  if (!on_key) {
    on_key = [raw = loop.get()](const KeyPress& key) { raw->Type(key); };
  }
  auto window = Window::Open(options.window, std::move(on_key));
  if (!window) {
    return tl::unexpected(window.error());
  }
  loop->window_ = std::move(*window);
  loop->stage_ = std::make_unique<Stage>(loop->window_->textures(), std::move(options.stage));
  if (const auto drawing = loop->window_->StartDrawing(); !drawing) {
    return tl::unexpected(drawing.error());
  }
  loop->window_->SendTouchesTo(&loop->stage_->pointer());
  if (options.probe) {
    loop->probe_file_.emplace(*options.probe);
  }
  loop->ShowPaper();
  return loop;
}

Loop::~Loop() {
  if (window_) {
    window_->SendTouchesTo(nullptr);
    window_->StopDrawing();
  }
  stage_.reset();
}

void Loop::Run(const LoopCalls& calls) {
  while (!window_->closing() && !stopping_) {
    Milliseconds now = Window::Now();
    Milliseconds longest = kLongestWait;
    if (const auto next = calls.next ? calls.next() : std::nullopt) {
      longest = std::clamp(*next - now, Milliseconds{0}, longest);
    }
    window_->Wait(pacer_.Idle(now, longest));
    now = Window::Now();
    if (window_->TakeInput()) {
      pacer_.Settle();
    }
    if (window_->closing() && calls.may_close && !calls.may_close(now)) {
      window_->StayOpen();
      pacer_.Settle();
    }
    if (calls.news(now)) {
      pacer_.Settle();
    }
    TakePicture(calls, now);
    if (pacer_.ShouldDraw(now)) {
      Draw(calls, now);
    }
  }
  stopping_ = false;
}

void Loop::Stop() {
  stopping_ = true;
  Window::Wake();
}

void Loop::TakePicture(const LoopCalls& calls, Milliseconds now) {
  if (!calls.picture || (last_picture_ && now - *last_picture_ < kPictureInterval)) {
    return;
  }
  const std::optional<GrayImage> picture = calls.picture();
  if (!stage_->shows_preview()) {
    // Whoever comes next must not see who was here.
    stage_->preview().Clear();
  } else if (picture) {
    stage_->preview().Show(*picture);
    last_picture_ = now;
    pacer_.DrawOnce();
  }
}

void Loop::ShowPaper() {
  stage_->Resize(window_->width_px(), window_->height_px());
  const Colour paper = stage_->theme().colours.paper;
  ImDrawData* drawn = stage_->Draw("paper", Window::Now(), [&](Canvas& canvas) {
    FillRect(canvas, {0, 0, 1, 1}, paper);
  });
  window_->Paint(drawn, paper);
  window_->Show();
}

void Loop::Draw(const LoopCalls& calls, Milliseconds now) {
  pacer_.Drawing(now);
  stage_->Resize(window_->width_px(), window_->height_px());
  const View& view = calls.view();
  stage_->Speak(view.language);
  stage_->Suit(view.comfort);
  std::optional<Intent> intent;
  ImDrawData* drawn = stage_->Draw(ScreenName(view), now,
                                   [&](Canvas& canvas) { intent = screens_.Draw(canvas, view); });
  window_->Paint(drawn, stage_->theme().colours.paper);
  window_->Show();
  if (probe_file_) {
    if (const auto written = probe_file_->Write(stage_->probe()); !written) {
      Log(written.error().message);
      probe_file_.reset();
    }
  }
  if (stage_->more()) {
    pacer_.Settle();
  }
  if (const auto wish = stage_->wish()) {
    pacer_.DrawAt(*wish);
  }
  Read(calls, view);
  if (intent) {
    calls.intent(*intent, now);
    pacer_.Settle();
  } else if (stage_->busy()) {
    calls.intent(intent::StillHere{}, now);
  }
}

void Loop::Read(const LoopCalls& calls, const View& view) {
  if (!calls.say || !view.comfort.aloud) {
    if (narrator_) {
      calls.say("", view.language);
      narrator_.reset();
    }
    return;
  }
  if (!narrator_) {
    narrator_.emplace();
  }
  if (const auto text = narrator_->Hear(stage_->probe(), stage_->words())) {
    calls.say(*text, view.language);
  }
}

}  // namespace mingle
