#include "ui/brushes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "ui/rect.h"

namespace mingle {
namespace {

constexpr unsigned kCorners = 3;

/// What must be the same for two pieces to be painted in one go.
struct Way {
  Brush brush = Brush::kOpaque;
  ImTextureID texture = nullptr;  ///< only where it is asked
  Rect clip;
  unsigned vertex_offset = 0;
  friend bool operator==(const Way&, const Way&) = default;
};

/// Triangles that follow one another, are painted the same way and lie close together.
struct Piece {
  Way way;
  Rect box;
  unsigned first = 0;  ///< index of the first corner
  unsigned count = 0;
};

/// Pieces that are painted in one go.
struct Batch {
  Way way;
  Rect bounds;
  std::vector<Piece> pieces;

  [[nodiscard]] bool Overlaps(const Rect& box) const {
    return !Intersection(bounds, box).empty() &&
           std::any_of(pieces.begin(), pieces.end(),
                       [&](const Piece& piece) { return !Intersection(piece.box, box).empty(); });
  }
};

Rect ToRect(const ImVec4& box) { return {box.x, box.y, box.z - box.x, box.w - box.y}; }

Rect Around(const Rect& one, const Rect& other) {
  const float x = std::min(one.x, other.x);
  const float y = std::min(one.y, other.y);
  return {x, y, std::max(one.right(), other.right()) - x,
          std::max(one.bottom(), other.bottom()) - y};
}

Rect Around(const std::array<const ImDrawVert*, kCorners>& corners) {
  const auto [left, right] = std::minmax({corners[0]->pos.x, corners[1]->pos.x, corners[2]->pos.x});
  const auto [top, bottom] = std::minmax({corners[0]->pos.y, corners[1]->pos.y, corners[2]->pos.y});
  return {left, top, right - left, bottom - top};
}

/// The letters of the interface: their texture, and where it is plain white.
struct Letters {
  ImTextureID texture;
  ImVec2 white;
  float width;
  float height;
};

/// True where a pixel of the texture falls on each pixel of the screen.
bool IsPixelForPixel(const std::array<const ImDrawVert*, kCorners>& corners,
                     const Letters& letters) {
  constexpr float kRounding = 0.02F;
  for (unsigned i = 0; i < kCorners; ++i) {
    const ImDrawVert& one = *corners[i];
    const ImDrawVert& other = *corners[(i + 1) % kCorners];
    const float x = std::abs(one.uv.x - other.uv.x) * letters.width;
    const float y = std::abs(one.uv.y - other.uv.y) * letters.height;
    if (std::abs(std::abs(one.pos.x - other.pos.x) - x) > kRounding ||
        std::abs(std::abs(one.pos.y - other.pos.y) - y) > kRounding ||
        std::abs(one.pos.x - std::round(one.pos.x)) > kRounding ||
        std::abs(one.pos.y - std::round(one.pos.y)) > kRounding) {
      return false;
    }
  }
  return true;
}

unsigned AlphaOf(const ImDrawVert& corner) {
  constexpr unsigned kMost = 255;
  return corner.col >> IM_COL32_A_SHIFT & kMost;
}

float AreaOf(const std::array<const ImDrawVert*, kCorners>& corners) {
  const ImVec2& a = corners[0]->pos;
  const ImVec2& b = corners[1]->pos;
  const ImVec2& c = corners[2]->pos;
  return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

/// Nothing where nothing can be seen.
std::optional<Brush> BrushFor(const std::array<const ImDrawVert*, kCorners>& corners,
                              ImTextureID texture, const Letters& letters,
                              const Textures& textures) {
  constexpr unsigned kOpaque = 255;
  unsigned least = AlphaOf(*corners[0]);
  unsigned most = least;
  bool white = texture == letters.texture;
  for (const ImDrawVert* corner : corners) {
    least = std::min(least, AlphaOf(*corner));
    most = std::max(most, AlphaOf(*corner));
    white = white && corner->uv.x == letters.white.x && corner->uv.y == letters.white.y;
  }
  if (most == 0) {
    return {};
  }
  if (white) {
    // Taking another brush costs more than painting a small thing with the one that is at hand.
    constexpr float kLarge_px = 1000;
    return least == kOpaque && AreaOf(corners) >= kLarge_px ? Brush::kOpaque : Brush::kSheer;
  }
  if (texture == letters.texture) {
    return IsPixelForPixel(corners, letters) ? Brush::kLetters : Brush::kPicture;
  }
  return least == kOpaque && textures.IsOpaque(texture) ? Brush::kPhoto : Brush::kPicture;
}

class Sorter {
 public:
  Sorter(ImDrawList& list, const Rect& screen, const Letters& letters, const Textures& textures)
      : list_(list), screen_(screen), letters_(letters), textures_(textures) {}

  void Sort(const BrushCalls& calls) {
    for (const ImDrawCmd& command : list_.CmdBuffer) {
      if (command.UserCallback != nullptr) {
        return;  // somebody paints on their own account: their order is theirs
      }
      Cut(command);
    }
    for (Piece& piece : pieces_) {
      Put(piece);
    }
    Rewrite(calls);
  }

 private:
  /// Cuts what one command paints into pieces.
  void Cut(const ImDrawCmd& command) {
    const Rect clip = Intersection(ToRect(command.ClipRect), screen_);
    for (unsigned i = 0; i + kCorners <= command.ElemCount; i += kCorners) {
      const unsigned first = command.IdxOffset + i;
      const auto corners = CornersAt(first, command.VtxOffset);
      const Rect whole = Around(corners);
      const Rect box = Intersection(whole, clip);
      const auto brush = BrushFor(corners, command.GetTexID(), letters_, textures_);
      if (!brush || box.empty()) {
        continue;
      }
      const bool needs_texture = *brush != Brush::kOpaque && *brush != Brush::kSheer;
      Add({.way = {.brush = *brush,
                   .texture = needs_texture ? command.GetTexID() : nullptr,
                   .clip = box == whole ? screen_ : clip,
                   .vertex_offset = command.VtxOffset},
           .box = box,
           .first = first,
           .count = kCorners});
    }
  }

  void Add(const Piece& triangle) {
    constexpr float kClose_px = 24;
    if (!pieces_.empty()) {
      Piece& last = pieces_.back();
      if (last.way == triangle.way && last.first + last.count == triangle.first &&
          !Intersection(last.box.Inset(-kClose_px), triangle.box).empty()) {
        last.box = Around(last.box, triangle.box);
        last.count += triangle.count;
        return;
      }
    }
    pieces_.push_back(triangle);
  }

  [[nodiscard]] std::array<const ImDrawVert*, kCorners> CornersAt(unsigned first,
                                                                  unsigned offset) const {
    std::array<const ImDrawVert*, kCorners> corners{};
    for (unsigned i = 0; i < kCorners; ++i) {
      corners[i] =
          &list_.VtxBuffer[static_cast<int>(offset + list_.IdxBuffer[static_cast<int>(first + i)])];
    }
    return corners;
  }

  /// Into the earliest batch that it can be moved to without passing anything it overlaps.
  void Put(const Piece& piece) {
    Batch* into = nullptr;
    for (auto batch = batches_.rbegin(); batch != batches_.rend(); ++batch) {
      if (batch->way == piece.way) {
        into = &*batch;
      }
      if (batch->Overlaps(piece.box)) {
        break;
      }
    }
    if (into == nullptr) {
      into = &batches_.emplace_back();
      into->way = piece.way;
      into->bounds = piece.box;
    }
    into->bounds = Around(into->bounds, piece.box);
    into->pieces.push_back(piece);
  }

  void Rewrite(const BrushCalls& calls) {
    ImVector<ImDrawIdx> indices;
    indices.reserve(list_.IdxBuffer.Size);
    ImVector<ImDrawCmd> commands;
    std::optional<Brush> taken;
    for (const Batch& batch : batches_) {
      if (taken != batch.way.brush) {
        taken = batch.way.brush;
        ImDrawCmd take;
        take.UserCallback = calls.take;
        take.UserCallbackData = calls.which.at(static_cast<size_t>(*taken));
        commands.push_back(take);
      }
      ImDrawCmd paint;
      const Rect& clip = batch.way.clip;
      paint.ClipRect = {clip.x, clip.y, clip.right(), clip.bottom()};
      paint.TextureId = batch.way.texture;
      paint.VtxOffset = batch.way.vertex_offset;
      paint.IdxOffset = static_cast<unsigned>(indices.Size);
      for (const Piece& piece : batch.pieces) {
        for (unsigned i = 0; i < piece.count; ++i) {
          indices.push_back(list_.IdxBuffer[static_cast<int>(piece.first + i)]);
        }
      }
      paint.ElemCount = static_cast<unsigned>(indices.Size) - paint.IdxOffset;
      commands.push_back(paint);
    }
    list_.IdxBuffer.swap(indices);
    list_.CmdBuffer.swap(commands);
  }

  ImDrawList& list_;
  const Rect screen_;
  const Letters& letters_;
  const Textures& textures_;
  std::vector<Piece> pieces_;
  std::vector<Batch> batches_;
};

}  // namespace

void SortByBrush(ImDrawData& drawn, const Textures& textures, const BrushCalls& calls) {
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const Letters letters{.texture = atlas.TexID,
                        .white = atlas.TexUvWhitePixel,
                        .width = static_cast<float>(atlas.TexWidth),
                        .height = static_cast<float>(atlas.TexHeight)};
  const Rect screen{drawn.DisplayPos.x, drawn.DisplayPos.y, drawn.DisplaySize.x,
                    drawn.DisplaySize.y};
  for (int i = 0; i < drawn.CmdListsCount; ++i) {
    Sorter(*drawn.CmdLists[i], screen, letters, textures).Sort(calls);
  }
}

}  // namespace mingle
