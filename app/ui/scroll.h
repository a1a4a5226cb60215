#pragma once

#include <deque>

#include "ui/pointer.h"
#include "ui/rect.h"

namespace mingle {

/// Where a list that is longer than its place stands, moved by dragging, flinging and the wheel.
class Scroll {
 public:
  /// Once a frame: `area` is the list's place, `content_px` how high all of it is.
  void Update(const Pointer& pointer, const Rect& area, float content_px, float rem,
              Milliseconds now);

  /// px of content above the top of the place.
  [[nodiscard]] float offset() const { return offset_; }
  /// True while it glides by itself: draw another frame.
  [[nodiscard]] bool gliding() const { return speed_ != 0; }
  /// True when the touch moves the list, or stopped its glide: it presses nothing in it.
  [[nodiscard]] bool holds_touch() const { return holds_touch_; }
  /// Stands still, wherever it glides to.
  void Rest() { speed_ = 0; }
  /// Moves so far that the content from `top` to `bottom` (px of content) is in sight.
  void Show(float top, float bottom, float area_px);

 private:
  void Glide(Milliseconds elapsed);

  float offset_ = 0;
  float speed_ = 0;    ///< px of content a millisecond
  bool mine_ = false;  ///< the touch began in the place
  bool holds_touch_ = false;
  Milliseconds last_{0};
  struct Sample {
    Milliseconds when;
    float travel;
  };
  std::deque<Sample> recent_;  ///< of the last 100 ms of a drag
};

}  // namespace mingle
