#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "base/result.h"
#include "kiosk/intent.h"
#include "kiosk/view.h"
#include "ui/narrator.h"
#include "ui/pacer.h"
#include "ui/probe.h"
#include "ui/screens/screens.h"
#include "ui/stage.h"
#include "ui/window.h"

namespace mingle {

/// What the loop asks of whoever owns the flow. All are called on the thread that runs the loop;
/// `now` is steady (`Window::Now`).
struct LoopCalls {
  /// Takes what has arrived (scans, commits, ticks). True when the view may have changed.
  std::function<bool(Milliseconds now)> news{};
  /// What to draw; good until the next call of any of these.
  std::function<const View&()> view{};
  std::function<void(const Intent&, Milliseconds now)> intent{};
  /// When `news` must be called again even if nothing happens; nothing when never.
  std::function<std::optional<Milliseconds>()> next{};
  /// The newest picture of the camera since the last call, if any.
  std::function<std::optional<GrayImage>()> picture{};
  /// Reads this text out, in this language; nothing ends what is being read. Empty: there is no
  /// voice.
  std::function<void(const std::string& text, const std::string& language)> say{};
  /// Somebody wants to close the window, with Alt-F4 or whatever the system has for it. It stays
  /// open unless this says true. Empty: it may always be closed.
  std::function<bool(Milliseconds now)> may_close{};
};

struct LoopOptions {
  WindowOptions window{};
  StageOptions stage{};
  std::optional<std::filesystem::path> probe{};  ///< Kept up to date with what is on the screen.
};

/// The kiosk's window, and the loop that waits, listens and draws in it.
class Loop {
 public:
  /// `on_key` hears every key before anything else; what is meant for the text on the screen it
  /// passes on to `Type`. Empty: all keys go there.
  [[nodiscard]] static Result<std::unique_ptr<Loop>> Open(LoopOptions options,
                                                          Window::KeyHandler on_key = {});
  ~Loop();

  /// The event's own look, from the next frame on.
  void Wear(const Brand& brand) { stage_->Wear(brand); }
  /// Runs until the window is closed or `Stop` was called; then it may run again.
  void Run(const LoopCalls& calls);
  /// Ends `Run` soon. Any thread.
  void Stop();
  /// Makes `Run` call `news` soon. Any thread, while the loop exists.
  void Wake() { Window::Wake(); }
  /// True while there is something on the screen that is written into.
  [[nodiscard]] bool takes_text() const { return stage_->takes_text(); }
  /// A key for the text on the screen.
  void Type(const KeyPress& key) { stage_->Type(key); }

 private:
  Loop() = default;
  /// Bare paper: the window is there at once, and what drawing makes ready once, fonts and shaders,
  /// is ready before there is something to show.
  void ShowPaper();
  void Draw(const LoopCalls& calls, Milliseconds now);
  /// What is new on the screen, for who asked to have it read.
  void Read(const LoopCalls& calls, const View& view);
  void TakePicture(const LoopCalls& calls, Milliseconds now);

  std::unique_ptr<Window> window_;
  std::unique_ptr<Stage> stage_;
  std::optional<ProbeFile> probe_file_;
  Screens screens_;
  std::optional<Narrator> narrator_;  ///< while somebody has the screen read
  Pacer pacer_;
  std::optional<Milliseconds> last_picture_;
  std::atomic<bool> stopping_ = false;
};

}  // namespace mingle
