#pragma once

#include <string>
#include <vector>

#include "domain/book.h"
#include "domain/progress.h"

namespace mingle {

/// Somebody I met.
struct MetPerson {
  std::string name;  ///< empty when they asked to be forgotten
  std::string company;
  std::string email;  ///< only when they agree to be listed for people they met
  std::vector<std::string> topics;
  std::string note;    ///< mine; nobody else has it
  bool waits = false;  ///< I said that we met, they have not yet
};

/// Something that somebody and I will do. Only of confirmed meetings: both know of it.
struct MyPlan {
  FactId id;  ///< the same in every export
  std::string with;
  bool mine = true;  ///< I made it; otherwise the other did
  PlanKind what = PlanKind::kOther;
  std::string words;
  std::string day;  ///< "2026-12-01"
  Time made;
};

struct MyLesson {
  std::string text;
  std::string topic;
  std::string from;
  SharingLevel level = SharingLevel::kPrivate;
};

/// One person's own page about one event: what they may take home. Nothing of anybody else that
/// they did not share with this person.
struct AttendeePage {
  std::string event;
  std::string date;
  std::string name;
  Progress progress;
  std::vector<MetPerson> met;
  std::vector<MyPlan> plans;        ///< the soonest first
  std::vector<MyLesson> lessons;    ///< all of mine, whatever their sharing level
  std::vector<std::string> taught;  ///< what others learned from me and let me read
};

[[nodiscard]] AttendeePage GatherAttendeePage(const Book& book, const Event& event,
                                              AttendeeId person);

/// "Coffee with Ben Okafor", "Send a link to Ben Okafor".
[[nodiscard]] std::string SpokenPlan(const MyPlan& plan);

[[nodiscard]] std::string AttendeeHtml(const AttendeePage& page);
[[nodiscard]] std::string AttendeeMarkdown(const AttendeePage& page);
/// The lessons alone: topic, lesson, learned_from, shared.
[[nodiscard]] std::string AttendeeLessonsCsv(const AttendeePage& page);

}  // namespace mingle
