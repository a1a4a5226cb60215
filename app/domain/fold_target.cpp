#include <type_traits>

#include "domain/fold.h"

namespace mingle {
namespace {

template <class T, class... Kinds>
constexpr bool kIsOneOf = (std::is_same_v<T, Kinds> || ...);

template <class T>
constexpr FoldInto TargetOf() {
  if constexpr (kIsOneOf<T, EventOpened, EventChanged, BadgeKeyMade>) {
    return FoldInto::kEvent;
  } else if constexpr (kIsOneOf<T, ScannedTogether, MeetingConfirmed, Talked, FollowUpPromised,
                                KnownBefore, KeptApart>) {
    return FoldInto::kPair;
  } else if constexpr (kIsOneOf<T, CodeScanned>) {
    return FoldInto::kScanLog;
  } else if constexpr (kIsOneOf<T, Undone, UnknownFact>) {
    return FoldInto::kNothing;
  } else {
    return FoldInto::kPerson;
  }
}

}  // namespace

FoldInto FoldTargetOf(const Fact& fact) {
  const FoldInto target =
      std::visit([](const auto& f) { return TargetOf<std::decay_t<decltype(f)>>(); }, fact);
  const AttendeeId subject = SubjectOf(fact);
  const AttendeeId object = ObjectOf(fact);
  const bool about_nobody = target == FoldInto::kPerson && subject.IsNil();
  const bool no_pair =
      target == FoldInto::kPair && (subject.IsNil() || object.IsNil() || subject == object);
  return about_nobody || no_pair ? FoldInto::kNothing : target;
}

}  // namespace mingle
