#include "ui/scroll.h"

#include <algorithm>
#include <cmath>

namespace mingle {
namespace {

constexpr Milliseconds kMemory{100};
constexpr float kFade_ms = 325;
constexpr float kSlowest_px_per_ms = 0.02F;
constexpr float kFastest_px_per_ms = 6;

}  // namespace

void Scroll::Update(const Pointer& pointer, const Rect& area, float content_px, float rem,
                    Milliseconds now) {
  const Milliseconds elapsed = std::clamp(now - last_, Milliseconds{0}, Milliseconds{50});
  last_ = now;
  if (pointer.pressed()) {
    mine_ = area.Contains(pointer.began_at());
    holds_touch_ = mine_ && gliding();
    if (mine_) {
      speed_ = 0;
      recent_.clear();
    }
  }
  if (mine_ && pointer.dragging()) {
    holds_touch_ = true;
    offset_ -= pointer.travel().y;
    recent_.push_back({pointer.when(), pointer.travel().y});
  }
  if (mine_ && pointer.released()) {
    while (!recent_.empty() && pointer.when() - recent_.front().when > kMemory) {
      recent_.pop_front();
    }
    float travel = 0;
    for (const Sample& sample : recent_) {
      travel += sample.travel;
    }
    const auto span = recent_.empty() ? kMemory : pointer.when() - recent_.front().when;
    speed_ = std::clamp(-travel / static_cast<float>(std::max(span, Milliseconds{16}).count()),
                        -kFastest_px_per_ms, kFastest_px_per_ms);
    recent_.clear();
  }
  if (!pointer.down() && !pointer.released()) {
    mine_ = holds_touch_ = false;
    Glide(elapsed);
  }
  if (pointer.wheel() != 0) {
    offset_ -= pointer.wheel() * 4 * rem;
  }
  const float most = std::max(content_px - area.h, 0.0F);
  if (offset_ <= 0 || offset_ >= most) {
    speed_ = 0;
  }
  offset_ = std::clamp(offset_, 0.0F, most);
}

void Scroll::Glide(Milliseconds elapsed) {
  const auto ms = static_cast<float>(elapsed.count());
  offset_ += speed_ * ms;
  speed_ *= std::exp(-ms / kFade_ms);
  if (std::abs(speed_) < kSlowest_px_per_ms) {
    speed_ = 0;
  }
}

void Scroll::Show(float top, float bottom, float area_px) {
  speed_ = 0;
  if (bottom > offset_ + area_px) {
    offset_ = bottom - area_px;
  }
  offset_ = std::max(std::min(offset_, top), 0.0F);
}

}  // namespace mingle
