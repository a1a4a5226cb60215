#include "domain/lesson.h"

#include <doctest/doctest.h>

#include "domain/progress.h"
#include "support/scene.h"

using namespace mingle;
using test::Scene;

TEST_CASE("a lesson is kept trimmed, clean and with its line breaks") {
  CHECK(CheckLessonText("  Ask why\r\nbefore how. ").value() == "Ask why\nbefore how.");
  CHECK(CheckLessonText("a\x07\u202E b").value() == "a b");
}

TEST_CASE("a lesson needs something in it") {
  CHECK_FALSE(CheckLessonText("").has_value());
  CHECK_FALSE(CheckLessonText(" \n\t\u00A0\x01").has_value());
  CHECK(CheckLessonText("x").has_value());
}

TEST_CASE("a lesson has at most 500 characters, counted as people count them") {
  std::string umlauts;
  for (size_t i = 0; i < kMostLessonLength; ++i) {
    umlauts += "ü";
  }
  CHECK(CheckLessonText(umlauts).has_value());
  CHECK(CheckLessonText("  " + umlauts + "  ").has_value());
  const auto longer = CheckLessonText(umlauts + "x");
  REQUIRE_FALSE(longer.has_value());
  CHECK(longer.error().kind == ErrorKind::kInvalid);
  CHECK(longer.error().message.find("501") != std::string::npos);
}

TEST_CASE("case, accents and white space do not make another lesson") {
  CHECK(LessonKey(" Ask WHY,\n before how") == LessonKey("ask why, before  How"));
  CHECK(LessonKey("Über") == LessonKey("uber"));
  CHECK(LessonKey("learn C++") != LessonKey("learn C"));
}

TEST_CASE("who may read a lesson, and whose name stands beside it") {
  const AttendeeId author = AttendeeId::Random();
  const AttendeeId teacher = AttendeeId::Random();
  const AttendeeId other = AttendeeId::Random();
  const AttendeeId colleague;  // was not there
  struct Row {
    SharingLevel level;
    AttendeeId reader;
    bool read;
    bool name;
  };
  for (const Row& row : {Row{SharingLevel::kPrivate, author, true, true},
                         {SharingLevel::kPrivate, teacher, false, false},
                         {SharingLevel::kPrivate, colleague, false, false},
                         {SharingLevel::kTeacher, author, true, true},
                         {SharingLevel::kTeacher, teacher, true, false},
                         {SharingLevel::kTeacher, other, false, false},
                         {SharingLevel::kTeacher, colleague, false, false},
                         {SharingLevel::kAnonymous, author, true, true},
                         {SharingLevel::kAnonymous, other, true, false},
                         {SharingLevel::kAnonymous, colleague, true, false},
                         {SharingLevel::kNamed, other, true, true},
                         {SharingLevel::kNamed, colleague, true, true}}) {
    Lesson lesson;
    lesson.author = author;
    lesson.from = teacher;
    lesson.level = row.level;
    CAPTURE(NameOf(row.level));
    CHECK(MayRead(lesson, {row.reader}) == row.read);
    CHECK(MayNameAuthor(lesson, {row.reader}) == row.name);
  }
}

TEST_CASE("a lesson from nobody in particular has no teacher among the strangers") {
  Lesson lesson;
  lesson.author = AttendeeId::Random();
  lesson.level = SharingLevel::kTeacher;
  CHECK_FALSE(MayRead(lesson, Reader{}));
}

TEST_CASE("a lesson that names somebody who came is noticed") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana Ruiz");
  scene.Arrive("José de Souza");
  scene.Arrive("吉田 太郎");
  scene.Arrive("Jo Li");
  scene.Register("Quentin Absent");
  const auto names = [&](std::string_view text) {
    return NamesSomebody(scene.book, scene.event, ana, text);
  };
  CHECK(names("Souza showed me how budgets work"));
  CHECK(names("ask JOSE first"));
  CHECK(names("昨日は太郎さんに聞いた"));
  CHECK(names("Jo drew it for me"));
  CHECK_FALSE(names("the jo of it"));
  CHECK_FALSE(names("Ask why before how"));
  CHECK_FALSE(names("Quentin was not there"));
  CHECK_FALSE(names("I, Ana, will write things down"));
  CHECK_FALSE(names(""));
  const LessonId lesson = scene.Learn(ana, "Thank José");
  CHECK(NamesSomebody(scene.book, *scene.book.FindLesson(lesson)));
}

TEST_CASE("the same lesson written twice counts once") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  scene.Learn(ana, "Ask why.");
  scene.Learn(ana, "ask  WHY.");
  scene.Learn(ana, "Listen.");
  CHECK(LessonsOf(scene.book, scene.event, ana).size() == 2);
  CHECK(ProgressOf(scene.book, scene.event, ana).learned == 2);
}

TEST_CASE("a lesson taken back counts no more") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  const LessonId lesson = scene.Learn(ana, "Ask why.");
  scene.Record(LessonWithdrawn{ana, lesson});
  CHECK(ProgressOf(scene.book, scene.event, ana).learned == 0);
}
