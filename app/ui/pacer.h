#pragma once

#include <optional>

#include "base/time.h"

namespace mingle {

/// When to draw. A kiosk that nobody touches costs nothing: frames are drawn after input, news or
/// a moment somebody asked for, and for two more after (a tap is a touch in one frame and a lift
/// in the next). Frames are at least 16 ms apart, because not every display holds a program back.
/// Pure: all times are steady and passed in.
class Pacer {
 public:
  /// Something was touched or typed, or the view changed: draw, and settle.
  void Settle() { frames_ = kSettleFrames; }
  /// One frame is enough: a new picture from the camera.
  void DrawOnce() { frames_ = frames_ > 0 ? frames_ : 1; }
  /// A frame is needed at `when`; the earliest wish counts.
  void DrawAt(Milliseconds when);

  [[nodiscard]] bool ShouldDraw(Milliseconds now) const;
  /// A frame begins now: earlier wishes are fulfilled.
  void Drawing(Milliseconds now);
  /// How long there is nothing to do; at most `longest`.
  [[nodiscard]] Milliseconds Idle(Milliseconds now, Milliseconds longest) const;

 private:
  static constexpr int kSettleFrames = 3;
  static constexpr Milliseconds kLeastInterval{16};

  int frames_ = kSettleFrames;
  std::optional<Milliseconds> wish_;
  std::optional<Milliseconds> last_;
};

}  // namespace mingle
