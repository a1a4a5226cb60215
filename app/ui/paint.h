#pragma once

#include <imgui.h>

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
