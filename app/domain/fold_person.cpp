#include <algorithm>
#include <set>

#include "domain/badge_code.h"
#include "domain/fold.h"

namespace mingle {
namespace {

/// Gathers one person's facts in order; `Finish` settles what needs all of them.
class PersonFold {
 public:
  PersonFold(AttendeeId id, bool erased) {
    person_.id = id;
    person_.erased = erased;
  }

  void Take(const Entry& entry) {
    std::visit([&](const auto& fact) { On(fact, entry); }, entry.fact);
  }

  Person Finish() {
    for (auto& [event, attendance] : person_.at) {
      std::stable_sort(attendance.check_ins.begin(), attendance.check_ins.end(),
                       [](const CheckIn& a, const CheckIn& b) { return a.at < b.at; });
      for (Badge& badge : attendance.badges) {
        badge.replaced = replaced_.contains(badge.id);
      }
    }
    person_.consents = granted_;
    for (const Withdrawal& withdrawal : withdrawals_) {
      const auto purpose = static_cast<size_t>(withdrawal.purpose);
      if (!seen_withdrawals_[purpose].contains(withdrawal.fact)) {
        person_.withdrawals.push_back(withdrawal);
        person_.consents[purpose] = false;
      }
    }
    for (Lesson& lesson : lessons_) {
      if (!withdrawn_.contains(lesson.id)) {
        const auto level = levels_.find(lesson.id);
        lesson.level = level == levels_.end() ? SharingLevel::kPrivate : level->second;
        person_.lessons.push_back(std::move(lesson));
      }
    }
    person_.lessons.shrink_to_fit();
    return std::move(person_);
  }

 private:
  static constexpr size_t kPurposes = EnumNames<Purpose>::kNames.size();

  void On(const AttendeeRegistered& fact, const Entry& entry) {
    TakeDetails(*fact.details);
    if (!entry.event.IsNil()) {
      Attendance& attendance = person_.at[entry.event];
      attendance.registered = true;
      attendance.cancelled = false;
    }
  }
  void On(const AttendeeChanged& fact, const Entry&) { TakeDetails(*fact.details); }
  void On(const AttendeeCancelled&, const Entry& entry) {
    Attendance& attendance = person_.at[entry.event];
    attendance.registered = false;
    attendance.cancelled = true;
  }
  void On(const GoalSet& fact, const Entry& entry) {
    constexpr int kMostGoal = 99;
    Attendance& attendance = person_.at[entry.event];
    attendance.meet_goal = std::clamp(fact.meet, 1, kMostGoal);
    attendance.learn_goal = std::clamp(fact.learn, 1, kMostGoal);
  }
  void On(const ObjectiveSet& fact, const Entry& entry) {
    Objective& objective = person_.at[entry.event].objective;
    objective.aim = fact.aim;
    objective.about = fact.about;
  }
  void On(const ObjectiveReviewed& fact, const Entry& entry) {
    person_.at[entry.event].objective.reached = fact.reached;
  }
  void On(const BadgeIssued& fact, const Entry& entry) { AddBadge(fact.badge, fact.key_id, entry); }
  void On(const BadgeReplaced& fact, const Entry& entry) {
    replaced_.insert(ParseBadgeId(fact.old_badge));
    AddBadge(fact.badge, fact.key_id, entry);
  }
  void On(const CheckedIn& fact, const Entry& entry) {
    Attendance& attendance = person_.at[entry.event];
    attendance.check_ins.push_back({entry.id, entry.at, fact.kiosk, fact.how});
    attendance.here = true;
  }
  void On(const Left&, const Entry& entry) {
    Attendance& attendance = person_.at[entry.event];
    attendance.here = false;
    attendance.left_at = entry.at;
  }
  void On(const ConsentSet& fact, const Entry& entry) {
    const auto purpose = static_cast<size_t>(fact.purpose);
    if (fact.granted) {
      granted_[purpose] = true;
      seen_withdrawals_[purpose].insert(fact.saw.begin(), fact.saw.end());
    } else {
      withdrawals_.push_back({fact.purpose, entry.id});
    }
  }
  void On(const LessonWritten& fact, const Entry& entry) {
    const bool known = std::any_of(lessons_.begin(), lessons_.end(),
                                   [&](const Lesson& l) { return l.id == fact.lesson; });
    if (!fact.lesson.IsNil() && !known) {
      lessons_.push_back({fact.lesson, person_.id, entry.event, entry.at, fact.text, fact.from,
                          fact.topic, SharingLevel::kPrivate});
    }
  }
  void On(const LessonShared& fact, const Entry&) { levels_[fact.lesson] = fact.level; }
  void On(const LessonWithdrawn& fact, const Entry&) { withdrawn_.insert(fact.lesson); }
  // Every other kind is about something else, or says all it says by being there (Erased).
  void On(const auto&, const Entry&) {}

  void TakeDetails(const AttendeeDetails& details) {
    TakeIf(details.name, person_.name);
    TakeIf(details.company, person_.company);
    TakeIf(details.department, person_.department);
    TakeIf(details.title, person_.title);
    TakeIf(details.email, person_.email);
    TakeIf(details.language, person_.language);
    TakeIf(details.roster_key, person_.roster_key);
    TakeIf(details.ticket_codes, person_.ticket_codes);
  }

  void AddBadge(const std::string& text, int key_id, const Entry& entry) {
    const std::uint64_t badge = ParseBadgeId(text);
    std::vector<Badge>& badges = person_.at[entry.event].badges;
    const bool known =
        std::any_of(badges.begin(), badges.end(), [&](const Badge& b) { return b.id == badge; });
    if (badge != 0 && !known) {
      badges.push_back({badge, key_id, false});
    }
  }

  Person person_;
  std::set<std::uint64_t> replaced_;
  std::array<bool, kPurposes> granted_{};
  std::vector<Withdrawal> withdrawals_;
  std::array<std::set<FactId>, kPurposes> seen_withdrawals_;
  std::vector<Lesson> lessons_;
  std::map<LessonId, SharingLevel> levels_;
  std::set<LessonId> withdrawn_;
};

}  // namespace

Person FoldPerson(AttendeeId id, bool erased, Replay replay) {
  PersonFold fold(id, erased);
  for (const Entry* entry : replay) {
    fold.Take(*entry);
  }
  return fold.Finish();
}

}  // namespace mingle
