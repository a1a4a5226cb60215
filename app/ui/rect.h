#pragma once

#include <algorithm>

namespace mingle {

struct Point {
  float x = 0;
  float y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// An upright rectangle in px. Screens lay themselves out by cutting pieces off one:
///
///     Rect title = area.CutTop(6 * rem, rem);   // 6 rem high, and 1 rem of air below it
struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
  [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] bool Contains(Point p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }

  /// Takes `amount` off a side and, beyond it, `gap` that belongs to neither. Never more than
  /// there is.
  Rect CutTop(float amount, float gap = 0) {
    const Rect piece{x, y, w, std::clamp(amount, 0.0F, std::max(h, 0.0F))};
    const float gone = std::min(piece.h + gap, h);
    y += gone;
    h -= gone;
    return piece;
  }
  Rect CutBottom(float amount, float gap = 0) {
    const float height = std::clamp(amount, 0.0F, std::max(h, 0.0F));
    const Rect piece{x, bottom() - height, w, height};
    h -= std::min(height + gap, h);
    return piece;
  }
  Rect CutLeft(float amount, float gap = 0) {
    const Rect piece{x, y, std::clamp(amount, 0.0F, std::max(w, 0.0F)), h};
    const float gone = std::min(piece.w + gap, w);
    x += gone;
    w -= gone;
    return piece;
  }
  Rect CutRight(float amount, float gap = 0) {
    const float width = std::clamp(amount, 0.0F, std::max(w, 0.0F));
    const Rect piece{right() - width, y, width, h};
    w -= std::min(width + gap, w);
    return piece;
  }

  /// Smaller by `margin` on every side (larger when it is negative).
  [[nodiscard]] Rect Inset(float margin) const { return Inset(margin, margin); }
  [[nodiscard]] Rect Inset(float across, float down) const {
    return {x + across, y + down, std::max(w - 2 * across, 0.0F), std::max(h - 2 * down, 0.0F)};
  }
  /// A piece of at most this size in the middle.
  [[nodiscard]] Rect Middle(float width, float height) const {
    const float inner_w = std::min(width, w);
    const float inner_h = std::min(height, h);
    return {x + (w - inner_w) / 2, y + (h - inner_h) / 2, inner_w, inner_h};
  }
  /// Column (or row) `index` of `count` equal ones with `gap` between them.
  [[nodiscard]] Rect Column(int index, int count, float gap) const {
    const auto n = static_cast<float>(count);
    const float width = (w - gap * (n - 1)) / n;
    return {x + static_cast<float>(index) * (width + gap), y, width, h};
  }
  [[nodiscard]] Rect Row(int index, int count, float gap) const {
    const auto n = static_cast<float>(count);
    const float height = (h - gap * (n - 1)) / n;
    return {x, y + static_cast<float>(index) * (height + gap), w, height};
  }

  friend bool operator==(const Rect&, const Rect&) = default;
};

/// What two rectangles share; empty when they do not meet.
[[nodiscard]] inline Rect Intersection(const Rect& a, const Rect& b) {
  const float left = std::max(a.x, b.x);
  const float top = std::max(a.y, b.y);
  return {left, top, std::max(std::min(a.right(), b.right()) - left, 0.0F),
          std::max(std::min(a.bottom(), b.bottom()) - top, 0.0F)};
}

}  // namespace mingle
