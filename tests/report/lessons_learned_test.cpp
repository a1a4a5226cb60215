#include "report/lessons_learned.h"

#include <doctest/doctest.h>

#include "support/scene.h"

namespace mingle {
namespace {

struct Office : test::Scene {
  Office()
      : Scene(1, {.name = "Autumn party", .date = "2026-11-23", .topics = {{"Tools", "Team"}}}) {}
  AttendeeId ana = Arrive("Ana Ruiz", {.company = "Contoso"});
  AttendeeId ben = Arrive("Ben Okafor");

  LessonsLearned Gather(AttendeeId reader = {}) const {
    return GatherLessons(book, *book.FindEvent(event), Reader{reader});
  }
  void LearnAbout(const std::string& topic, const std::string& text) {
    const LessonId id{RandomBytes()};
    Record(LessonWritten{ana, id, text, {}, topic});
    Record(LessonShared{ana, id, SharingLevel::kAnonymous});
  }
};

/// The only lesson there is.
const SharedLesson& Only(const LessonsLearned& learned) {
  REQUIRE(learned.count() == 1);
  return learned.topics[0].lessons[0];
}

TEST_CASE("a colleague reads shared lessons, and names only where the author wants one") {
  Office office;
  office.Learn(office.ana, "private", office.ben, SharingLevel::kPrivate);
  office.Learn(office.ana, "for ben", office.ben, SharingLevel::kTeacher);
  office.Learn(office.ana, "anonymous", {}, SharingLevel::kAnonymous);
  office.Learn(office.ana, "named", {}, SharingLevel::kNamed);
  const LessonsLearned learned = office.Gather();
  REQUIRE(learned.count() == 2);
  const auto& lessons = learned.topics[0].lessons;
  CHECK(lessons[0].text == "anonymous");
  CHECK(lessons[0].author.empty());
  CHECK(lessons[0].company.empty());
  CHECK(lessons[1].text == "named");
  CHECK(lessons[1].author == "Ana Ruiz");
  CHECK(lessons[1].company == "Contoso");
}

TEST_CASE("who refuses to be named is named no more") {
  Office office;
  office.Learn(office.ana, "named", {}, SharingLevel::kNamed);
  office.Record(ConsentSet{office.ana, Purpose::kNamedWithLessons, false, {}});
  CHECK(Only(office.Gather()).author.empty());
  CHECK(Only(office.Gather()).text == "named");
}

TEST_CASE("a teacher is credited only when they agree to be named") {
  Office office;
  office.Learn(office.ana, "from ben", office.ben, SharingLevel::kNamed);
  CHECK(Only(office.Gather()).teacher.empty());
  office.Agree(office.ben, Purpose::kNamedWithLessons);
  CHECK(Only(office.Gather()).teacher == "Ben Okafor");
  office.Record(Erased{office.ben});
  CHECK(Only(office.Gather()).teacher.empty());
}

TEST_CASE("a lesson taken back or made private again is gone") {
  Office office;
  const LessonId first = office.Learn(office.ana, "first", {}, SharingLevel::kNamed);
  const LessonId second = office.Learn(office.ana, "second", {}, SharingLevel::kNamed);
  office.Record(LessonWithdrawn{office.ana, first});
  office.Record(LessonShared{office.ana, second, SharingLevel::kPrivate});
  CHECK(office.Gather().topics.empty());
}

TEST_CASE("the same lesson twice is there once, of two people twice") {
  Office office;
  office.Learn(office.ana, "Ask first", {}, SharingLevel::kNamed);
  office.Learn(office.ana, " ask  FIRST", {}, SharingLevel::kNamed);
  CHECK(office.Gather().count() == 1);
  office.Learn(office.ben, "Ask first", {}, SharingLevel::kNamed);
  CHECK(office.Gather().count() == 2);
}

TEST_CASE("topics come in the event's order, then by name, then none") {
  Office office;
  for (const char* topic : {"", "zebra", "team", "Apple", "Tools"}) {
    office.LearnAbout(topic, std::string("about ") + topic);
  }
  std::vector<std::string> topics;
  for (const LessonTopic& topic : office.Gather().topics) {
    topics.push_back(topic.topic);
  }
  CHECK(topics == std::vector<std::string>{"Tools", "team", "Apple", "zebra", ""});
}

TEST_CASE("lessons are not in the order in which they were written") {
  Office office;
  office.LearnAbout("Tools", "zzz");
  office.LearnAbout("Tools", "aaa");
  const LessonsLearned learned = office.Gather();
  CHECK(learned.topics.at(0).lessons.at(0).text == "aaa");
}

TEST_CASE("words from a journal written by hand are cleaned") {
  Office office;
  office.LearnAbout("To\x01ols\u202E", "evil\u202E \x1B[31mred\nsecond line");
  const LessonsLearned learned = office.Gather();
  CHECK(learned.topics.at(0).topic == "Tools");
  CHECK(Only(learned).text == "evil [31mred\nsecond line");
}

TEST_CASE("figures below five are hidden") {
  Office office;
  std::vector<AttendeeId> people;
  for (int i = 0; i < 4; ++i) {
    people.push_back(office.Arrive("Person " + std::to_string(i)));
  }
  EventFigures figures = FiguresOf(office.book, office.event);
  CHECK(figures.came == 6);
  CHECK_FALSE(figures.pairs_talked.has_value());
  CHECK_FALSE(figures.lessons.has_value());
  CHECK(FormatFigure(figures.pairs_talked) == "fewer than 5");

  for (const AttendeeId& person : people) {
    office.Talk(office.ana, person);
    office.Learn(person, "mine, private " + person.Text());
  }
  office.Talk(office.ana, office.ben);
  office.Learn(office.ana, "mine");
  figures = FiguresOf(office.book, office.event);
  CHECK(figures.pairs_talked == 5);
  CHECK(figures.lessons == 5);
}

TEST_CASE("who refuses to be counted is in no figure") {
  Office office;
  std::vector<AttendeeId> people;
  for (int i = 0; i < 6; ++i) {
    people.push_back(office.Arrive("Person " + std::to_string(i)));
    office.Talk(office.ana, people.back());
  }
  CHECK(FiguresOf(office.book, office.event).came == 8);
  office.Record(ConsentSet{people[0], Purpose::kFigures, false, {}});
  CHECK(FiguresOf(office.book, office.event).came == 7);
  CHECK(FiguresOf(office.book, office.event).pairs_talked == 5);
}

}  // namespace
}  // namespace mingle
