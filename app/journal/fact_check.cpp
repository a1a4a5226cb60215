#include "journal/fact_check.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/crypto.h"
#include "base/text.h"
#include "domain/event_look.h"
#include "domain/lesson.h"
#include "domain/plan.h"

namespace mingle {
namespace {

/// Which of subject and object a kind describes, and who they are.
struct HeaderReader {
  const AttendeeId* subject = nullptr;
  const AttendeeId* object = nullptr;

  void Subject(const AttendeeId& id) { subject = &id; }
  void Object(const AttendeeId& id) { object = &id; }
  void Field(std::string_view, const auto&) {}
};

using Problem = std::string_view;
constexpr Problem kFine = {};

bool IsHex(std::string_view text, size_t digits) {
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool IsKeyId(int key_id) { return key_id >= 0 && key_id <= 15; }

Problem ProblemOfBadge(const std::string& badge, int key_id) {
  if (!IsHex(badge, 16)) {
    return "\"badge\" must be 16 hexadecimal digits";
  }
  return IsKeyId(key_id) ? kFine : "\"key_id\" must be 0 to 15";
}

/// As far as it can be told without looking into the picture.
bool IsLogo(const std::string& logo) {
  const auto png = ParseBase64(logo);
  return logo.empty() || (png && png->size() <= kMostLogoBytes && png->starts_with("\x89PNG"));
}

Problem ProblemOf(const EventDetails& details) {
  if (details.date && !ParseDate(*details.date)) {
    return "\"date\" must be a day like 2026-11-23";
  }
  if (details.meet_goal.value_or(1) < 1 || details.learn_goal.value_or(1) < 1) {
    return "a goal must be at least 1";
  }
  if (details.colour && !details.colour->empty() && !ParseColour(*details.colour)) {
    return "\"colour\" must be like #0E6B62";
  }
  if (details.logo && !IsLogo(*details.logo)) {
    return "\"logo\" must be a small PNG picture in Base64";
  }
  return kFine;
}

Problem ProblemIn(const EventOpened& fact) { return ProblemOf(*fact.details); }
Problem ProblemIn(const EventChanged& fact) { return ProblemOf(*fact.details); }

Problem ProblemIn(const BadgeKeyMade& fact) {
  if (!IsKeyId(fact.key_id)) {
    return "\"key_id\" must be 0 to 15";
  }
  return IsHex(fact.key, 64) ? kFine : "\"key\" must be 64 hexadecimal digits";
}

Problem ProblemIn(const GoalSet& fact) {
  return fact.meet >= 1 && fact.learn >= 1 ? kFine : "a goal must be at least 1";
}

Problem ProblemIn(const BadgeIssued& fact) { return ProblemOfBadge(fact.badge, fact.key_id); }

Problem ProblemIn(const BadgeReplaced& fact) {
  return IsHex(fact.old_badge, 16) ? ProblemOfBadge(fact.badge, fact.key_id)
                                   : "\"old_badge\" must be 16 hexadecimal digits";
}

Problem ProblemIn(const LessonWritten& fact) {
  if (fact.lesson.IsNil()) {
    return "\"lesson\" must be a lesson's id";
  }
  if (Trim(fact.text).empty()) {
    return "\"text\" must say something";
  }
  return CountCodePoints(fact.text) <= kMostLessonLength ? kFine
                                                         : "\"text\" is longer than 500 characters";
}

Problem ProblemIn(const FollowUpPromised& fact) {
  if (!ParseDate(fact.day)) {
    return "\"day\" must be a day like 2026-11-23";
  }
  if (fact.what == PlanKind::kOther && Trim(fact.words).empty()) {
    return "\"words\" must say what is planned";
  }
  return CountCodePoints(fact.words) <= kMostPlanLength ? kFine
                                                        : "\"words\" is longer than 80 characters";
}

Problem ProblemIn(const LessonShared& fact) {
  return fact.lesson.IsNil() ? "\"lesson\" must be a lesson's id" : kFine;
}

Problem ProblemIn(const LessonWithdrawn& fact) {
  return fact.lesson.IsNil() ? "\"lesson\" must be a lesson's id" : kFine;
}

Problem ProblemIn(const auto&) { return kFine; }

/// Kinds that may be about nobody.
template <class T>
constexpr bool kMayBeAboutNobody = std::is_same_v<T, CodeScanned> || std::is_same_v<T, Undone>;

template <class T>
Problem ProblemOfPeople(const T& fact) {
  HeaderReader header;
  T::Describe(fact, header);
  if (header.subject != nullptr && header.subject->IsNil() && !kMayBeAboutNobody<T>) {
    return "it must say whom it is about (\"subject\")";
  }
  if (header.object == nullptr) {
    return kFine;
  }
  if (header.object->IsNil()) {
    return "it must say who the other one is (\"object\")";
  }
  return *header.object == *header.subject ? "nobody meets themselves" : kFine;
}

}  // namespace

Result<void> CheckFact(const Fact& fact) {
  const Problem problem = std::visit(
      [](const auto& f) -> Problem {
        if constexpr (std::is_same_v<std::decay_t<decltype(f)>, UnknownFact>) {
          return kFine;
        } else {
          const Problem people = ProblemOfPeople(f);
          return people.empty() ? ProblemIn(f) : people;
        }
      },
      fact);
  if (problem.empty()) {
    return {};
  }
  return Fail(ErrorKind::kInvalid, std::string(problem));
}

}  // namespace mingle
