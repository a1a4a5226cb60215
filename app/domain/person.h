#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "domain/facts/lesson_facts.h"
#include "domain/facts/presence_facts.h"
#include "domain/facts/privacy_facts.h"
#include "domain/facts/visit_facts.h"

namespace mingle {

/// A badge made for somebody.
struct Badge {
  std::uint64_t id = 0;  ///< the random id in its code
  int key_id = 0;
  bool replaced = false;  ///< a newer one took its place
};

/// One check-in that nobody undid.
struct CheckIn {
  FactId fact;
  Time at;
  std::string kiosk;
  CheckInMethod how = CheckInMethod::kBadge;
};

/// What somebody came for, and whether they got it. Nothing is counted or ranked by it.
struct Objective {
  Aim aim = Aim::kNone;
  std::string about;  ///< the topic to learn about; empty when none in particular
  AimReached reached = AimReached::kUnsaid;
};

/// A person at one event.
struct Attendance {
  bool registered = false;  ///< on the roster and not cancelled
  bool cancelled = false;
  std::vector<Badge> badges;       ///< in the order they were made
  std::vector<CheckIn> check_ins;  ///< in order; empty when the person never came
  bool here = false;               ///< checked in, and not left since
  std::optional<Time> left_at;     ///< the last time they left
  std::optional<int> meet_goal;    ///< the person's own; otherwise the event's holds
  std::optional<int> learn_goal;
  Objective objective;

  [[nodiscard]] bool came() const { return !check_ins.empty(); }
  /// The newest badge that nothing replaced; nothing when there is none.
  [[nodiscard]] const Badge* badge_in_use() const {
    for (auto badge = badges.rbegin(); badge != badges.rend(); ++badge) {
      if (!badge->replaced) {
        return &*badge;
      }
    }
    return nullptr;
  }
};

/// A thing learned, as it stands.
struct Lesson {
  LessonId id;
  AttendeeId author;
  EventId event;
  Time at;
  std::string text;
  AttendeeId from;  ///< nil when from nobody in particular
  std::string topic;
  SharingLevel level = SharingLevel::kPrivate;
};

/// A consent taken back or refused, in force: no later grant has named it.
struct Withdrawal {
  Purpose purpose = Purpose::kSuggestions;
  FactId fact;
};

/// What the facts about one person add up to. Of an erased person only ids and counts are left.
struct Person {
  AttendeeId id;
  bool erased = false;
  std::string name;
  std::string company;
  std::string department;
  std::string title;
  std::string email;
  std::string language;
  std::string roster_key;
  std::vector<std::string> ticket_codes;
  std::array<bool, EnumNames<Purpose>::kNames.size()> consents{};
  std::vector<Withdrawal> withdrawals;
  std::map<EventId, Attendance> at;
  std::vector<Lesson> lessons;  ///< their own, not withdrawn, oldest first

  [[nodiscard]] bool Consents(Purpose purpose) const {
    return consents[static_cast<size_t>(purpose)];
  }
  /// What a new grant of this purpose names (`ConsentSet::saw`), in order.
  [[nodiscard]] std::vector<FactId> WithdrawalsOf(Purpose purpose) const {
    std::vector<FactId> facts;
    for (const Withdrawal& withdrawal : withdrawals) {
      if (withdrawal.purpose == purpose) {
        facts.push_back(withdrawal.fact);
      }
    }
    return facts;
  }
  /// True when the person ever took back or refused this purpose and it is not granted now.
  [[nodiscard]] bool Refuses(Purpose purpose) const {
    return !Consents(purpose) && !WithdrawalsOf(purpose).empty();
  }
  [[nodiscard]] const Attendance* AttendanceAt(EventId event) const {
    const auto it = at.find(event);
    return it == at.end() ? nullptr : &it->second;
  }
};

}  // namespace mingle
