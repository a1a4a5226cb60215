#include "domain/anonymous.h"

#include <doctest/doctest.h>

#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

struct Answers : Scene {
  AttendeeId Say(AimReached reached, bool counted = true) {
    const AttendeeId who = Arrive("Somebody");
    if (counted) {
      Agree(who, Purpose::kFigures);
    }
    Record(ObjectiveReviewed{who, reached});
    return who;
  }
  void SayAll(AimReached reached, int count) {
    for (int i = 0; i < count; ++i) {
      Say(reached);
    }
  }
};

}  // namespace

TEST_CASE("a figure about fewer than five is not shown") {
  CHECK_FALSE(ShownFigure(0));
  CHECK_FALSE(ShownFigure(4));
  CHECK(ShownFigure(5) == 5);
}

TEST_CASE("answers are counted once five people have given one") {
  Answers scene;
  CHECK_FALSE(AimFiguresOf(scene.book, scene.event));
  scene.SayAll(AimReached::kYes, 4);
  CHECK_FALSE(AimFiguresOf(scene.book, scene.event));
  scene.Say(AimReached::kYes);
  REQUIRE(AimFiguresOf(scene.book, scene.event));
  CHECK(AimFiguresOf(scene.book, scene.event)->yes == 5);
  CHECK_FALSE(AimFiguresOf(scene.book, scene.event)->partly);
}

TEST_CASE("an answer that few gave is not shown beside one that many gave") {
  Answers scene;
  scene.SayAll(AimReached::kYes, 7);
  scene.SayAll(AimReached::kPartly, 5);
  scene.SayAll(AimReached::kNotToday, 1);
  const auto aims = AimFiguresOf(scene.book, scene.event);
  REQUIRE(aims);
  CHECK(aims->yes == 7);
  CHECK(aims->partly == 5);
  CHECK_FALSE(aims->not_today);
}

TEST_CASE("only those who agreed to be in the figures are") {
  Answers scene;
  scene.SayAll(AimReached::kYes, 4);
  const AttendeeId silent = scene.Say(AimReached::kYes, false);
  CHECK_FALSE(AimFiguresOf(scene.book, scene.event));
  scene.Agree(silent, Purpose::kFigures);
  CHECK(AimFiguresOf(scene.book, scene.event));
  scene.Record(ConsentSet{silent, Purpose::kFigures, false, {}});
  CHECK_FALSE(AimFiguresOf(scene.book, scene.event));
}

TEST_CASE("an answer taken back counts no more, and the last one counts") {
  Answers scene;
  scene.SayAll(AimReached::kYes, 5);
  const AttendeeId unsure = scene.Say(AimReached::kYes);
  CHECK(AimFiguresOf(scene.book, scene.event)->yes == 6);
  scene.Record(ObjectiveReviewed{unsure, AimReached::kNotToday});
  CHECK(AimFiguresOf(scene.book, scene.event)->yes == 5);
  scene.Record(ObjectiveReviewed{unsure, AimReached::kUnsaid});
  CHECK(AimFiguresOf(scene.book, scene.event)->yes == 5);
}

TEST_CASE("answers at another event are another event's") {
  Answers scene;
  const EventId first = scene.event;
  scene.SayAll(AimReached::kYes, 5);
  scene.Open({.name = "Spring party"});
  CHECK_FALSE(AimFiguresOf(scene.book, scene.event));
  CHECK(AimFiguresOf(scene.book, first));
}
