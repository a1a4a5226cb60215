#include "ui/paint.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace mingle {
namespace {

enum class Corners { kAll, kBottom };

float CornerOf(const Rect& rect, float radius) {
  return std::min(std::round(radius), std::floor(std::min(rect.w, rect.h) / 2));
}

/// A quarter of a circle with its centre low on the right, as a path.
void Arc(cairo_t* sheet, double radius, double whole) {
  cairo_arc(sheet, whole, whole, radius, std::numbers::pi, 1.5 * std::numbers::pi);
}

std::optional<Mask> CornerMask(Canvas& canvas, Shape shape, float radius, float thickness = 0) {
  return canvas.masks.Get({shape, static_cast<int>(thickness), static_cast<int>(radius)},
                          [&](cairo_t* sheet) {
                            const double whole = radius;
                            if (shape == Shape::kRing) {
                              Arc(sheet, whole - thickness / 2, whole);
                              cairo_set_line_width(sheet, thickness);
                              cairo_stroke(sheet);
                              return;
                            }
                            const double rest = shape == Shape::kCorner ? whole : 0;
                            cairo_move_to(sheet, rest, rest);
                            Arc(sheet, whole, whole);
                            cairo_fill(sheet);
                          });
}

/// The mask where it belongs, or in the mirror where that is to be.
void Put(Canvas& canvas, const Mask& mask, Point at, Colour colour, bool right = false,
         bool down = false) {
  const Rect& uv = mask.uv;
  ImVec2 from{uv.x, uv.y};
  ImVec2 to{uv.right(), uv.bottom()};
  if (right) {
    std::swap(from.x, to.x);
  }
  if (down) {
    std::swap(from.y, to.y);
  }
  canvas.list.AddImage(mask.texture, Vec(at), {at.x + mask.side_px, at.y + mask.side_px}, from, to,
                       Ink(colour));
}

/// The mask into the corners of `rect`, turned as each needs it.
void PutIntoCorners(Canvas& canvas, const Mask& mask, const Rect& rect, Colour colour,
                    Corners corners) {
  for (const bool down : {false, true}) {
    if (!down && corners == Corners::kBottom) {
      continue;
    }
    for (const bool right : {false, true}) {
      Put(canvas, mask,
          {right ? rect.right() - mask.side_px : rect.x,
           down ? rect.bottom() - mask.side_px : rect.y},
          colour, right, down);
    }
  }
}

void FillPlain(Canvas& canvas, const Rect& rect, Colour colour) {
  if (!rect.empty()) {
    canvas.list.AddRectFilled(TopLeft(rect), BottomRight(rect), Ink(colour));
  }
}

void FillRounded(Canvas& canvas, const Rect& rect, Colour colour, float radius, Corners corners) {
  const bool all = corners == Corners::kAll;
  const auto mask = CornerMask(canvas, Shape::kCorner, radius);
  if (!mask) {
    canvas.list.AddRectFilled(TopLeft(rect), BottomRight(rect), Ink(colour), radius,
                              all ? ImDrawFlags_None : ImDrawFlags_RoundCornersBottom);
    return;
  }
  Rect rest = rect;
  if (all) {
    FillPlain(canvas, rest.CutTop(radius).Inset(radius, 0), colour);
  }
  FillPlain(canvas, rest.CutBottom(radius).Inset(radius, 0), colour);
  FillPlain(canvas, rest, colour);
  PutIntoCorners(canvas, *mask, rect, colour, corners);
}

}  // namespace

Rect OnPixels(const Rect& rect) {
  const float x = std::round(rect.x);
  const float y = std::round(rect.y);
  return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

void FillRect(Canvas& canvas, const Rect& rect, Colour colour, float radius) {
  const Rect whole = OnPixels(rect);
  const float round = CornerOf(whole, radius);
  if (whole.empty() || colour.a == 0) {
    return;
  }
  if (round < 1) {
    FillPlain(canvas, whole, colour);
  } else {
    FillRounded(canvas, whole, colour, round, Corners::kAll);
  }
}

void FillLip(Canvas& canvas, const Rect& face, Colour colour, float radius, float lip) {
  const Rect whole = OnPixels({face.x, face.y, face.w, face.h + lip});
  const float round = CornerOf(whole, radius);
  Rect rest = whole;
  FillRounded(canvas, rest.CutBottom(std::min(round + std::ceil(lip), whole.h)), colour, round,
              Corners::kBottom);
}

void RoundOff(Canvas& canvas, const Rect& rect, Colour ground, float radius) {
  const Rect whole = OnPixels(rect);
  if (const auto mask = CornerMask(canvas, Shape::kOutside, CornerOf(whole, radius))) {
    PutIntoCorners(canvas, *mask, whole, ground, Corners::kAll);
  }
}

void OutlineRect(Canvas& canvas, const Rect& rect, Colour colour, float radius, float thickness) {
  const Rect whole = OnPixels(rect);
  const float thick = std::max(std::round(thickness), 1.0F);
  const float round = std::max(CornerOf(whole, radius), thick);
  const auto mask = CornerMask(canvas, Shape::kRing, round, thick);
  if (!mask) {
    const Rect inner = whole.Inset(thick / 2);
    canvas.list.AddRect(TopLeft(inner), BottomRight(inner), Ink(colour), round, 0, thick);
    return;
  }
  const Rect across = whole.Inset(round, 0);
  const Rect down = whole.Inset(0, round);
  FillPlain(canvas, {across.x, whole.y, across.w, thick}, colour);
  FillPlain(canvas, {across.x, whole.bottom() - thick, across.w, thick}, colour);
  FillPlain(canvas, {whole.x, down.y, thick, down.h}, colour);
  FillPlain(canvas, {whole.right() - thick, down.y, thick, down.h}, colour);
  PutIntoCorners(canvas, *mask, whole, colour, Corners::kAll);
}

void FillCircle(Canvas& canvas, Point centre, float radius, Colour colour) {
  const float round = std::max(std::round(radius), 1.0F);
  FillRect(canvas, {centre.x - round, centre.y - round, 2 * round, 2 * round}, colour, round);
}

void FillShape(Canvas& canvas, const ShapeKey& key, Point at, Colour colour,
               const std::function<void(cairo_t*)>& paint) {
  if (const auto mask = canvas.masks.Get(key, paint)) {
    Put(canvas, *mask, {std::round(at.x), std::round(at.y)}, colour);
  }
}

}  // namespace mingle
