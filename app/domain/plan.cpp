#include "domain/plan.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "domain/progress.h"

namespace mingle {

std::vector<Plan> PlansOf(const Book& book, EventId event, AttendeeId person) {
  std::vector<Plan> plans;
  for (const AttendeeId& other : book.AcquaintancesOf(person)) {
    const Meeting* meeting = book.FindMeeting(event, person, other);
    if (meeting == nullptr || book.FindPerson(other)->erased) {
      continue;
    }
    const bool confirmed = meeting->step >= MeetingStep::kConfirmed;
    const bool both_see = confirmed && !AreKeptApart(book, person, other);
    for (const Promise& promise : meeting->promises) {
      if (both_see || promise.by == person) {
        plans.push_back({promise, other, !confirmed});
      }
    }
  }
  std::sort(plans.begin(), plans.end(), [](const Plan& a, const Plan& b) {
    return std::tie(a.promise.day, a.promise.made, a.promise.fact) <
           std::tie(b.promise.day, b.promise.made, b.promise.fact);
  });
  return plans;
}

std::optional<FollowUpPromised> MakePlan(AttendeeId by, AttendeeId with, PlanKind what,
                                         std::string_view words, std::chrono::sys_days day,
                                         std::chrono::sys_days today) {
  constexpr std::chrono::days kFarthest{366};
  FollowUpPromised plan{by, with, what, CleanText(words), FormatDate(day)};
  const bool said = what != PlanKind::kOther || !plan.words.empty();
  if (!said || CountCodePoints(plan.words) > kMostPlanLength || day < today ||
      day > today + kFarthest) {
    return std::nullopt;
  }
  return plan;
}

}  // namespace mingle
