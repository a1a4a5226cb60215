#include "report/attendee_page.h"

#include "base/text.h"
#include "domain/contact_card.h"
#include "domain/lesson.h"
#include "domain/plan.h"

namespace mingle {
namespace {

std::string NameOfPerson(const Book& book, AttendeeId id) {
  const Person* person = book.FindPerson(id);
  return person == nullptr ? std::string() : CleanText(person->name);
}

MetPerson ShapeMet(const Book& book, EventId event, AttendeeId me, const Met& met) {
  MetPerson shaped;
  const Person& other = *book.FindPerson(met.who);
  shaped.name = CleanText(other.name);
  shaped.company = CleanText(other.company);
  shaped.waits = met.waits_for_them;
  if (MayHaveContact(book, event, me, met.who)) {
    shaped.email = CleanText(other.email);
  }
  const Meeting& meeting = *book.FindMeeting(event, me, met.who);
  for (const std::string& topic : meeting.topics) {
    shaped.topics.push_back(CleanText(topic));
  }
  shaped.note = CleanText(me < met.who ? meeting.low_note : meeting.high_note, true);
  return shaped;
}

}  // namespace

AttendeePage GatherAttendeePage(const Book& book, const Event& event, AttendeeId person) {
  AttendeePage page;
  page.event = CleanText(event.name);
  page.date = CleanText(event.date);
  page.name = NameOfPerson(book, person);
  page.progress = ProgressOf(book, event.id, person);
  for (const Met& met : MetBy(book, event.id, person)) {
    if (!met.waits_for_me) {
      page.met.push_back(ShapeMet(book, event.id, person, met));
    }
  }
  for (const Plan& plan : PlansOf(book, event.id, person)) {
    if (!plan.waits) {
      const Promise& promise = plan.promise;
      page.plans.push_back({promise.fact, NameOfPerson(book, plan.with), promise.by == person,
                            promise.what, CleanText(promise.words), promise.day, promise.made});
    }
  }
  for (const Lesson* lesson : LessonsOf(book, event.id, person)) {
    page.lessons.push_back({CleanText(lesson->text, true), CleanText(lesson->topic),
                            NameOfPerson(book, lesson->from), lesson->level});
  }
  for (const Lesson* lesson : book.LessonsAt(event.id)) {
    if (lesson->from == person && lesson->author != person && MayRead(*lesson, {person})) {
      page.taught.push_back(CleanText(lesson->text, true));
    }
  }
  return page;
}

}  // namespace mingle
