#include "domain/progress.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "domain/lesson.h"

namespace mingle {
namespace {

const Attendance* AttendanceOf(const Book& book, EventId event, AttendeeId id) {
  const Person* person = book.FindPerson(id);
  return person == nullptr ? nullptr : person->AttendanceAt(event);
}

/// What orders events in time; one whose date was never given happened when it was opened.
auto PlaceInTime(const Event& event) {
  return std::tuple(event.date.empty() ? FormatIso(event.opened_at).substr(0, 10) : event.date,
                    event.opened_at, event.id);
}

/// Events the book does not know (their opening has not arrived yet) count as earlier.
bool WasEarlier(const Book& book, EventId other, EventId event) {
  const Event* then = book.FindEvent(other);
  const Event* now = book.FindEvent(event);
  return other != event &&
         (then == nullptr || now == nullptr || PlaceInTime(*then) < PlaceInTime(*now));
}

bool SaysSo(const Meeting& meeting, AttendeeId who, AttendeeId other) {
  return who < other ? meeting.low_says_so : meeting.high_says_so;
}

/// Only `other` says that the two met.
bool IsClaimAbout(const Meeting& meeting, AttendeeId person, AttendeeId other) {
  return meeting.step == MeetingStep::kNone && SaysSo(meeting, other, person) &&
         !SaysSo(meeting, person, other);
}

}  // namespace

MeetingStep StepThatCounts(const Book& book, EventId event) {
  const Event* state = book.FindEvent(event);
  return state == nullptr ? MeetingStep::kTalked : std::max(state->counts, MeetingStep::kScanned);
}

bool IsNewTo(const Book& book, EventId event, AttendeeId a, AttendeeId b) {
  if (a == b) {
    return false;
  }
  const Acquaintance* acquaintance = book.FindAcquaintance(a, b);
  if (acquaintance == nullptr) {
    return true;
  }
  const bool met_before =
      std::any_of(acquaintance->at.begin(), acquaintance->at.end(), [&](const auto& there) {
        return there.second.step >= MeetingStep::kConfirmed && WasEarlier(book, there.first, event);
      });
  return !acquaintance->known_before && !met_before;
}

bool MayMeet(const Book& book, EventId event, AttendeeId a, AttendeeId b) {
  const auto is_here = [&](AttendeeId id) {
    const Attendance* attendance = AttendanceOf(book, event, id);
    return attendance != nullptr && attendance->here && !book.FindPerson(id)->erased;
  };
  return a != b && is_here(a) && is_here(b);
}

bool AreKeptApart(const Book& book, AttendeeId a, AttendeeId b) {
  const Acquaintance* acquaintance = book.FindAcquaintance(a, b);
  return acquaintance != nullptr && acquaintance->kept_apart;
}

std::vector<Met> MetBy(const Book& book, EventId event, AttendeeId person) {
  const MeetingStep counts = StepThatCounts(book, event);
  std::vector<Met> met;
  for (const AttendeeId& other : book.AcquaintancesOf(person)) {
    const Meeting* meeting = book.FindMeeting(event, person, other);
    if (meeting == nullptr) {
      continue;
    }
    const bool claim = IsClaimAbout(*meeting, person, other);
    const bool said = SaysSo(*meeting, person, other);
    if (meeting->step == MeetingStep::kNone && !said && !claim) {
      continue;
    }
    if (claim && AreKeptApart(book, person, other)) {
      continue;
    }
    met.push_back({.who = other,
                   .step = meeting->step,
                   .is_new = IsNewTo(book, event, person, other),
                   .counts = meeting->step >= counts,
                   .waits_for_me = claim,
                   .waits_for_them = meeting->step == MeetingStep::kNone && said,
                   .first_at = meeting->first_at});
  }
  std::sort(met.begin(), met.end(), [](const Met& a, const Met& b) {
    return std::tie(a.first_at, a.who) < std::tie(b.first_at, b.who);
  });
  return met;
}

Progress ProgressOf(const Book& book, EventId event, AttendeeId person) {
  Progress progress;
  if (const Event* state = book.FindEvent(event)) {
    progress.meet_goal = state->meet_goal;
    progress.learn_goal = state->learn_goal;
  }
  if (const Attendance* attendance = AttendanceOf(book, event, person)) {
    progress.meet_goal = attendance->meet_goal.value_or(progress.meet_goal);
    progress.learn_goal = attendance->learn_goal.value_or(progress.learn_goal);
  }
  for (const Met& met : MetBy(book, event, person)) {
    if (met.counts) {
      ++(met.is_new ? progress.met_new : progress.reconnections);
    }
  }
  progress.learned = static_cast<int>(LessonsOf(book, event, person).size());
  return progress;
}

std::vector<const Lesson*> LessonsOf(const Book& book, EventId event, AttendeeId author) {
  std::vector<const Lesson*> lessons;
  const Person* person = book.FindPerson(author);
  if (person == nullptr) {
    return lessons;
  }
  std::set<std::string> seen;
  for (const Lesson& lesson : person->lessons) {
    if (lesson.event == event && seen.insert(LessonKey(lesson.text)).second) {
      lessons.push_back(&lesson);
    }
  }
  return lessons;
}

std::vector<AttendeeId> ClaimsFor(const Book& book, EventId event, AttendeeId person) {
  std::vector<AttendeeId> claims;
  for (const Met& met : MetBy(book, event, person)) {
    if (met.waits_for_me && !book.FindPerson(met.who)->erased) {
      claims.push_back(met.who);
    }
  }
  return claims;
}

bool ScansTooMany(const Book& book, EventId event, AttendeeId person, Time now) {
  constexpr std::ptrdiff_t kEnough = 3;
  constexpr Seconds kLately{120};
  const std::vector<AttendeeId> others = book.AcquaintancesOf(person);
  return std::count_if(others.begin(), others.end(), [&](const AttendeeId& other) {
           const Meeting* meeting = book.FindMeeting(event, person, other);
           return meeting != nullptr && meeting->scanned_together && meeting->first_at <= now &&
                  now - meeting->first_at < kLately;
         }) > kEnough;
}

}  // namespace mingle
