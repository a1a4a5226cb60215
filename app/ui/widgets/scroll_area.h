#pragma once

#include <functional>
#include <string_view>

#include "ui/canvas.h"
#include "ui/scroll.h"

namespace mingle {

/// A place whose content may be higher than it is. Between its construction and `End` everything
/// is drawn inside it and moves with the finger.
///
///     ScrollArea list(canvas, place, looks.scroll, looks.height);
///     Rect room = list.room();               // as high as content may get
///     …cut from the top of `room`…
///     list.End(room);
class ScrollArea {
 public:
  /// `content_px` is how high the content was in the frame before; `End` brings it up to date.
  ScrollArea(Canvas& canvas, const Rect& place, Scroll& scroll, float& content_px);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  /// Where the content is drawn, scrolled; wide enough to leave the bar its place.
  [[nodiscard]] Rect room() const { return room_; }
  /// `rest` is what the content left of `room()`.
  void End(const Rect& rest);

 private:
  Canvas& canvas_;
  const Rect place_;
  Scroll& scroll_;
  float& content_px_;
  Rect room_;
  bool was_scrolling_;
  const bool focus_was_before_;  ///< what the focus is on was drawn before this
};

/// Rows of equal height, of which only those in sight are drawn.
struct ListState {
  Scroll scroll;
  float content_px = 0;
};
void List(Canvas& canvas, const Rect& place, ListState& state, int rows, float row_px, float gap_px,
          const std::function<void(int row, const Rect& rect)>& draw);

}  // namespace mingle
