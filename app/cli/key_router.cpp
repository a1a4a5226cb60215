#include "cli/key_router.h"

#include <algorithm>

namespace mingle {

size_t KeyRouter::EndOfRun(size_t first) const {
  size_t end = first + 1;
  while (end < held_.size() && held_[end - 1].key != Key::kEnter &&
         held_[end].at - held_[end - 1].at <= kScannerGap) {
    ++end;
  }
  return end;
}

bool KeyRouter::IsCode(size_t first, size_t end) const {
  const auto begin = held_.begin() + static_cast<std::ptrdiff_t>(first);
  auto last = held_.begin() + static_cast<std::ptrdiff_t>(end);
  if (std::prev(last)->key == Key::kEnter) {
    --last;
  }
  const bool writes =
      std::all_of(begin, last, [](const KeyPress& key) { return key.key == Key::kNone; });
  // A letter that is held down repeats as fast as a scanner types.
  const bool one_letter =
      std::all_of(begin, last, [begin](const KeyPress& key) { return key.text == begin->text; });
  return static_cast<size_t>(last - begin) >= kLeastCode && writes && !one_letter;
}

void KeyRouter::TypeIntoWedge(size_t first, size_t end) {
  for (size_t i = first; i < end; ++i) {
    const KeyPress& key = held_[i];
    if (key.key == Key::kEnter) {
      wedge_.End(key.at);
    } else if (key.key == Key::kNone) {
      wedge_.Type(key.text, key.at);
    }
  }
}

RoutedKeys KeyRouter::Poll(Milliseconds now, Time wall, bool text_wanted) {
  RoutedKeys routed;
  size_t first = 0;
  while (first < held_.size()) {
    const size_t end = text_wanted ? EndOfRun(first) : held_.size();
    const bool open = end == held_.size() && held_.back().key != Key::kEnter &&
                      now - held_.back().at <= kScannerGap;
    if (text_wanted && open) {
      break;
    }
    if (!text_wanted || IsCode(first, end)) {
      TypeIntoWedge(first, end);
    } else {
      wedge_.Clear();
      routed.text.insert(routed.text.end(), held_.begin() + static_cast<std::ptrdiff_t>(first),
                         held_.begin() + static_cast<std::ptrdiff_t>(end));
    }
    first = end;
  }
  held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(first));
  while (auto scan = wedge_.Poll(now, wall)) {
    routed.scans.push_back(std::move(*scan));
  }
  return routed;
}

std::optional<Milliseconds> KeyRouter::NextPoll() const {
  std::optional<Milliseconds> next = wedge_.NextPoll();
  if (!held_.empty()) {
    next = Sooner(next, held_.back().at + kScannerGap + Milliseconds{1});
  }
  return next;
}

}  // namespace mingle
