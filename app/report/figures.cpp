#include "report/figures.h"

#include "domain/progress.h"

namespace mingle {
namespace {

bool IsCounted(const Person* person) {
  return person != nullptr && !person->Refuses(Purpose::kFigures);
}

}  // namespace

EventFigures FiguresOf(const Book& book, EventId event) {
  int came = 0;
  int lessons = 0;
  for (const Person* person : book.PeopleAt(event)) {
    if (IsCounted(person)) {
      came += person->at.at(event).came() ? 1 : 0;
      lessons += static_cast<int>(LessonsOf(book, event, person->id).size());
    }
  }
  int pairs = 0;
  for (const Pair& pair : book.Pairs()) {
    const Meeting* meeting = book.FindMeeting(event, pair.low, pair.high);
    const bool talked = meeting != nullptr && meeting->step >= MeetingStep::kTalked;
    pairs += talked && IsCounted(book.FindPerson(pair.low)) && IsCounted(book.FindPerson(pair.high))
                 ? 1
                 : 0;
  }
  return {ShownFigure(came), ShownFigure(pairs), ShownFigure(lessons), AimFiguresOf(book, event)};
}

std::string FormatFigure(const std::optional<int>& figure) {
  return figure ? std::to_string(*figure) : "fewer than " + std::to_string(kFewestShown);
}

}  // namespace mingle
