#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "domain/book.h"

namespace mingle {

/// The longest a plan's own words may be, in code points.
inline constexpr size_t kMostPlanLength = 80;

/// Something that two people will do, as one of them may see it.
struct Plan {
  Promise promise;
  AttendeeId with;     ///< the other one
  bool waits = false;  ///< only its maker knows of it: the other has not yet said that they met
};

/// The plans of `person` from an event, the soonest first. Until a meeting is confirmed each sees
/// only their own, and so for good when one of the two is to be left alone. None with the erased.
[[nodiscard]] std::vector<Plan> PlansOf(const Book& book, EventId event, AttendeeId person);

/// The fact that makes a plan, its words cleaned; nothing when it does not say what, says too much,
/// or `day` is past or more than a year after `today`.
[[nodiscard]] std::optional<FollowUpPromised> MakePlan(AttendeeId by, AttendeeId with,
                                                       PlanKind what, std::string_view words,
                                                       std::chrono::sys_days day,
                                                       std::chrono::sys_days today);

}  // namespace mingle
