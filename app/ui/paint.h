#pragma once

#include <imgui.h>

#include <algorithm>

#include "ui/rect.h"
#include "ui/theme.h"

namespace mingle {

// Our values as ImGui's, and the few shapes that everything is made of.

[[nodiscard]] inline ImU32 Ink(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }
[[nodiscard]] inline ImVec2 Vec(Point p) { return {p.x, p.y}; }
[[nodiscard]] inline ImVec2 TopLeft(const Rect& r) { return {r.x, r.y}; }
[[nodiscard]] inline ImVec2 BottomRight(const Rect& r) { return {r.right(), r.bottom()}; }

inline void FillRect(ImDrawList& list, const Rect& rect, Colour colour, float radius = 0) {
  list.AddRectFilled(TopLeft(rect), BottomRight(rect), Ink(colour), radius);
}
/// What can be seen below a thing with round corners that lies `lip` px higher on the same thing in
/// another colour: only that is painted, because a kiosk without a graphics card pays for every
/// pixel.
inline void FillLip(ImDrawList& list, const Rect& face, Colour colour, float radius, float lip) {
  const float top = std::max(face.y, face.bottom() - radius - 1);
  list.AddRectFilled({face.x, top}, {face.right(), face.bottom() + lip}, Ink(colour), radius,
                     ImDrawFlags_RoundCornersBottom);
}
/// A line along the inside of the rim.
inline void OutlineRect(ImDrawList& list, const Rect& rect, Colour colour, float radius,
                        float thickness) {
  const Rect inner = rect.Inset(thickness / 2);
  list.AddRect(TopLeft(inner), BottomRight(inner), Ink(colour), radius, 0, thickness);
}
inline void FillCircle(ImDrawList& list, Point centre, float radius, Colour colour) {
  list.AddCircleFilled(Vec(centre), radius, Ink(colour), 0);
}
inline void OutlineCircle(ImDrawList& list, Point centre, float radius, Colour colour,
                          float thickness) {
  list.AddCircle(Vec(centre), radius - thickness / 2, Ink(colour), 0, thickness);
}

}  // namespace mingle
