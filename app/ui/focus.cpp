#include "ui/focus.h"

#include <algorithm>
#include <utility>

namespace mingle {
namespace {

/// How many things a key moves the focus by; 0 when it does not.
int StepsOf(const KeyPress& key, bool written) {
  switch (key.key) {
    case Key::kTab:
    case Key::kDown:
      return 1;
    case Key::kBackTab:
    case Key::kUp:
      return -1;
    case Key::kRight:
      return written ? 0 : 1;
    case Key::kLeft:
      return written ? 0 : -1;
    default:
      return 0;
  }
}

bool Touches(const KeyPress& key, bool written) {
  return key.key == Key::kEnter || (!written && key.text == " ");
}

}  // namespace

std::vector<KeyPress> Focus::BeginFrame(std::vector<KeyPress>& keys, bool written) {
  drawn_.clear();
  whole_.reset();
  visible_.reset();
  touches_ = std::exchange(owed_, false);
  moved_ = false;
  std::vector<KeyPress> others;
  size_t i = 0;
  for (; i < keys.size() && !touches_; ++i) {
    if (const int steps = StepsOf(keys[i], written); steps != 0) {
      Move(steps);
    } else if (shown_ && Touches(keys[i], written)) {
      touches_ = true;
    } else {
      others.push_back(keys[i]);
      // Whoever types with all fingers means Enter for the text.
      shown_ = shown_ && !(written && !keys[i].text.empty());
    }
  }
  std::vector<KeyPress> later(keys.begin() + static_cast<std::ptrdiff_t>(i), keys.end());
  keys = std::move(others);
  return later;
}

void Focus::Move(int steps) {
  if (order_.empty()) {
    return;
  }
  const auto count = static_cast<int>(order_.size());
  const auto found = std::find(order_.begin(), order_.end(), name_);
  int at = steps > 0 ? 0 : count - 1;
  if (found != order_.end()) {
    at = (static_cast<int>(found - order_.begin()) + steps + count) % count;
  }
  name_ = order_[static_cast<size_t>(at)];
  shown_ = moved_ = true;
}

bool Focus::Offer(const std::string& name, const Rect& whole, const Rect& visible) {
  drawn_.push_back(name);
  if (!shown_ || name != name_ || whole_) {
    return false;
  }
  whole_ = whole;
  visible_ = visible;
  return true;
}

bool Focus::EndFrame() {
  const std::vector<std::string> before = std::exchange(order_, std::exchange(drawn_, {}));
  if (!shown_ || whole_ || order_.empty()) {
    return false;
  }
  // What it was on is gone. A key that writes something else now keeps its place; another screen
  // begins at its beginning.
  const auto found = std::find(before.begin(), before.end(), name_);
  const bool same_place = before.size() == order_.size() && found != before.end();
  owed_ = same_place && touches_;
  name_ = order_[same_place ? static_cast<size_t>(found - before.begin()) : 0];
  return true;
}

void Focus::Hide() {
  shown_ = false;
  name_.clear();
}

}  // namespace mingle
