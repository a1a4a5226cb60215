#include "ui/pacer.h"

#include <algorithm>

namespace mingle {

void Pacer::DrawAt(Milliseconds when) { wish_ = Sooner(wish_, when); }

bool Pacer::ShouldDraw(Milliseconds now) const {
  if (last_ && now - *last_ < kLeastInterval) {
    return false;
  }
  return frames_ > 0 || (wish_ && *wish_ <= now);
}

void Pacer::Drawing(Milliseconds now) {
  last_ = now;
  frames_ = std::max(frames_ - 1, 0);
  wish_.reset();
}

Milliseconds Pacer::Idle(Milliseconds now, Milliseconds longest) const {
  Milliseconds next = longest;
  if (frames_ > 0) {
    next = Milliseconds{0};
  } else if (wish_) {
    next = *wish_ - now;
  }
  if (last_) {
    next = std::max(next, *last_ + kLeastInterval - now);
  }
  return std::clamp(next, Milliseconds{0}, longest);
}

}  // namespace mingle
