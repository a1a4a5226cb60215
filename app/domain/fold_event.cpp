#include <algorithm>

#include "domain/fold.h"

namespace mingle {
namespace {

void Take(const EventDetails& details, Event& event) {
  constexpr int kMostGoal = 99;
  TakeIf(details.name, event.name);
  TakeIf(details.date, event.date);
  if (details.meet_goal) {
    event.meet_goal = std::clamp(*details.meet_goal, 1, kMostGoal);
  }
  if (details.learn_goal) {
    event.learn_goal = std::clamp(*details.learn_goal, 1, kMostGoal);
  }
  TakeIf(details.counts, event.counts);
  TakeIf(details.host_pin, event.host_pin);
  TakeIf(details.topics, event.topics);
  TakeIf(details.code_kinds, event.code_kinds);
  TakeIf(details.colour, event.colour);
  TakeIf(details.logo, event.logo);
  if (details.opens) {
    event.opens = details.opens;
  }
  if (details.closes) {
    event.closes = details.closes;
  }
}

void TakeKey(const BadgeKeyMade& made, Event& event) {
  constexpr int kMostKeyId = 15;
  const auto head = ParseIdBytes(std::string_view(made.key).substr(0, 32));
  if (made.key.size() != 64 || !head || made.key_id < 0 || made.key_id > kMostKeyId) {
    return;
  }
  const auto tail = ParseIdBytes(std::string_view(made.key).substr(32));
  if (!tail) {
    return;
  }
  BadgeKey key{};
  std::copy(head->begin(), head->end(), key.begin());
  std::copy(tail->begin(), tail->end(), key.begin() + 16);
  event.badge_keys[made.key_id] = key;
  event.signing_key = made.key_id;
}

}  // namespace

Event FoldEvent(EventId id, Replay replay) {
  Event event;
  event.id = id;
  bool opened = false;
  for (const Entry* entry : replay) {
    if (const auto* f = std::get_if<EventOpened>(&entry->fact)) {
      event.opened_at = opened ? std::min(event.opened_at, entry->at) : entry->at;
      opened = true;
      Take(*f->details, event);
    } else if (const auto* g = std::get_if<EventChanged>(&entry->fact)) {
      Take(*g->details, event);
    } else if (const auto* k = std::get_if<BadgeKeyMade>(&entry->fact)) {
      TakeKey(*k, event);
    }
  }
  return event;
}

}  // namespace mingle
