#include "kiosk/recording_queue.h"

#include <algorithm>
#include <utility>

namespace mingle {
namespace {

constexpr Milliseconds kFirstPause{1'000};
constexpr Milliseconds kLongestPause{30'000};

}  // namespace

std::deque<RecordingQueue::Item>::iterator RecordingQueue::Find(std::uint64_t ticket) {
  return std::find_if(items_.begin(), items_.end(),
                      [ticket](const Item& item) { return item.recording.ticket == ticket; });
}

std::deque<RecordingQueue::Item>::iterator RecordingQueue::Oldest() {
  return std::find_if(items_.begin(), items_.end(), [](const Item& item) { return !item.invalid; });
}

std::uint64_t RecordingQueue::Add(std::vector<NewFact> facts) {
  if (facts.empty()) {
    return 0;
  }
  items_.push_back({{++last_ticket_, std::move(facts)}});
  try_now_ = true;
  return last_ticket_;
}

std::vector<Recording> RecordingQueue::Take() {
  std::vector<Recording> taken;
  const auto give = [&taken](Item& item) {
    item.out = true;
    taken.push_back(item.recording);
  };
  if (!failing_) {
    for (Item& item : items_) {
      if (!item.out && !item.invalid) {
        give(item);
      }
    }
  } else if (const auto oldest = Oldest(); try_now_ && oldest != items_.end() && !oldest->out) {
    give(*oldest);
    retry_at_.reset();
  }
  try_now_ = false;
  return taken;
}

void RecordingQueue::Recorded(std::uint64_t ticket) {
  const auto item = Find(ticket);
  if (item == items_.end() || !item->out) {
    return;
  }
  items_.erase(item);
  failing_ = false;
  retry_at_.reset();
  if (std::none_of(items_.begin(), items_.end(), [](const Item& i) { return i.invalid; })) {
    problem_.clear();
  }
}

void RecordingQueue::NotRecorded(std::uint64_t ticket, const Error& error, Milliseconds now) {
  const auto item = Find(ticket);
  if (item == items_.end() || !item->out) {
    return;
  }
  item->out = false;
  problem_ = error.message;
  if (error.kind == ErrorKind::kInvalid) {
    item->invalid = true;
    failing_ = false;
    retry_at_.reset();
    return;
  }
  // Several may fail at once; only an attempt made after the first failure lengthens the pause.
  if (!failing_) {
    pause_ = kFirstPause;
  } else if (!retry_at_) {
    pause_ = std::min(pause_ * 2, kLongestPause);
  }
  failing_ = true;
  retry_at_ = now + pause_;
}

void RecordingQueue::Tick(Milliseconds now) {
  if (retry_at_ && now >= *retry_at_) {
    retry_at_.reset();
    try_now_ = true;
  }
}

RecordingQueue::Fate RecordingQueue::FateOf(std::uint64_t ticket) const {
  const auto item = std::find_if(items_.begin(), items_.end(),
                                 [ticket](const Item& i) { return i.recording.ticket == ticket; });
  if (item == items_.end()) {
    return Fate::kStored;
  }
  return failing_ || item->invalid ? Fate::kNotStored : Fate::kOnItsWay;
}

bool RecordingQueue::Holds(const Fact& fact) const {
  const auto same = [&fact](const NewFact& held) {
    return KindOf(held.fact) == KindOf(fact) && SubjectOf(held.fact) == SubjectOf(fact) &&
           ObjectOf(held.fact) == ObjectOf(fact);
  };
  return std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
    return std::any_of(item.recording.facts.begin(), item.recording.facts.end(), same);
  });
}

int RecordingQueue::waiting() const {
  size_t facts = 0;
  for (const Item& item : items_) {
    facts += item.recording.facts.size();
  }
  return static_cast<int>(facts);
}

}  // namespace mingle
