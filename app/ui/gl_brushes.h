#pragma once

#include "ui/brushes.h"

namespace mingle {

/// The brushes in OpenGL, beside ImGui's own backend, which goes on painting what needs a texture.
/// The context must be current, and is when it goes.
class GlBrushes {
 public:
  GlBrushes() = default;
  ~GlBrushes();
  GlBrushes(const GlBrushes&) = delete;
  GlBrushes& operator=(const GlBrushes&) = delete;

  /// What takes the brushes while the backend paints `drawn`.
  [[nodiscard]] BrushCalls For(const ImDrawData& drawn);

 private:
  struct Handle {
    GlBrushes* brushes;
    Brush brush;
  };

  void Take(Brush brush);
  /// The program for what needs no texture; it reads vertices where the backend's does.
  void Make(unsigned backend_program);

  std::array<Handle, kBrushes> handles_{{{this, Brush::kOpaque},
                                         {this, Brush::kSheer},
                                         {this, Brush::kLetters},
                                         {this, Brush::kPicture},
                                         {this, Brush::kPhoto}}};
  ImVec2 from_;
  ImVec2 size_;
  unsigned backend_program_ = 0;
  unsigned plain_program_ = 0;
  int projection_ = -1;
  unsigned pixel_sampler_ = 0;
};

}  // namespace mingle
