#include "ui/widgets/icon.h"

#include <cmath>
#include <initializer_list>
#include <numbers>
#include <optional>

#include "ui/mirror.h"
#include "ui/paint.h"

namespace mingle {
namespace {

constexpr double kPi = std::numbers::pi;

/// Draws on a sheet of 24 by 24 units. Angles are in turns from three o'clock, clockwise.
class Pen {
 public:
  explicit Pen(cairo_t* sheet) : sheet_(sheet) {
    constexpr double kThickness = 2.1;
    cairo_set_line_width(sheet_, kThickness);
    cairo_set_line_cap(sheet_, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(sheet_, CAIRO_LINE_JOIN_ROUND);
  }

  void Line(std::initializer_list<Point> points, bool closed = false) {
    Path(points);
    if (closed) {
      cairo_close_path(sheet_);
    }
    cairo_stroke(sheet_);
  }
  void Arc(Point centre, float radius, float from, float to) {
    cairo_new_path(sheet_);
    cairo_arc(sheet_, centre.x, centre.y, radius, from * 2 * kPi, to * 2 * kPi);
    cairo_stroke(sheet_);
  }
  void Circle(Point centre, float radius) { Arc(centre, radius, 0, 1); }
  void Disc(Point centre, float radius) {
    cairo_new_path(sheet_);
    cairo_arc(sheet_, centre.x, centre.y, radius, 0, 2 * kPi);
    cairo_fill(sheet_);
  }
  void Box(Point low, Point high, float radius) {
    cairo_new_path(sheet_);
    cairo_arc(sheet_, high.x - radius, low.y + radius, radius, -kPi / 2, 0);
    cairo_arc(sheet_, high.x - radius, high.y - radius, radius, 0, kPi / 2);
    cairo_arc(sheet_, low.x + radius, high.y - radius, radius, kPi / 2, kPi);
    cairo_arc(sheet_, low.x + radius, low.y + radius, radius, kPi, 3 * kPi / 2);
    cairo_close_path(sheet_);
    cairo_stroke(sheet_);
  }
  void Filled(std::initializer_list<Point> points) {
    Path(points);
    cairo_fill(sheet_);
  }

 private:
  void Path(std::initializer_list<Point> points) {
    cairo_new_path(sheet_);
    for (const Point& point : points) {
      cairo_line_to(sheet_, point.x, point.y);
    }
  }

  cairo_t* sheet_;
};

void Person(Pen& pen, float x, float y, float size) {
  pen.Circle({x, y - 3.4F * size}, 3.6F * size);
  pen.Arc({x, y + 9 * size}, 6.6F * size, 0.53F, 0.97F);
}

void Draw(Pen& pen, Icon icon) {
  switch (icon) {
    case Icon::kNone:
      break;
    case Icon::kArrowDown:
      pen.Line({{6, 9}, {12, 15}, {18, 9}});
      break;
    case Icon::kArrowLeft:
      pen.Line({{11, 5}, {4, 12}, {11, 19}});
      pen.Line({{4, 12}, {20, 12}});
      break;
    case Icon::kArrowRight:
      pen.Line({{13, 5}, {20, 12}, {13, 19}});
      pen.Line({{4, 12}, {20, 12}});
      break;
    case Icon::kBackspace:
      pen.Line({{8, 5}, {21, 5}, {21, 19}, {8, 19}, {2, 12}}, true);
      pen.Line({{11, 9}, {17, 15}});
      pen.Line({{17, 9}, {11, 15}});
      break;
    case Icon::kBadge:
      pen.Box({4, 6}, {20, 22}, 2.5F);
      pen.Line({{9, 6}, {12, 2}, {15, 6}});
      pen.Box({8, 10}, {12, 14}, 0.5F);
      pen.Line({{15.5F, 10}, {15.5F, 14}});
      pen.Line({{8, 18}, {16, 18}});
      break;
    case Icon::kBulb:
      pen.Arc({12, 9.5F}, 6.5F, 0.36F, 1.14F);
      pen.Line({{9, 15}, {9, 18}, {15, 18}, {15, 15}});
      pen.Line({{10, 21.5F}, {14, 21.5F}});
      break;
    case Icon::kCamera:
      pen.Box({2, 7}, {22, 20}, 2.5F);
      pen.Line({{8, 7}, {9.5F, 4}, {14.5F, 4}, {16, 7}});
      pen.Circle({12, 13.5F}, 3.6F);
      break;
    case Icon::kCheck:
      pen.Line({{4, 13}, {9.5F, 18.5F}, {20, 6}});
      break;
    case Icon::kClock:
      pen.Circle({12, 12}, 9);
      pen.Line({{12, 6.5F}, {12, 12}, {16, 14.5F}});
      break;
    case Icon::kCross:
      pen.Line({{5.5F, 5.5F}, {18.5F, 18.5F}});
      pen.Line({{18.5F, 5.5F}, {5.5F, 18.5F}});
      break;
    case Icon::kDoor:
      pen.Line({{13, 3}, {5, 3}, {5, 21}, {13, 21}});
      pen.Line({{10, 12}, {21, 12}});
      pen.Line({{17, 8}, {21, 12}, {17, 16}});
      break;
    case Icon::kEnter:
      pen.Line({{20, 5}, {20, 13}, {5, 13}});
      pen.Line({{9.5F, 8.5F}, {5, 13}, {9.5F, 17.5F}});
      break;
    case Icon::kEye:
      pen.Arc({12, 19.5F}, 12.5F, 0.615F, 0.885F);
      pen.Arc({12, 4.5F}, 12.5F, 0.115F, 0.385F);
      pen.Disc({12, 12}, 3.2F);
      break;
    case Icon::kGlobe:
      pen.Circle({12, 12}, 9);
      pen.Line({{3, 12}, {21, 12}});
      pen.Arc({3.5F, 12}, 12, 0.87F, 1.13F);
      pen.Arc({20.5F, 12}, 12, 0.37F, 0.63F);
      break;
    case Icon::kHome:
      pen.Line({{3, 12}, {12, 4}, {21, 12}});
      pen.Line({{6, 10}, {6, 20}, {18, 20}, {18, 10}});
      break;
    case Icon::kInfo:
      pen.Circle({12, 12}, 9.5F);
      pen.Disc({12, 7.5F}, 1.5F);
      pen.Line({{12, 11.5F}, {12, 17}});
      break;
    case Icon::kKey:
      pen.Circle({7.5F, 12}, 4.5F);
      pen.Line({{12, 12}, {21, 12}, {21, 16}});
      pen.Line({{17, 12}, {17, 15}});
      break;
    case Icon::kKeyboard:
      pen.Box({2, 6}, {22, 19}, 2);
      for (const float x : {6.0F, 10.0F, 14.0F, 18.0F}) {
        pen.Disc({x, 10.5F}, 1.1F);
      }
      pen.Line({{8, 15}, {16, 15}});
      break;
    case Icon::kLock:
      pen.Box({5, 11}, {19, 21}, 2);
      pen.Arc({12, 9}, 4.5F, 0.5F, 1);
      pen.Line({{7.5F, 9}, {7.5F, 11}});
      pen.Line({{16.5F, 9}, {16.5F, 11}});
      break;
    case Icon::kMinus:
      pen.Line({{5, 12}, {19, 12}});
      break;
    case Icon::kPeople:
      Person(pen, 8, 11.5F, 0.92F);
      pen.Arc({16.3F, 8.4F}, 3.3F, 0.62F, 1.38F);
      pen.Arc({15, 19.8F}, 6.6F, 0.72F, 0.98F);
      break;
    case Icon::kPerson:
      Person(pen, 12, 11.5F, 1.15F);
      break;
    case Icon::kPlus:
      pen.Line({{12, 5}, {12, 19}});
      pen.Line({{5, 12}, {19, 12}});
      break;
    case Icon::kQuestion:
      pen.Arc({12, 8.5F}, 4.6F, 0.5F, 1.12F);
      pen.Line({{14.8F, 12}, {12, 14.6F}, {12, 15.6F}});
      pen.Disc({12, 19.8F}, 1.5F);
      break;
    case Icon::kSearch:
      pen.Circle({10.5F, 10.5F}, 6.5F);
      pen.Line({{15.5F, 15.5F}, {20.5F, 20.5F}});
      break;
    case Icon::kShift:
      pen.Line({{12, 3}, {21, 12.5F}, {16, 12.5F}, {16, 20.5F}, {8, 20.5F}, {8, 12.5F}, {3, 12.5F}},
               true);
      break;
    case Icon::kSmile:
      pen.Circle({12, 12}, 9.5F);
      pen.Disc({8.6F, 9.6F}, 1.4F);
      pen.Disc({15.4F, 9.6F}, 1.4F);
      pen.Arc({12, 11.8F}, 5, 0.07F, 0.43F);
      break;
    case Icon::kSparkle:
      pen.Filled({{12, 2}, {14.2F, 9.8F}, {12, 12}, {9.8F, 9.8F}});
      pen.Filled({{22, 12}, {14.2F, 14.2F}, {12, 12}, {14.2F, 9.8F}});
      pen.Filled({{12, 22}, {9.8F, 14.2F}, {12, 12}, {14.2F, 14.2F}});
      pen.Filled({{2, 12}, {9.8F, 9.8F}, {12, 12}, {9.8F, 14.2F}});
      break;
    case Icon::kSpeech:
      pen.Line({{4, 4}, {20, 4}, {20, 16}, {12, 16}, {7, 20.5F}, {7, 16}, {4, 16}}, true);
      pen.Disc({8, 10}, 1.2F);
      pen.Disc({12, 10}, 1.2F);
      pen.Disc({16, 10}, 1.2F);
      break;
    case Icon::kUndo:
      pen.Arc({12.5F, 13}, 7, 0.68F, 1.4F);
      pen.Line({{4, 4.5F}, {5, 10.5F}, {11, 9.5F}});
      pen.Arc({12.5F, 13}, 7, 0.6F, 0.7F);
      break;
    case Icon::kWarning:
      pen.Line({{12, 3}, {22.5F, 21}, {1.5F, 21}}, true);
      pen.Line({{12, 10}, {12, 14.5F}});
      pen.Disc({12, 17.8F}, 1.4F);
      break;
  }
}

/// What points to where one goes on reading, or back.
bool PointsSideways(Icon icon) {
  return icon == Icon::kArrowLeft || icon == Icon::kArrowRight || icon == Icon::kBackspace ||
         icon == Icon::kDoor || icon == Icon::kEnter || icon == Icon::kUndo;
}

}  // namespace

void DrawIcon(Canvas& canvas, Icon icon, const Rect& rect, Colour colour) {
  std::optional<Upright> upright;
  if (!PointsSideways(icon)) {
    upright.emplace(canvas, rect);
  }
  constexpr float kUnits = 24;
  const float side = std::round(std::min({rect.w, rect.h, static_cast<float>(Masks::kLargest_px)}));
  const Rect place = rect.Middle(side, side);
  const ShapeKey key{Shape::kIcon, static_cast<int>(icon), static_cast<int>(side)};
  FillShape(canvas, key, {place.x, place.y}, colour, [&](cairo_t* sheet) {
    cairo_scale(sheet, side / kUnits, side / kUnits);
    Pen pen(sheet);
    Draw(pen, icon);
  });
}

Icon IconOf(Tone tone) {
  switch (tone) {
    case Tone::kSuccess:
      return Icon::kCheck;
    case Tone::kAttention:
      return Icon::kQuestion;
    case Tone::kProblem:
      return Icon::kWarning;
    case Tone::kNeutral:
    case Tone::kInfo:
      break;
  }
  return Icon::kInfo;
}

}  // namespace mingle
