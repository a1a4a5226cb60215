#include "cli/badge_faces.h"

#include <doctest/doctest.h>

#include "domain/badge_code.h"
#include "domain/check_in.h"
#include "support/scene.h"

namespace mingle {
namespace {

TEST_CASE("a badge shows the person and a code that checks them in") {
  test::Scene scene;
  const auto zoe = scene.Register("Zoë", {.company = "Contoso", .department = "Lab", .title = "X"});
  const auto ana = scene.Register("ana", {.title = "Lead"});
  const auto faces = BadgeFaces(scene.book, *scene.book.FindEvent(scene.event));
  REQUIRE(faces.size() == 2);
  CHECK(faces[0].name == "ana");
  CHECK(faces[0].third_line == "Lead");
  CHECK(faces[0].event == "Autumn party");
  CHECK(DecideCheckIn(scene.book, scene.event, faces[0].code, scene.now).attendee == ana);
  CHECK(DecideCheckIn(scene.book, scene.event, faces[0].code_caption, scene.now).attendee == ana);
  CHECK(faces[1].name == "Zoë");
  CHECK(faces[1].second_line == "Contoso");
  CHECK(faces[1].third_line == "Lab");
  CHECK(DecideCheckIn(scene.book, scene.event, faces[1].code, scene.now).attendee == zoe);
}

TEST_CASE("who cancelled, or was erased, has no badge; a replaced one is not printed again") {
  test::Scene scene;
  const auto ana = scene.Register("Ana");
  const auto ben = scene.Register("Ben");
  const auto cy = scene.Register("Cy");
  scene.Record(AttendeeCancelled{ana});
  scene.Record(Erased{ben});
  const auto old = FormatBadgeId(scene.book.FindPerson(cy)->at.at(scene.event).badges[0].id);
  scene.Record(BadgeReplaced{cy, old, "00000000000000aa", 0});
  const auto faces = BadgeFaces(scene.book, *scene.book.FindEvent(scene.event));
  REQUIRE(faces.size() == 1);
  CHECK(std::get<BadgeCode>(ParseBadgeCode(faces[0].code)).badge == 0xAA);
}

TEST_CASE("who has no badge gets one, once") {
  test::Scene scene;
  const AttendeeId ana{scene.RandomBytes()};
  scene.Record(AttendeeRegistered{ana, AttendeeDetails{.name = "Ana"}});
  const Event& event = *scene.book.FindEvent(scene.event);
  CHECK(BadgeFaces(scene.book, event).empty());
  const auto facts = FactsOfMissingBadges(scene.book, event, scene.now);
  REQUIRE(facts.size() == 1);
  scene.Record(facts[0]);
  CHECK(FactsOfMissingBadges(scene.book, *scene.book.FindEvent(scene.event), scene.now).empty());
  CHECK(BadgeFaces(scene.book, *scene.book.FindEvent(scene.event)).size() == 1);
}

}  // namespace
}  // namespace mingle
