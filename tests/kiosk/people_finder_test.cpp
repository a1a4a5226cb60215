#include "kiosk/people_finder.h"

#include <doctest/doctest.h>

#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

bool Anybody(const Person&, const Attendance&) { return true; }

}  // namespace

TEST_CASE("the finder sees who was added, renamed and erased since") {
  Scene scene;
  PeopleFinder finder(scene.book, scene.event);
  CHECK(finder.Find("", 10, Anybody).people.empty());
  const AttendeeId ana = scene.Register("Ana");
  CHECK(finder.Find("an", 10, Anybody).people == std::vector{ana});
  scene.Record(AttendeeChanged{ana, AttendeeDetails{.name = "Beate"}});
  CHECK(finder.Find("an", 10, Anybody).people.empty());
  CHECK(finder.Find("be", 10, Anybody).people == std::vector{ana});
  scene.Record(Erased{ana});
  CHECK(finder.Find("", 10, Anybody).people.empty());
}

TEST_CASE("it says when there are more than it shows") {
  Scene scene;
  PeopleFinder finder(scene.book, scene.event);
  for (int i = 0; i < 3; ++i) {
    scene.Register("Ana");
  }
  CHECK_FALSE(finder.Find("ana", 3, Anybody).more);
  const auto two = finder.Find("ana", 2, Anybody);
  CHECK(two.people.size() == 2);
  CHECK(two.more);
}

TEST_CASE("people of another event are not found") {
  Scene scene;
  const EventId first = scene.event;
  scene.Register("Ana");
  PeopleFinder here(scene.book, scene.Open({.name = "Another"}));
  CHECK(here.Find("ana", 5, Anybody).people.empty());
  PeopleFinder there(scene.book, first);
  CHECK(there.Find("ana", 5, Anybody).people.size() == 1);
}
