#include "domain/board.h"

#include <unordered_set>

#include "domain/progress.h"

namespace mingle {
namespace {

/// Those who came and agreed to be counted.
using Counted = std::unordered_set<AttendeeId>;

GoalShares SharesOf(const Book& book, EventId event, const Counted& counted) {
  GoalShares shares{.people = static_cast<int>(counted.size())};
  for (const AttendeeId& who : counted) {
    const Progress progress = ProgressOf(book, event, who);
    shares.met += progress.met_new >= progress.meet_goal ? 1 : 0;
    shares.learned += progress.learned >= progress.learn_goal ? 1 : 0;
    shares.both += progress.reached() ? 1 : 0;
  }
  return shares;
}

int CountMeetings(const Book& book, EventId event, const Counted& counted) {
  const MeetingStep counts = StepThatCounts(book, event);
  int meetings = 0;
  for (const AttendeeId& one : counted) {
    for (const AttendeeId& other : book.AcquaintancesOf(one)) {
      const Meeting* meeting =
          one < other && counted.contains(other) ? book.FindMeeting(event, one, other) : nullptr;
      meetings += meeting != nullptr && meeting->step >= counts ? 1 : 0;
    }
  }
  return meetings;
}

}  // namespace

Board BoardOf(const Book& book, EventId event) {
  Board board;
  const Event* state = book.FindEvent(event);
  if (state == nullptr) {
    return board;
  }
  board.event_name = state->name;
  board.topics = state->topics;
  Counted counted;
  for (const Person* person : book.PeopleAt(event)) {
    const Attendance& attendance = *person->AttendanceAt(event);
    if (person->erased || !attendance.came() || person->Refuses(Purpose::kFigures)) {
      continue;
    }
    ++board.came;
    board.here += attendance.here ? 1 : 0;
    if (person->Consents(Purpose::kFigures)) {
      counted.insert(person->id);
    }
  }
  board.showcase = ShowcaseOf(book, event);
  if (static_cast<int>(counted.size()) < kFewestShown) {
    board.showcase.people = 0;
    board.showcase.meetings.clear();
    return board;
  }
  board.goals = SharesOf(book, event, counted);
  board.meetings = ShownFigure(CountMeetings(book, event, counted)).value_or(0);
  return board;
}

}  // namespace mingle
