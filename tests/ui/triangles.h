#pragma once

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mingle::test {

/// A triangle of a frame, as it would be painted.
struct Triangle {
  std::array<ImDrawVert, 3> corners{};
  ImTextureID texture = nullptr;
  ImVec4 clip{};
  void* called = nullptr;  ///< `UserCallbackData` of the callback before it, if there was one
};

/// Calls `use` with every triangle of `drawn` in the order in which they are painted.
template <class Use>
void EachTriangle(const ImDrawData& drawn, Use use) {
  for (int i = 0; i < drawn.CmdListsCount; ++i) {
    const ImDrawList& list = *drawn.CmdLists[i];
    void* called = nullptr;
    for (const ImDrawCmd& command : list.CmdBuffer) {
      called = command.UserCallback != nullptr ? command.UserCallbackData : called;
      for (unsigned corner = 0; command.UserCallback == nullptr && corner < command.ElemCount;
           corner += 3) {
        Triangle triangle{
            .texture = command.GetTexID(), .clip = command.ClipRect, .called = called};
        for (unsigned k = 0; k < 3; ++k) {
          const int index = static_cast<int>(command.IdxOffset + corner + k);
          triangle.corners.at(k) =
              list.VtxBuffer[static_cast<int>(command.VtxOffset + list.IdxBuffer[index])];
        }
        use(triangle);
      }
    }
  }
}

/// Calls `use(x, y)` for every pixel whose middle lies in the triangle and in its clip, on a screen
/// of `width` by `height`.
template <class Use>
void EachPixel(const Triangle& triangle, int width, int height, Use use) {
  const auto& [a, b, c] = triangle.corners;
  const auto side = [](const ImVec2& from, const ImVec2& to, float x, float y) {
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  };
  const float turn = side(a.pos, b.pos, c.pos.x, c.pos.y);
  if (turn == 0) {
    return;
  }
  const auto low = [](float value) { return std::max(static_cast<int>(std::floor(value)), 0); };
  const float left = std::max(std::min({a.pos.x, b.pos.x, c.pos.x}), triangle.clip.x);
  const float top = std::max(std::min({a.pos.y, b.pos.y, c.pos.y}), triangle.clip.y);
  const float right = std::min(std::max({a.pos.x, b.pos.x, c.pos.x}), triangle.clip.z);
  const float bottom = std::min(std::max({a.pos.y, b.pos.y, c.pos.y}), triangle.clip.w);
  for (int y = low(top); y < std::min(low(bottom) + 1, height); ++y) {
    for (int x = low(left); x < std::min(low(right) + 1, width); ++x) {
      const float middle_x = static_cast<float>(x) + 0.5F;
      const float middle_y = static_cast<float>(y) + 0.5F;
      const bool clipped = middle_x < triangle.clip.x || middle_x >= triangle.clip.z ||
                           middle_y < triangle.clip.y || middle_y >= triangle.clip.w;
      if (!clipped && side(a.pos, b.pos, middle_x, middle_y) * turn >= 0 &&
          side(b.pos, c.pos, middle_x, middle_y) * turn >= 0 &&
          side(c.pos, a.pos, middle_x, middle_y) * turn >= 0) {
        use(x, y);
      }
    }
  }
}

/// Where in the texture the middle of this pixel lies.
inline ImVec2 TextureAt(const Triangle& triangle, int x, int y) {
  const auto& [a, b, c] = triangle.corners;
  const float middle_x = static_cast<float>(x) + 0.5F - a.pos.x;
  const float middle_y = static_cast<float>(y) + 0.5F - a.pos.y;
  const ImVec2 ab{b.pos.x - a.pos.x, b.pos.y - a.pos.y};
  const ImVec2 ac{c.pos.x - a.pos.x, c.pos.y - a.pos.y};
  const float whole = ab.x * ac.y - ab.y * ac.x;
  const float to_b = (middle_x * ac.y - middle_y * ac.x) / whole;
  const float to_c = (ab.x * middle_y - ab.y * middle_x) / whole;
  return {a.uv.x + to_b * (b.uv.x - a.uv.x) + to_c * (c.uv.x - a.uv.x),
          a.uv.y + to_b * (b.uv.y - a.uv.y) + to_c * (c.uv.y - a.uv.y)};
}

}  // namespace mingle::test
