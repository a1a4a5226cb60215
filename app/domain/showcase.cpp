#include "domain/showcase.h"

#include <algorithm>
#include <map>

#include "domain/lesson.h"
#include "domain/progress.h"

namespace mingle {
namespace {

std::vector<ShownLesson> SharedLessons(const Book& book, EventId event, size_t most) {
  std::vector<ShownLesson> shown;
  const std::vector<const Lesson*> lessons = book.LessonsAt(event);
  for (auto it = lessons.rbegin(); it != lessons.rend() && shown.size() < most; ++it) {
    const Lesson& lesson = **it;
    if (!MayRead(lesson, Reader{})) {
      continue;
    }
    const Person* author = book.FindPerson(lesson.author);
    const bool named = MayNameAuthor(lesson, Reader{}) && author != nullptr &&
                       author->Consents(Purpose::kNamedWithLessons);
    shown.push_back({lesson.text, named ? author->name : ""});
  }
  return shown;
}

/// Who may be a dot, in the order in which they came, and the place of each.
std::map<AttendeeId, int> Dots(const Book& book, EventId event, size_t most) {
  std::vector<std::pair<Time, AttendeeId>> came;
  for (const Person* person : book.PeopleAt(event)) {
    const Attendance* attendance = person->AttendanceAt(event);
    if (!person->erased && attendance->came() && person->Consents(Purpose::kFigures)) {
      came.emplace_back(attendance->check_ins.front().at, person->id);
    }
  }
  std::sort(came.begin(), came.end());
  std::map<AttendeeId, int> dots;
  for (size_t i = 0; i < std::min(came.size(), most); ++i) {
    dots.emplace(came[i].second, static_cast<int>(i));
  }
  return dots;
}

}  // namespace

Showcase ShowcaseOf(const Book& book, EventId event, size_t most_lessons, size_t most_people) {
  Showcase showcase;
  showcase.lessons = SharedLessons(book, event, most_lessons);
  const std::map<AttendeeId, int> dots = Dots(book, event, most_people);
  showcase.people = static_cast<int>(dots.size());
  const MeetingStep counts = StepThatCounts(book, event);
  for (const auto& [one, dot] : dots) {
    for (const AttendeeId& other : book.AcquaintancesOf(one)) {
      const auto found = dots.find(other);
      const Meeting* meeting = one < other ? book.FindMeeting(event, one, other) : nullptr;
      if (found != dots.end() && meeting != nullptr && meeting->step >= counts) {
        showcase.meetings.push_back(std::minmax(dot, found->second));
      }
    }
  }
  std::sort(showcase.meetings.begin(), showcase.meetings.end());
  return showcase;
}

}  // namespace mingle
