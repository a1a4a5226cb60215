#pragma once

#include <deque>
#include <optional>

#include "base/time.h"
#include "ui/rect.h"

namespace mingle {

/// A finger (or mouse) as widgets may see it. Touches arrive faster than frames, and GLFW makes
/// mice of them; this is the queue between, so that no tap is lost: each frame takes at most one
/// touch or lift, at its own position. A finger that is gone hovers nowhere. Only where touches
/// come faster than any hand taps (a palm, a faulty panel) those that have waited for half a
/// second, or have twenty behind them, are dropped as a whole: nobody means them any more.
///
/// Times are steady. One thread.
class Pointer {
 public:
  // What the window reports, as it happens.
  void Move(Point at, Milliseconds when);
  void Press(Point at, Milliseconds when);
  void Release(Point at, Milliseconds when);
  void Wheel(float notches);

  /// From now on steps that are taken lie in a mirror of this width; 0: as they are.
  void Mirror(float width) { mirror_ = width; }
  /// Takes the next step. `scale` is how much larger than a plain screen's a px of travel must be
  /// to count: rem / 16.
  void NextFrame(float scale);
  /// True when another frame is needed for what is waiting or to forget the hover.
  [[nodiscard]] bool more() const { return !waiting_.empty() || released_; }

  // This frame.
  [[nodiscard]] std::optional<Point> at() const { return at_; }
  [[nodiscard]] bool down() const { return down_; }
  [[nodiscard]] bool pressed() const { return pressed_; }    ///< It came down in this frame.
  [[nodiscard]] bool released() const { return released_; }  ///< It was lifted in this frame.
  /// Where the touch began; the last one when there is none now.
  [[nodiscard]] Point began_at() const { return began_at_; }
  /// True once the touch has travelled 10 px·scale (twice that when it first rested for 250 ms,
  /// as slow and shaky fingers do), until the frame after the lift: not a tap any more.
  [[nodiscard]] bool dragging() const { return dragging_; }
  /// Travel since the frame before, while dragging.
  [[nodiscard]] Point travel() const { return travel_; }
  [[nodiscard]] float wheel() const { return wheel_; }
  /// When the newest step of this frame happened.
  [[nodiscard]] Milliseconds when() const { return when_; }

 private:
  enum class Kind { kMove, kPress, kRelease };
  struct Step {
    Kind kind;
    Point at;
    Milliseconds when;
  };
  void Take(const Step& step, float scale);
  /// Drops touches that waited too long.
  void ForgetStale();

  std::deque<Step> waiting_;
  float mirror_ = 0;
  float waiting_wheel_ = 0;

  std::optional<Point> at_;
  bool down_ = false;
  bool pressed_ = false;
  bool released_ = false;
  bool dragging_ = false;
  Point began_at_;
  Milliseconds began_{0};
  Milliseconds when_{0};
  Point travel_;
  float wheel_ = 0;
};

}  // namespace mingle
