#pragma once

#include <cstdint>
#include <utility>

namespace mingle {

enum class PixelFormat {
  kMask,   ///< one byte a pixel: how opaque, to be tinted
  kGray,   ///< one byte a pixel: luma
  kColour  ///< four: red, green, blue, straight alpha
};

/// What ImGui calls an ImTextureID.
using TextureId = void*;

/// Pixels that somebody else owns, rows packed.
struct Pixels {
  PixelFormat format = PixelFormat::kMask;
  int width = 0;
  int height = 0;
  const std::uint8_t* bytes = nullptr;
  bool own_size = false;  ///< Drawn pixel for pixel: there is nothing to smooth.
};

/// Where textures live: on the graphics card, or nowhere in tests without a window.
class Textures {
 public:
  virtual ~Textures() = default;
  [[nodiscard]] virtual TextureId Make(const Pixels& pixels) = 0;
  /// New pixels, of any size and format, for a texture that exists.
  virtual void Replace(TextureId id, const Pixels& pixels) = 0;
  virtual void Free(TextureId id) = 0;
  /// True when nothing is seen through it.
  [[nodiscard]] virtual bool IsOpaque(TextureId /*id*/) const { return false; }
};

/// Owns one texture. Empty until `Set`. Must go before its Textures.
class Texture {
 public:
  Texture() = default;
  ~Texture() { Clear(); }
  Texture(Texture&& other) noexcept { *this = std::move(other); }
  Texture& operator=(Texture&& other) noexcept {
    std::swap(home_, other.home_);
    std::swap(id_, other.id_);
    std::swap(width_, other.width_);
    std::swap(height_, other.height_);
    return *this;
  }
  Texture(const Texture&) = delete;
  Texture& operator=(const Texture&) = delete;

  void Set(Textures& home, const Pixels& pixels) {
    if (home_) {
      home_->Replace(id_, pixels);
    } else {
      id_ = home.Make(pixels);
      home_ = &home;
    }
    width_ = pixels.width;
    height_ = pixels.height;
  }
  void Clear() {
    if (home_) {
      home_->Free(id_);
      home_ = nullptr;
    }
  }

  [[nodiscard]] bool empty() const { return home_ == nullptr; }
  [[nodiscard]] TextureId id() const { return id_; }
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }

 private:
  Textures* home_ = nullptr;
  TextureId id_ = nullptr;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace mingle
