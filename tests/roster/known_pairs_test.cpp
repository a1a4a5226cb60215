#include "roster/known_pairs.h"

#include <doctest/doctest.h>

#include "domain/progress.h"
#include "support/scene.h"

namespace mingle {
namespace {

struct Desk : test::Scene {
  AttendeeId ana = Register("Ana Ruiz", {.email = "ana@x.org"});
  AttendeeId ben = Register("Ben Lee", {.email = "ben@x.org", .roster_key = "employee:77"});
  AttendeeId zoe = Register("Zoë Müller", {.ticket_codes = {{"B-1"}}});
  AttendeeId twin = Register("Zoë Müller", {.email = "zoe2@x.org"});

  KnownPairsPlan Import(const std::string& text) {
    auto plan = PlanKnownPairs(book, event, text, "known.csv", now);
    REQUIRE_MESSAGE(plan.has_value(), plan.error().message);
    for (const NewFact& fact : plan->facts) {
      Record(fact);
    }
    return *plan;
  }
};

TEST_CASE("pairs are found by e-mail, name, number and ticket code") {
  Desk desk;
  const KnownPairsPlan plan = desk.Import("ANA@x.org;77\n\"Ruiz, Ana\";B-1\nzoe2@x.org;ben lee\n");
  CHECK(plan.added == 3);
  CHECK(plan.problems.empty());
  CHECK_FALSE(IsNewTo(desk.book, desk.event, desk.ana, desk.ben));
  CHECK_FALSE(IsNewTo(desk.book, desk.event, desk.zoe, desk.ana));
  CHECK_FALSE(IsNewTo(desk.book, desk.event, desk.ben, desk.twin));
  CHECK(IsNewTo(desk.book, desk.event, desk.ana, desk.twin));
}

TEST_CASE("importing the same pairs again, or turned round, changes nothing") {
  Desk desk;
  CHECK(desk.Import("Ana Ruiz,Ben Lee\nBen Lee,Ana Ruiz\n").added == 1);
  const KnownPairsPlan again = desk.Import("Ben Lee\tAna Ruiz\n");
  CHECK(again.facts.empty());
  CHECK(again.unchanged == 1);
}

TEST_CASE("a first row in which nobody is found is the names of the columns") {
  Desk desk;
  const KnownPairsPlan plan = desk.Import("Person,Knows\nAna Ruiz,Ben Lee\n");
  CHECK(plan.added == 1);
  CHECK(plan.problems.empty());
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].line == 1);
}

TEST_CASE("each bad pair is told and the others are taken") {
  Desk desk;
  const KnownPairsPlan plan = desk.Import(
      "Ana Ruiz,Nobody\nZoë Müller,Ana Ruiz\nAna Ruiz\nana@x.org,Ana Ruiz\n\nAna Ruiz,Ben Lee\n");
  CHECK(plan.added == 1);
  REQUIRE(plan.problems.size() == 4);
  CHECK(plan.problems[0].sentence == "has “Nobody”, who is on no roster of this book");
  CHECK(plan.problems[1].sentence ==
        "has “Zoë Müller”, which is 2 people; an e-mail address or a number would tell them apart");
  CHECK(plan.problems[2].sentence == "names one person, not two");
  CHECK(plan.problems[3].line == 4);
  CHECK(plan.problems[3].sentence == "names the same person twice, “ana@x.org”");
}

TEST_CASE("erased people are found by nothing") {
  Desk desk;
  desk.Record(Erased{desk.ana});
  CHECK(desk.Import("Ben Lee,Ana Ruiz\n").problems.size() == 1);
}

TEST_CASE("pairs in a picture get a sentence") {
  Desk desk;
  CHECK(PlanKnownPairs(desk.book, desk.event, "\x89PNG", "a.png", desk.now).error().message ==
        "cannot read who knows whom from a.png: it is a PNG picture");
}

}  // namespace
}  // namespace mingle
