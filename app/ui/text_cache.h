#pragma once

#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "shape/shaper.h"
#include "ui/texture.h"

namespace mingle {

/// A text as it lies on the card.
struct CachedText {
  Texture texture;  ///< Empty when there is nothing to see.
  int x = 0;        ///< Where the picture's corner lies in the text's box.
  int y = 0;
  bool is_colour = false;
  TextExtent extent;
};

/// People's words, shaped once and kept as textures; those not drawn for longest go first when
/// there are more than `kMost`. UI thread only.
class TextCache {
 public:
  static constexpr size_t kMost = 512;
  static constexpr size_t kMostBytes = size_t{24} << 20U;

  explicit TextCache(Textures& textures) : textures_(&textures) {}

  /// Good until the next call of `BeginFrame`.
  [[nodiscard]] const CachedText& Get(std::string_view text, const TextStyle& style);
  /// Lets go of what is too much. Nothing is let go during a frame, because ImGui draws at its end.
  void BeginFrame();

  [[nodiscard]] Shaper& shaper() { return shaper_; }
  [[nodiscard]] size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string key;
    CachedText text;
    size_t bytes = 0;
  };

  Textures* textures_;
  Shaper shaper_;
  std::list<Entry> entries_;  ///< Drawn latest first.
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
  size_t bytes_ = 0;
};

}  // namespace mingle
