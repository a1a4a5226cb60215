#pragma once

#include <imgui.h>

#include <array>

#include "ui/texture.h"

namespace mingle {

/// How a piece of a frame is painted.
enum class Brush {
  kOpaque,   ///< One colour over whatever is there.
  kSheer,    ///< Colour that is seen through: smooth edges, veils.
  kLetters,  ///< From a texture, a pixel of it on each pixel of the screen.
  kPicture,  ///< From a texture, made larger or smaller.
  kPhoto,    ///< The same of a texture that nothing is seen through.
};
inline constexpr size_t kBrushes = 5;

/// How whoever paints is told to take a brush: as a callback between ImGui's commands.
struct BrushCalls {
  ImDrawCallback take = nullptr;
  std::array<void*, kBrushes> which{};  ///< its `UserCallbackData`, by brush
};

/// Sorts a frame by brush and leaves out what cannot be seen. ImGui paints everything the dearest
/// way, from a texture and seen through, of which a kiosk without a graphics card pays every pixel;
/// filled rectangles need neither. Things that overlap stay in their order, so the picture is the
/// same; things that do not are moved together, so the brush changes rarely.
void SortByBrush(ImDrawData& drawn, const Textures& textures, const BrushCalls& calls);

}  // namespace mingle
