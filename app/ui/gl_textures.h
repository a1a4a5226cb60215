#pragma once

#include <set>

#include "ui/texture.h"

namespace mingle {

/// Textures of the current OpenGL context. A byte a pixel stays a byte on the card (R8 with a
/// swizzle), a quarter of what RGBA would cost.
class GlTextures final : public Textures {
 public:
  [[nodiscard]] TextureId Make(const Pixels& pixels) override;
  void Replace(TextureId id, const Pixels& pixels) override;
  void Free(TextureId id) override;
  [[nodiscard]] bool IsOpaque(TextureId id) const override { return opaque_.contains(id); }

 private:
  std::set<TextureId> opaque_;
};

}  // namespace mingle
