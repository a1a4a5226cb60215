#include "domain/showcase.h"

#include <doctest/doctest.h>

#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

std::vector<std::string> Texts(const Showcase& showcase) {
  std::vector<std::string> texts;
  for (const ShownLesson& lesson : showcase.lessons) {
    texts.push_back(lesson.text + (lesson.author.empty() ? "" : " — " + lesson.author));
  }
  return texts;
}

}  // namespace

TEST_CASE("only what is shared with everybody is shown, and names only of those who want it") {
  Scene scene;
  const auto ana = scene.Arrive("Ana");
  const auto ben = scene.Arrive("Ben");
  scene.Agree(ana, Purpose::kNamedWithLessons);
  scene.Learn(ana, "private");
  scene.Learn(ana, "for the teacher", ben, SharingLevel::kTeacher);
  scene.Learn(ana, "anonymous", {}, SharingLevel::kAnonymous);
  scene.Learn(ana, "named", {}, SharingLevel::kNamed);
  scene.Learn(ben, "named, without consent", {}, SharingLevel::kNamed);
  CHECK(Texts(ShowcaseOf(scene.book, scene.event)) ==
        std::vector<std::string>{"named, without consent", "named — Ana", "anonymous"});
  CHECK(ShowcaseOf(scene.book, scene.event, 1).lessons.size() == 1);
  scene.Record(ConsentSet{ana, Purpose::kNamedWithLessons, false, {}});
  CHECK(Texts(ShowcaseOf(scene.book, scene.event))[1] == "named");
}

TEST_CASE("the network has those who agreed to be counted, and only pairs that count") {
  Scene scene;
  const auto ana = scene.Arrive("Ana");
  const auto nobody = scene.Arrive("Nobody Agreed");
  const auto ben = scene.Arrive("Ben");
  const auto cleo = scene.Arrive("Cleo");
  const auto absent = scene.Register("Absent");
  for (const auto id : {ana, ben, cleo, absent}) {
    scene.Agree(id, Purpose::kFigures);
  }
  scene.Talk(cleo, ana);
  scene.Talk(ana, nobody);
  scene.Meet(ana, ben);  // the event counts talks
  const Showcase showcase = ShowcaseOf(scene.book, scene.event);
  CHECK(showcase.people == 3);
  CHECK(showcase.meetings == std::vector<std::pair<int, int>>{{0, 2}});
  CHECK(ShowcaseOf(scene.book, scene.event, 30, 2).meetings.empty());
  scene.Record(Erased{cleo});
  CHECK(ShowcaseOf(scene.book, scene.event).meetings.empty());
  CHECK(ShowcaseOf(scene.book, scene.event).people == 2);
}

TEST_CASE("an event without anybody shows nothing") {
  const Scene scene;
  const Showcase showcase = ShowcaseOf(scene.book, scene.event);
  CHECK(showcase.lessons.empty());
  CHECK(showcase.people == 0);
  CHECK(showcase.meetings.empty());
  CHECK(ShowcaseOf(Book{}, scene.event).people == 0);
}
