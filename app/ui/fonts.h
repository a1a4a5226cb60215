#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "ui/texture.h"
#include "ui/theme.h"

struct ImFont;
struct ImFontAtlas;

namespace mingle {

/// The interface's own letters, drawn from ImGui's atlas: Latin with its accents and
/// punctuation, in the main font (see shape/font_file.h). Names and whatever else people wrote
/// go through TextCache instead.
class Fonts {
 public:
  /// Rasterises every size of `theme` into one texture and gives it to ImGui. Between frames only.
  /// Without any font on the machine ImGui's own small one is used and the Error says so.
  [[nodiscard]] Result<void> Build(Textures& textures, const Theme& theme, ImFontAtlas& atlas);

  /// The font to draw letters of `px` with: the least one that is not smaller.
  [[nodiscard]] ImFont* For(float px, bool bold) const;

  /// True when every character has a glyph of its own and none needs shaping.
  [[nodiscard]] bool Covers(std::string_view text) const;

 private:
  Texture texture_;
  std::array<ImFont*, kTextSizes> regular_{};
  std::array<ImFont*, kTextSizes> bold_{};
};

}  // namespace mingle
