#include "cli/demo_event.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "domain/lesson.h"
#include "domain/progress.h"
#include "support/fake_clock.h"
#include "support/places.h"

namespace mingle {
namespace {

Book DemoBook(Time now) {
  std::vector<Entry> entries;
  Stamp stamp;
  for (const NewFact& fact : FactsOfDemoEvent(now)) {
    stamp = NextStamp(stamp, fact.at);
    entries.push_back(
        {OriginId::Random(), 1, FactId::Random(), stamp, fact.at, fact.event, fact.fact});
  }
  Book book;
  book.ApplyAll(entries);
  return book;
}

TEST_CASE("the demo has everybody of its roster, and some of them at work") {
  const Time now = test::FakeClock().Now();
  const Book book = DemoBook(now);
  REQUIRE(book.Events().size() == 1);
  const Event& event = *book.Events()[0];
  CHECK(event.date == FormatDate(LocalDate(now)));
  CHECK(book.CountRegistered(event.id) == 42);
  CHECK(book.CountHere(event.id) == 14);
  int talked = 0;
  for (const Person* person : book.PeopleAt(event.id)) {
    CHECK_FALSE(person->name.empty());
    CHECK(person->at.at(event.id).badges.size() == 1);
    talked += ProgressOf(book, event.id, person->id).met_new;
  }
  CHECK(talked == 2 * 7);
  CHECK(book.LessonsAt(event.id).size() == 8);
}

TEST_CASE("everything in the demo has happened, between people who are here") {
  const Time now = test::FakeClock().Now();
  const Book book = DemoBook(now);
  const EventId event = book.Events()[0]->id;
  for (const NewFact& fact : FactsOfDemoEvent(now)) {
    CHECK(fact.at <= now);
  }
  for (const Lesson* lesson : book.LessonsAt(event)) {
    CHECK(CheckLessonText(lesson->text) == lesson->text);
    CHECK(book.FindPerson(lesson->author)->at.at(event).here);
    const Meeting* meeting = book.FindMeeting(event, lesson->author, lesson->from);
    REQUIRE(meeting != nullptr);
    CHECK(meeting->step == MeetingStep::kTalked);
    CHECK(book.FindPerson(lesson->from)->at.at(event).here);
  }
}

TEST_CASE("the roster in the program is the roster in assets") {
  CHECK(ReadFile(test::SourceFolder() / "assets/demo/roster.csv") == std::string(DemoRoster()));
}

}  // namespace
}  // namespace mingle
