#include "ui/masks.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace mingle {
namespace {

/// So that a mask that is smoothed takes nothing of its neighbour.
constexpr int kApart_px = 1;

}  // namespace

Masks::Masks(Textures& textures) : textures_(&textures) {
  Clear();
  EndFrame();
}

void Masks::Clear() {
  pixels_.assign(size_t{kSide_px} * kSide_px, 0);
  known_.clear();
  row_x_ = row_y_ = row_height_ = 0;
  full_ = false;
  changed_ = true;
}

void Masks::BeginFrame() {
  started_over_ = full_;
  if (full_) {
    Clear();
  }
}

void Masks::EndFrame() {
  if (std::exchange(changed_, false)) {
    texture_.Set(*textures_, {.format = PixelFormat::kMask,
                              .width = kSide_px,
                              .height = kSide_px,
                              .bytes = pixels_.data(),
                              .own_size = true});
  }
}

std::optional<Point> Masks::MakeRoom(int side_px) {
  if (row_x_ + side_px > kSide_px) {
    row_y_ += row_height_ + kApart_px;
    row_x_ = row_height_ = 0;
  }
  if (row_y_ + side_px > kSide_px) {
    full_ = true;
    return {};
  }
  const Point place{static_cast<float>(row_x_), static_cast<float>(row_y_)};
  row_x_ += side_px + kApart_px;
  row_height_ = std::max(row_height_, side_px);
  return place;
}

std::optional<Mask> Masks::Get(const ShapeKey& key, const std::function<void(cairo_t*)>& paint) {
  const int side = key.size_px;
  if (side <= 0 || side > kLargest_px) {
    return {};
  }
  if (const auto known = known_.find(key); known != known_.end()) {
    return known->second;
  }
  const auto place = MakeRoom(side);
  if (!place) {
    return {};
  }
  const AlphaSheet sheet(side, side, paint);
  if (sheet.empty()) {
    return {};
  }
  const auto across = static_cast<size_t>(side);
  const size_t first = static_cast<size_t>(place->y) * kSide_px + static_cast<size_t>(place->x);
  for (size_t y = 0; y < across; ++y) {
    std::memcpy(&pixels_[first + y * kSide_px], &sheet.bytes()[y * across], across);
  }
  changed_ = true;
  constexpr float kWhole = kSide_px;
  const auto share = static_cast<float>(side) / kWhole;
  const Mask mask{.texture = texture_.id(),
                  .uv = {place->x / kWhole, place->y / kWhole, share, share},
                  .side_px = static_cast<float>(side)};
  known_.emplace(key, mask);
  return mask;
}

}  // namespace mingle
