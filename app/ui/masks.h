#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "ui/alpha_sheet.h"
#include "ui/rect.h"
#include "ui/texture.h"

namespace mingle {

enum class Shape {
  kCorner,   ///< A quarter of a disc, its centre low on the right; `size_px` is the radius.
  kOutside,  ///< What is left of its square.
  kRing,     ///< The same of a ring that is `detail` px thick.
  kIcon      ///< `detail` says which.
};

/// Which shape, and how large.
struct ShapeKey {
  Shape shape = Shape::kCorner;
  int detail = 0;
  int size_px = 0;
  friend auto operator<=>(const ShapeKey&, const ShapeKey&) = default;
};

/// A shape of one colour, as it lies on the card.
struct Mask {
  TextureId texture = nullptr;
  Rect uv;
  float side_px = 0;
};

/// Shapes that are drawn again and again, corners and icons, each once on one texture: two
/// triangles instead of a hundred, which is what a kiosk without a graphics card needs. UI thread
/// only.
class Masks {
 public:
  static constexpr int kSide_px = 512;
  /// Larger shapes do not pay.
  static constexpr int kLargest_px = 128;

  explicit Masks(Textures& textures);

  /// The square mask of this shape, painted by `paint` on a sheet of its size when it is new.
  /// Nothing when it is too large, or there is no room left in this frame.
  [[nodiscard]] std::optional<Mask> Get(const ShapeKey& key,
                                        const std::function<void(cairo_t*)>& paint);
  [[nodiscard]] TextureId texture() const { return texture_.id(); }
  /// Starts over when there was no room.
  void BeginFrame();
  /// Puts what is new on the card.
  void EndFrame();
  /// True when another frame would show what there was no room for in this one.
  [[nodiscard]] bool wants_frame() const { return full_ && !started_over_; }

 private:
  /// The corner of a free square, or nothing.
  [[nodiscard]] std::optional<Point> MakeRoom(int side_px);
  void Clear();

  Textures* textures_;
  Texture texture_;
  std::vector<std::uint8_t> pixels_;
  std::map<ShapeKey, Mask> known_;
  int row_x_ = 0;
  int row_y_ = 0;
  int row_height_ = 0;
  bool changed_ = false;
  bool full_ = false;
  bool started_over_ = false;  ///< before this frame
};

}  // namespace mingle
