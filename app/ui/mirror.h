#pragma once

#include "ui/rect.h"

struct ImDrawData;
struct ImDrawList;

namespace mingle {

struct Canvas;

/// Languages that are read from the right have the whole screen the other way round. Screens and
/// widgets know nothing of it: they lay themselves out from the left, the finger is told where it
/// is in that layout, and what was drawn is mirrored at the end.

/// The same rectangle in a mirror as wide as the screen.
[[nodiscard]] inline Rect Mirrored(const Rect& rect, float width) {
  return {width - rect.right(), rect.y, rect.w, rect.h};
}

/// Exchanges left and right in everything that was drawn.
void MirrorFrame(ImDrawData& drawn, float width);

/// What is drawn while this lives reads as it should although the frame is mirrored: letters,
/// pictures, signs. It is turned round in `around` beforehand. Does nothing in other frames, nor
/// inside another one.
class Upright {
 public:
  Upright(Canvas& canvas, const Rect& around);
  ~Upright();
  Upright(const Upright&) = delete;
  Upright& operator=(const Upright&) = delete;

 private:
  Canvas& canvas_;
  const bool turns_;
  const float left_and_right_;  ///< of `around`, added up
  const int first_;             ///< the first vertex that is ours
};

}  // namespace mingle
