#pragma once

#include "base/image.h"
#include "ui/texture.h"

namespace mingle {

/// The newest picture of the camera. UI thread only.
class Preview {
 public:
  explicit Preview(Textures& textures) : textures_(&textures) {}

  void Show(const GrayImage& image) {
    if (image.view().empty()) {
      Clear();
      return;
    }
    texture_.Set(*textures_, {PixelFormat::kGray, image.width, image.height, image.pixels.data()});
  }
  /// Nothing to see any more: the camera is gone.
  void Clear() { texture_.Clear(); }

  [[nodiscard]] const Texture& texture() const { return texture_; }

 private:
  Textures* textures_;
  Texture texture_;
};

}  // namespace mingle
