#include "cli/key_router.h"

#include <algorithm>

namespace mingle {
namespace {

/// Scanners end a code with one of these.
bool EndsCode(const KeyPress& key) { return key.key == Key::kEnter || key.key == Key::kTab; }

}  // namespace

size_t KeyRouter::EndOfRun(size_t first) const {
  size_t end = first + 1;
  while (end < held_.size() && !EndsCode(held_[end - 1]) &&
         held_[end].at - held_[end - 1].at <= kScannerGap) {
    ++end;
  }
  return end;
}

bool KeyRouter::IsCode(size_t first, size_t end) const {
  const auto begin = held_.begin() + static_cast<std::ptrdiff_t>(first);
  auto last = held_.begin() + static_cast<std::ptrdiff_t>(end);
  if (EndsCode(*std::prev(last))) {
    --last;
  }
  const bool writes =
      std::all_of(begin, last, [](const KeyPress& key) { return key.key == Key::kNone; });
  // A letter that is held down repeats as fast as a scanner types.
  const bool one_letter =
      std::all_of(begin, last, [begin](const KeyPress& key) { return key.text == begin->text; });
  return static_cast<size_t>(last - begin) >= kLeastCode && writes && !one_letter;
}

void KeyRouter::TypeIntoWedge(size_t first, size_t end, std::vector<KeyPress>& others) {
  for (size_t i = first; i < end; ++i) {
    const KeyPress& key = held_[i];
    const bool typing = wedge_.NextPoll().has_value();
    if (EndsCode(key) && typing) {
      wedge_.End(key.at);
    } else if (key.key == Key::kNone && (typing || key.text != " ")) {
      wedge_.Type(key.text, key.at);
    } else {
      others.push_back(key);
    }
  }
}

RoutedKeys KeyRouter::Poll(Milliseconds now, Time wall, bool text_wanted) {
  RoutedKeys routed;
  size_t first = 0;
  while (first < held_.size()) {
    const size_t end = text_wanted ? EndOfRun(first) : held_.size();
    const bool open =
        end == held_.size() && !EndsCode(held_.back()) && now - held_.back().at <= kScannerGap;
    if (text_wanted && open) {
      break;
    }
    if (!text_wanted || IsCode(first, end)) {
      TypeIntoWedge(first, end, routed.screen);
    } else {
      wedge_.Clear();
      routed.screen.insert(routed.screen.end(), held_.begin() + static_cast<std::ptrdiff_t>(first),
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
