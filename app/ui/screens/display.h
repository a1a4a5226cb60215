#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/showcase.h"
#include "ui/canvas.h"
#include "ui/widgets/label.h"

namespace mingle {

// What screens that nobody touches are made of: the kiosk at rest, and the board.

/// `area`, smaller by `drift` px on all sides and moved round a small circle, a step a minute:
/// screens remember what they show too often in one place.
[[nodiscard]] Rect Drifting(Canvas& canvas, const Rect& area, float drift);

/// Things that take turns, each as long as the others.
struct Turn {
  size_t number = 0;      ///< grows by one with each
  Milliseconds since{0};  ///< how long it has been
};
/// The one whose turn it is; the next frame comes with the next one's.
[[nodiscard]] Turn TurnNow(Canvas& canvas, Milliseconds each);

/// A dark screen, and on it, hardly to be seen and wandering, what would wake it.
void DrawNight(Canvas& canvas, std::string_view name, std::string_view words, TextLook look = {});

/// How the network is drawn. Lengths in px.
struct NetworkStyle {
  const char* name;  ///< the probe's
  int meetings = 0;  ///< how many it stands for
  float least_dot = 0;
  float largest_dot = 0;
  float line = 0;
  float strength = 1;  ///< 0: not to be seen
};
/// The lines of a network, painted once for as long as they are the same: a thousand of them in
/// every frame is more than a kiosk without a graphics card can bear.
class NetworkLines {
 public:
  /// A mask as large as `area` on whole pixels, with a line `thickness` px thick for each of
  /// `meetings` between the places of its dots, which are counted from the corner of `area`.
  [[nodiscard]] const Texture& For(Canvas& canvas, const Rect& area,
                                   const std::vector<std::pair<int, int>>& meetings,
                                   const std::vector<Point>& places, float thickness);

 private:
  Texture texture_;
  std::vector<std::pair<int, int>> meetings_;
  std::vector<Point> places_;
  float thickness_ = 0;
};
/// Everybody as a dot in a circle, and lines between those who met.
void DrawNetwork(Canvas& canvas, const Showcase& showcase, const Rect& area,
                 const NetworkStyle& style, NetworkLines& lines);

/// The words of a lesson that its place has room for, found once for as long as it is shown.
class LessonCut {
 public:
  [[nodiscard]] const std::string& For(Canvas& canvas, const Rect& place, std::string_view lesson,
                                       const TextLook& look);

 private:
  Rect place_;
  std::string lesson_;
  std::string shown_;
};

/// How a lesson is drawn.
struct LessonStyle {
  std::string screen;  ///< its words are called "board/title", "board/lesson", "board/author"
  TextLook title;
  TextLook text;  ///< of as many lines as there is room for
  TextLook author;
  float gap = 0;             ///< px
  LessonCut* cut = nullptr;  ///< where there may be too little room for it
};
void DrawShownLesson(Canvas& canvas, const ShownLesson& lesson, Rect area,
                     const LessonStyle& style);

}  // namespace mingle
