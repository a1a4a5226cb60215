#pragma once

#include <random>
#include <string>
#include <vector>

#include "domain/badge_code.h"
#include "domain/fact.h"

namespace mingle::bench {

inline constexpr int kBigPeople = 20'000;
inline constexpr int kBigFacts = 100'000;
inline constexpr Time kBigNow{Milliseconds{1'795'442'700'000}};

/// One event: everybody registered with a badge, then check-ins, meetings and lessons.
inline std::vector<NewFact> MakeBigEvent() {
  std::mt19937 random(1);
  const EventId event = EventId::Random();
  std::vector<NewFact> facts;
  const auto add = [&](Fact fact) { facts.push_back({event, kBigNow, std::move(fact)}); };
  add(EventOpened{EventDetails{.name = "Bench", .date = "2026-11-23"}});
  std::vector<AttendeeId> ids;
  for (int i = 0; i < kBigPeople; ++i) {
    ids.push_back(AttendeeId::Random());
    AttendeeDetails details;
    details.name = "Person Number " + std::to_string(i);
    details.company = "Company " + std::to_string(i % 300);
    details.email = "person" + std::to_string(i) + "@example.org";
    add(AttendeeRegistered{ids.back(), details});
    add(BadgeIssued{ids.back(), FormatBadgeId(RandomBadgeId()), 1});
  }
  while (facts.size() < kBigFacts) {
    const AttendeeId one = ids[random() % ids.size()];
    const AttendeeId other = ids[random() % ids.size()];
    switch (one == other ? 0 : random() % 4) {
      case 0:
        add(CheckedIn{one, "Door", CheckInMethod::kBadge});
        break;
      case 1:
        add(ScannedTogether{one, other, "Door"});
        break;
      case 2:
        add(Talked{one, other, {"coffee"}, "", {}});
        break;
      default:
        add(LessonWritten{one, LessonId::Random(), "Ask why before how.", {}, "ways of working"});
    }
  }
  return facts;
}

}  // namespace mingle::bench
