#include "kiosk/badge_memory.h"

#include <algorithm>

namespace mingle {

BadgeMemory::Sighting BadgeMemory::See(const std::string& code, AttendeeId owner,
                                       Milliseconds now) {
  std::erase_if(seen_, [&](const Seen& seen) { return now - seen.at >= still_held_; });
  const auto known =
      std::find_if(seen_.begin(), seen_.end(), [&](const Seen& seen) { return seen.code == code; });
  if (known == seen_.end()) {
    seen_.push_back({code, owner, now});
    return Sighting::kFresh;
  }
  known->at = now;
  if (known->repeated) {
    return Sighting::kRepeat;
  }
  known->repeated = true;
  return Sighting::kFirstRepeat;
}

void BadgeMemory::KeepOnly(AttendeeId owner) {
  std::erase_if(seen_, [&](const Seen& seen) { return seen.owner != owner; });
}

void BadgeMemory::NoteHere(AttendeeId who, Milliseconds now) {
  last_ = who;
  last_at_ = now;
}

AttendeeId BadgeMemory::Beside(AttendeeId who, Milliseconds now) const {
  if (last_ == who || now - last_at_ > together_) {
    return {};
  }
  const bool refused = std::any_of(refusals_.begin(), refusals_.end(), [&](const Refusal& refusal) {
    return refusal.pair == Pair::Of(last_, who) && now - refusal.at <= together_;
  });
  return refused ? AttendeeId{} : last_;
}

void BadgeMemory::NoteNotMet(AttendeeId a, AttendeeId b, Milliseconds now) {
  std::erase_if(refusals_, [&](const Refusal& refusal) { return now - refusal.at > together_; });
  refusals_.push_back({Pair::Of(a, b), now});
}

void BadgeMemory::Forget(AttendeeId who) {
  if (last_ == who) {
    last_ = {};
  }
}

}  // namespace mingle
