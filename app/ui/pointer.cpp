#include "ui/pointer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mingle {
namespace {

constexpr float kSlop_px = 10;
constexpr Milliseconds kRest{250};
constexpr Milliseconds kLongestWait{500};
constexpr size_t kMostWaiting = 40;

}  // namespace

void Pointer::Move(Point at, Milliseconds when) {
  if (!waiting_.empty() && waiting_.back().kind == Kind::kMove) {
    waiting_.back() = {Kind::kMove, at, when};
  } else {
    waiting_.push_back({Kind::kMove, at, when});
  }
}

void Pointer::Press(Point at, Milliseconds when) { waiting_.push_back({Kind::kPress, at, when}); }

void Pointer::Release(Point at, Milliseconds when) {
  waiting_.push_back({Kind::kRelease, at, when});
}

void Pointer::Wheel(float notches) { waiting_wheel_ += notches; }

void Pointer::NextFrame(float scale) {
  wheel_ = std::exchange(waiting_wheel_, 0.0F);
  pressed_ = false;
  travel_ = {};
  if (std::exchange(released_, false)) {
    dragging_ = false;
    at_.reset();
  }
  ForgetStale();
  while (!waiting_.empty()) {
    Step step = waiting_.front();
    waiting_.pop_front();
    step.at.x = mirror_ > 0 ? mirror_ - step.at.x : step.at.x;
    Take(step, scale);
    if (step.kind != Kind::kMove) {
      break;
    }
  }
}

void Pointer::ForgetStale() {
  while (!down_ && !waiting_.empty() &&
         (waiting_.size() > kMostWaiting ||
          waiting_.back().when - waiting_.front().when > kLongestWait)) {
    const auto lift = std::find_if(waiting_.begin(), waiting_.end(),
                                   [](const Step& step) { return step.kind == Kind::kRelease; });
    if (lift == waiting_.end()) {
      return;
    }
    waiting_.erase(waiting_.begin(), lift + 1);
  }
}

void Pointer::Take(const Step& step, float scale) {
  when_ = step.when;
  if (step.kind == Kind::kPress) {
    at_ = step.at;
    began_at_ = step.at;
    began_ = step.when;
    down_ = pressed_ = true;
    dragging_ = false;
    return;
  }
  if (!down_) {
    return;  // A mouse that wanders, or a lift whose touch was before our time.
  }
  const float slop = (step.when - began_ > kRest ? 2 : 1) * kSlop_px * scale;
  const Point before = *at_;
  at_ = step.at;
  if (!dragging_ && std::hypot(step.at.x - began_at_.x, step.at.y - began_at_.y) >= slop) {
    dragging_ = true;
    travel_ = {step.at.x - began_at_.x, step.at.y - began_at_.y};
  } else if (dragging_) {
    travel_ = {travel_.x + step.at.x - before.x, travel_.y + step.at.y - before.y};
  }
  if (step.kind == Kind::kRelease) {
    down_ = false;
    released_ = true;
  }
}

}  // namespace mingle
