#include "domain/board.h"

#include <doctest/doctest.h>

#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

/// `count` people who came and agreed to be counted.
std::vector<AttendeeId> Crowd(Scene& scene, int count) {
  std::vector<AttendeeId> people;
  for (int i = 0; i < count; ++i) {
    people.push_back(scene.Arrive("Guest " + std::to_string(i)));
    scene.Agree(people.back(), Purpose::kFigures);
  }
  return people;
}

}  // namespace

TEST_CASE("the board counts who came and who is here, and says what the event is called") {
  Scene scene(1, {.topics = std::vector<std::string>{"Tea", "Trains"}});
  const auto people = Crowd(scene, 3);
  scene.Register("Somebody who never came");
  scene.Leave(people[1]);
  const Board board = BoardOf(scene.book, scene.event);
  CHECK(board.event_name == "Autumn party");
  CHECK(board.topics == std::vector<std::string>{"Tea", "Trains"});
  CHECK(board.came == 3);
  CHECK(board.here == 2);
}

TEST_CASE("shares of a group of five are shown, each person by their own goal") {
  Scene scene(1, {.meet_goal = 2, .learn_goal = 1});
  const auto people = Crowd(scene, 5);
  scene.Talk(people[0], people[1]);
  scene.Talk(people[0], people[2]);
  scene.Meet(people[3], people[4]);  // the event counts talks
  scene.Learn(people[0], "one");
  scene.Learn(people[4], "another");
  const Board board = BoardOf(scene.book, scene.event);
  REQUIRE(board.goals);
  CHECK(board.goals->people == 5);
  CHECK(board.goals->met == 1);
  CHECK(board.goals->learned == 2);
  CHECK(board.goals->both == 1);
  CHECK(board.meetings == 0);  // two are too few to be told
  CHECK(board.showcase.people == 5);
  CHECK(board.showcase.meetings.size() == 2);
}

TEST_CASE("of fewer than five there is no share and no network, only how many came") {
  Scene scene;
  const auto people = Crowd(scene, 4);
  scene.Talk(people[0], people[1]);
  const auto fifth = scene.Arrive("Never asked");
  Board board = BoardOf(scene.book, scene.event);
  CHECK_FALSE(board.goals);
  CHECK(board.meetings == 0);
  CHECK(board.showcase.people == 0);
  CHECK(board.showcase.meetings.empty());
  CHECK(board.came == 5);

  scene.Agree(fifth, Purpose::kFigures);
  CHECK(BoardOf(scene.book, scene.event).goals);
  scene.Record(Erased{people[0]});
  board = BoardOf(scene.book, scene.event);
  CHECK_FALSE(board.goals);
  CHECK(board.showcase.people == 0);
}

TEST_CASE("who refused to be counted is in no figure, and who refused a name is not named") {
  Scene scene;
  const auto people = Crowd(scene, 5);
  const auto refuses = scene.Arrive("Refuses");
  scene.Agree(refuses, Purpose::kNamedWithLessons);
  scene.Record(ConsentSet{refuses, Purpose::kFigures, false, {}});
  scene.Record(ConsentSet{people[0], Purpose::kNamedWithLessons, false, {}});
  scene.Talk(refuses, people[0]);
  scene.Learn(people[0], "a lesson without a name", {}, SharingLevel::kNamed);
  const Board board = BoardOf(scene.book, scene.event);
  CHECK(board.came == 5);
  CHECK(board.here == 5);
  CHECK(board.goals->people == 5);
  CHECK(board.meetings == 0);
  REQUIRE(board.showcase.lessons.size() == 1);
  CHECK(board.showcase.lessons[0].author.empty());
}

TEST_CASE("an erased person is gone from every part of the board") {
  Scene scene;
  const auto people = Crowd(scene, 6);
  scene.Agree(people[0], Purpose::kNamedWithLessons);
  scene.Talk(people[0], people[1]);
  scene.Learn(people[0], "gone with its author", {}, SharingLevel::kNamed);
  CHECK(BoardOf(scene.book, scene.event).showcase.lessons[0].author == "Guest 0");
  scene.Record(Erased{people[0]});
  const Board board = BoardOf(scene.book, scene.event);
  CHECK(board.came == 5);
  CHECK(board.goals->people == 5);
  CHECK(board.meetings == 0);
  CHECK(board.showcase.lessons.empty());
}

TEST_CASE("the board of a large event shows a part of its network and counts all of it") {
  Scene scene;
  const auto people = Crowd(scene, 450);
  for (size_t i = 1; i < people.size(); ++i) {
    scene.Talk(people[i - 1], people[i]);
  }
  const Board board = BoardOf(scene.book, scene.event);
  CHECK(board.came == 450);
  CHECK(board.meetings == 449);
  CHECK(board.showcase.people == 400);
  CHECK(board.showcase.meetings.size() == 399);
}

TEST_CASE("an event that the book does not know has an empty board") {
  const Board board = BoardOf(Book{}, EventId::Random());
  CHECK(board.event_name.empty());
  CHECK(board.came == 0);
  CHECK_FALSE(board.goals);
}
