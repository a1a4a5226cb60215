#include "domain/undo.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

std::vector<std::string> Kinds(const Scene& scene, AttendeeId who) {
  std::vector<std::string> kinds;
  for (const Undoable& each : UndoableAt(scene.book, scene.event, who)) {
    kinds.emplace_back(KindOf(each.newest->fact));
  }
  return kinds;
}

void UndoFirst(Scene& scene, AttendeeId who, std::string_view kind) {
  const auto all = UndoableAt(scene.book, scene.event, who);
  const auto it = std::find_if(all.begin(), all.end(), [&](const Undoable& each) {
    return KindOf(each.newest->fact) == kind;
  });
  REQUIRE(it != all.end());
  scene.Record(Undone{who, it->facts});
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what a host may take back comes newest first") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  scene.Leave(ana);
  CHECK(Kinds(scene, ana) == Names{"left", "checked_in", "attendee_registered"});
  UndoFirst(scene, ana, "left");
  CHECK(scene.book.FindPerson(ana)->at.at(scene.event).here);
  CHECK(Kinds(scene, ana) == Names{"checked_in", "attendee_registered"});
}

TEST_CASE("a meeting is one thing and is undone as a whole, for both") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  const AttendeeId ben = scene.Arrive("Ben");
  scene.Talk(ana, ben);
  scene.Claim(ben, ana);
  CHECK(Kinds(scene, ana) == Names{"meeting_confirmed", "checked_in"});
  UndoFirst(scene, ben, "meeting_confirmed");
  CHECK(Kinds(scene, ana) == Names{"checked_in", "attendee_registered"});
  const Meeting* meeting = scene.book.FindMeeting(scene.event, ana, ben);
  CHECK((meeting == nullptr || meeting->step == MeetingStep::kNone));
}

TEST_CASE("a registration is undone with all that came of it") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  scene.Record(GoalSet{ana, 1, 1});
  UndoFirst(scene, ana, "attendee_registered");
  CHECK(scene.book.FindPerson(ana)->AttendanceAt(scene.event) == nullptr);
  CHECK(scene.book.FindPerson(ana)->name.empty());
  CHECK(Kinds(scene, ana).empty());
}

TEST_CASE("a registration stays when there is a meeting or a lesson") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  const AttendeeId ben = scene.Arrive("Ben");
  scene.Learn(ana, "Listen.");
  CHECK(Kinds(scene, ana) == Names{"checked_in"});
  scene.Claim(ben, ana);
  CHECK(Kinds(scene, ben) == Names{"meeting_confirmed", "checked_in"});
}

TEST_CASE("lessons, wishes to be kept apart and other events are no host's to take back") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  const AttendeeId ben = scene.Arrive("Ben");
  scene.Learn(ana, "Listen.");
  scene.Record(KeptApart{ana, ben});
  scene.Record(KnownBefore{ana, ben});
  CHECK(Kinds(scene, ana) == Names{"known_before", "checked_in"});
  scene.Open({.name = "Another"});
  CHECK(Kinds(scene, ana).empty());
}
