#pragma once

#include <imgui.h>

#include <functional>

#include "ui/canvas.h"

namespace mingle {

// Our values as ImGui's, and the few shapes that everything is made of.

[[nodiscard]] inline ImU32 Ink(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }
[[nodiscard]] inline ImVec2 Vec(Point p) { return {p.x, p.y}; }
[[nodiscard]] inline ImVec2 TopLeft(const Rect& r) { return {r.x, r.y}; }
[[nodiscard]] inline ImVec2 BottomRight(const Rect& r) { return {r.right(), r.bottom()}; }

/// The same, from whole pixel to whole pixel.
[[nodiscard]] Rect OnPixels(const Rect& rect);

/// All shapes lie on whole pixels. Corners, rings and icons come from masks (see masks.h), and only
/// what will be seen is painted: a kiosk without a graphics card pays for every pixel and triangle.

void FillRect(Canvas& canvas, const Rect& rect, Colour colour, float radius = 0);
/// What can be seen below a thing with round corners that lies `lip` px higher on the same thing in
/// another colour.
void FillLip(Canvas& canvas, const Rect& face, Colour colour, float radius, float lip);
/// What lies outside of the round corners of `rect`, in the colour of the ground.
void RoundOff(Canvas& canvas, const Rect& rect, Colour ground, float radius);
/// A line along the inside of the rim.
void OutlineRect(Canvas& canvas, const Rect& rect, Colour colour, float radius, float thickness);
void FillCircle(Canvas& canvas, Point centre, float radius, Colour colour);
void OutlineCircle(Canvas& canvas, Point centre, float radius, Colour colour, float thickness);
/// A shape that `paint` paints on a sheet of `key.size_px`, its corner at `at`.
void FillShape(Canvas& canvas, const ShapeKey& key, Point at, Colour colour,
               const std::function<void(cairo_t*)>& paint);

}  // namespace mingle
