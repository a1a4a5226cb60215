#include "roster/import.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "domain/badge_code.h"
#include "support/scene.h"

namespace mingle {
namespace {

/// A book that rosters are imported into.
struct Desk : test::Scene {
  ImportPlan Plan(const std::vector<std::string>& texts) {
    std::vector<Roster> rosters;
    for (const std::string& text : texts) {
      auto roster = ReadRoster(text, "roster" + std::to_string(rosters.size() + 1) + ".csv");
      REQUIRE_MESSAGE(roster.has_value(), roster.error().message);
      rosters.push_back(std::move(*roster));
    }
    return PlanImport(book, event, rosters, now);
  }
  ImportPlan Import(const std::vector<std::string>& texts) {
    ImportPlan plan = Plan(texts);
    for (const NewFact& fact : plan.facts) {
      Record(fact);
    }
    return plan;
  }
  ImportPlan Import(const std::string& text) { return Import(std::vector{text}); }

  /// The only person called so.
  const Person& The(const std::string& name) const {
    const Person* found = nullptr;
    for (const Person* person : book.People()) {
      if (person->name == name) {
        REQUIRE_MESSAGE(found == nullptr, name << " is there twice");
        found = person;
      }
    }
    REQUIRE_MESSAGE(found != nullptr, name << " is not there");
    return *found;
  }
  bool IsRegistered(const std::string& name) const {
    const Attendance* attendance = The(name).AttendanceAt(event);
    return attendance != nullptr && attendance->registered;
  }
};

void CheckChangesNothing(const ImportPlan& plan) {
  CHECK(plan.facts.empty());
  CHECK(plan.added.empty());
  CHECK(plan.changed.empty());
  CHECK(plan.cancelled.empty());
  CHECK(plan.restored.empty());
  CHECK(plan.returning.empty());
}

const std::string kTeam =
    "ID,Name,Email,Company,Department,Title,Language\n"
    "1,Ana Ruiz,ana@example.org,Contoso,Sales,Lead,es\n"
    "2,Zoë Müller,zoe@example.org,Contoso,Lab,,de\n"
    "3,Ben Okafor,,Fabrikam,,,\n";

TEST_CASE("everybody on a roster is registered with all that it says, and gets a badge") {
  Desk desk;
  const ImportPlan plan = desk.Import(kTeam);
  CHECK(plan.added.size() == 3);
  CHECK(plan.added[1].line == 3);
  CHECK(desk.book.CountRegistered(desk.event) == 3);
  const Person& ana = desk.The("Ana Ruiz");
  CHECK(ana.email == "ana@example.org");
  CHECK(ana.company == "Contoso");
  CHECK(ana.department == "Sales");
  CHECK(ana.title == "Lead");
  CHECK(ana.language == "es");
  REQUIRE(ana.at.at(desk.event).badges.size() == 1);
  const std::uint64_t badge = ana.at.at(desk.event).badges[0].id;
  REQUIRE(desk.book.FindBadge(badge) != nullptr);
  CHECK(desk.book.FindBadge(badge)->attendee == ana.id);
  CHECK(desk.The("Ben Okafor").email.empty());
}

TEST_CASE("importing the same file again changes nothing") {
  const std::vector<std::string> files{
      kTeam,
      "Name,Email\nAna Ruiz,team@x.org\nBen Lee,team@x.org\nBen Lee,team@x.org\nCy Lee,\n",
      "Name\nAna Ruiz\nAna Ruiz\nBen\n",
      "Order #,Name,Email,Quantity,Barcode #\n1,Ana Ruiz,a@x.org,3,B1\n2,Ana Ruiz,a@x.org,1,B2\n",
      "Employee ID,Name,Email\n7,Ana,a@x.org\n7,Bob,b@x.org\n8,Cy,\n",
      "Name,Company\nAna,One\nAna,Two\nana,ONE\n"};
  for (const std::string& file : files) {
    Desk desk;
    desk.Import(file);
    const auto digest = desk.book.Digest();
    CheckChangesNothing(desk.Import(file));
    CHECK_MESSAGE(desk.book.Digest() == digest, file);
  }
}

TEST_CASE("several files are one roster, in one import or one after the other") {
  const std::string tickets =
      "Attendee #,First Name,Last Name,Email\n71,Ana,Ruiz,ana@x.org\n72,Ben,Lee,ben@x.org\n";
  const std::string list = "Name,Email,Department\nAna Ruiz,ANA@x.org,Sales\nCy Low,cy@x.org,Lab\n";
  Desk together;
  CHECK(together.Import({tickets, list}).added.size() == 3);
  CHECK(together.The("Ana Ruiz").department == "Sales");
  CheckChangesNothing(together.Plan({list, tickets}));

  Desk apart;
  apart.Import(list);
  const ImportPlan second = apart.Import(tickets);
  CHECK(second.added.size() == 1);
  CHECK(second.changed.size() == 1);
  CHECK(apart.book.CountRegistered(apart.event) == 3);
  CheckChangesNothing(apart.Plan({tickets}));
}

TEST_CASE("people who share an e-mail address are different people") {
  Desk desk;
  const ImportPlan plan = desk.Import("Name,Email\nAna Ruiz,buyer@x.org\nBen Lee,buyer@x.org\n");
  CHECK(plan.added.size() == 2);
  CHECK(desk.The("Ana Ruiz").id != desk.The("Ben Lee").id);
  CHECK(desk.Import("Name,Email\nCy Lee,buyer@x.org\n").added.size() == 1);
}

TEST_CASE("a corrected e-mail keeps the person and the check-in") {
  for (const std::string& number : {std::string("ID,"), std::string()}) {
    const std::string id = number.empty() ? "" : "5,";
    Desk desk;
    desk.Import(number + "Name,Email,Company\n" + id + "Ana Ruiz,ana@exmaple.org,Contoso\n");
    const AttendeeId ana = desk.The("Ana Ruiz").id;
    desk.CheckIn(ana);
    const ImportPlan plan =
        desk.Import(number + "Name,Email,Company\n" + id + "Ana Ruiz,ana@example.org,Contoso\n");
    REQUIRE(plan.changed.size() == 1);
    REQUIRE(plan.changed[0].changes.size() == 1);
    CHECK(plan.changed[0].changes[0].field == "email");
    CHECK(plan.changed[0].changes[0].before == "ana@exmaple.org");
    CHECK(plan.changed[0].changes[0].after == "ana@example.org");
    CHECK(desk.The("Ana Ruiz").id == ana);
    CHECK(desk.book.CountHere(desk.event) == 1);
    CHECK(desk.The("Ana Ruiz").at.at(desk.event).badges.size() == 1);
  }
}

TEST_CASE("a corrected name keeps the person and the check-in") {
  for (const std::string& number : {std::string("Attendee #,"), std::string()}) {
    const std::string id = number.empty() ? "" : "5,";
    Desk desk;
    desk.Import(number + "Name,Email\n" + id + "Jon Smiht,jon@x.org\n");
    const AttendeeId jon = desk.The("Jon Smiht").id;
    desk.CheckIn(jon);
    CHECK(desk.Import(number + "Name,Email\n" + id + "Jon Smith,jon@x.org\n").changed.size() == 1);
    CHECK(desk.The("Jon Smith").id == jon);
    CHECK(desk.book.CountHere(desk.event) == 1);
  }
}

TEST_CASE("an empty cell takes nothing away") {
  Desk desk;
  desk.Import(kTeam);
  CheckChangesNothing(desk.Import("ID,Name,Email,Company\n1,Ana Ruiz,,\n"));
  CHECK(desk.The("Ana Ruiz").company == "Contoso");
}

TEST_CASE("a refunded ticket cancels, and attending again restores with the same badge") {
  Desk desk;
  const std::string header = "Attendee #,Name,Email,Attendee Status\n";
  desk.Import(header + "1,Ana Ruiz,a@x.org,Attending\n2,Ben Lee,b@x.org,Refunded\n");
  CHECK(desk.book.CountRegistered(desk.event) == 1);
  const auto badges = desk.The("Ana Ruiz").at.at(desk.event).badges;

  const ImportPlan refund = desk.Import(header + "1,Ana Ruiz,a@x.org,Refunded\n");
  CHECK(refund.cancelled.size() == 1);
  CHECK(desk.The("Ana Ruiz").at.at(desk.event).cancelled);
  CheckChangesNothing(desk.Plan({header + "1,Ana Ruiz,a@x.org,Refunded\n"}));

  const ImportPlan back = desk.Import(header + "1,Ana Ruiz,a@x.org,Attending\n");
  CHECK(back.restored.size() == 1);
  CHECK(desk.IsRegistered("Ana Ruiz"));
  CHECK(desk.The("Ana Ruiz").at.at(desk.event).badges.size() == badges.size());
}

TEST_CASE("who is not coming and was never registered is counted only") {
  Desk desk;
  const ImportPlan plan =
      desk.Import("Name,approval_status\nAna,approved\nBen,waitlist\nCy,declined\n");
  CHECK(plan.added.size() == 1);
  CHECK(plan.not_coming == 2);
}

TEST_CASE("people who are not in the file stay and are counted") {
  Desk desk;
  desk.Import(kTeam);
  const ImportPlan plan = desk.Import("ID,Name\n1,Ana Ruiz\n");
  CHECK(plan.not_in_file == 2);
  CHECK(desk.book.CountRegistered(desk.event) == 3);
}

TEST_CASE("a row that stands for three people makes three, sharing the ticket's code") {
  Desk desk;
  const ImportPlan plan = desk.Import("Name,Email,Quantity,Barcode #\nAna Ruiz,a@x.org,3,B77\n");
  CHECK(plan.added.size() == 3);
  CHECK(desk.IsRegistered("Ana Ruiz +2"));
  CHECK(desk.book.FindTicket("B77").size() == 3);
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].sentence == "stands for 3 people; the others are “Ana Ruiz +1” and so on");
}

TEST_CASE("two tickets under one name and e-mail are two people") {
  Desk desk;
  desk.Import("Barcode #,Name,Email\nB1,Ana Ruiz,a@x.org\nB2,Ana Ruiz,a@x.org\n");
  CHECK(desk.book.CountRegistered(desk.event) == 2);
}

TEST_CASE("a row that repeats a person is told and the later words go") {
  Desk desk;
  const ImportPlan plan = desk.Import(
      "Timestamp,Email Address,Name,Company\n1,ana@x.org,Ana Ruiz,Old\n2,Ana@x.org,Ana Ruiz,Old\n"
      "3,ana@x.org,ana ruiz,Old\n");
  CHECK(plan.added.size() == 1);
  REQUIRE(plan.notes.size() == 2);
  CHECK(plan.notes[0].line == 3);
  CHECK(plan.notes[0].sentence == "is about the same person as line 2");
}

TEST_CASE("one number under two names is told and makes two people") {
  Desk desk;
  const ImportPlan plan =
      desk.Import("Employee ID,Name,Email\n7,Ana Ruiz,a@x.org\n7,Bob Lee,b@x.org\n");
  CHECK(plan.added.size() == 2);
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].sentence ==
        "has the same number as line 2 and another name; told apart by name and e-mail");
}

TEST_CASE("row numbers of another list rename nobody") {
  Desk desk;
  desk.Import("ID,Name,Email\n1,Ana Ruiz,a@x.org\n2,Ben Lee,b@x.org\n");
  const ImportPlan other = desk.Import("ID,Name,Email\n1,Cy Low,c@x.org\n2,Ana Ruiz,a@x.org\n");
  CHECK(other.changed.empty());
  CHECK(other.added.size() == 1);
  CHECK(desk.book.CountRegistered(desk.event) == 3);
}

TEST_CASE("a ticket passed on takes the place of who had it") {
  Desk desk;
  desk.Import("Attendee #,Name,Email\n9,Ana Ruiz,a@x.org\n");
  const std::string passed_on = "Attendee #,Name,Email\n9,Ben Lee,b@x.org\n";
  const ImportPlan plan = desk.Import(passed_on);
  CHECK(plan.added.size() == 1);
  CHECK(plan.cancelled.size() == 1);
  CHECK_FALSE(desk.IsRegistered("Ana Ruiz"));
  CHECK(desk.IsRegistered("Ben Lee"));
  CheckChangesNothing(desk.Plan({passed_on}));
}

TEST_CASE("a ticket passed on is taken from who came with it, not from who only has its number") {
  // Whom the matcher meets first is a matter of random ids.
  for (int i = 0; i < 12; ++i) {
    Desk desk;
    desk.Import("Attendee #,Name,Email\n9,Cy Low,c@x.org\n");
    desk.Record(AttendeeChanged{
        AttendeeId::Random(),
        AttendeeDetails{.name = "Ana Ruiz", .roster_key = desk.The("Cy Low").roster_key}});
    const ImportPlan plan = desk.Import("Attendee #,Name,Email\n9,Ben Lee,b@x.org\n");
    REQUIRE(plan.cancelled.size() == 1);
    CHECK_FALSE(desk.IsRegistered("Cy Low"));
  }
}

TEST_CASE("an address that two rows share makes neither of them somebody else") {
  Desk desk;
  desk.Import("Name,Email\nAna Ruiz,desk@x.org\n");
  const ImportPlan both = desk.Import("Name,Email\nAna Ruiz Vega,desk@x.org\nBen Lee,desk@x.org\n");
  CHECK(both.added.size() == 2);
  CHECK(both.changed.empty());
  CHECK(desk.The("Ana Ruiz").email == "desk@x.org");
}

TEST_CASE("a ticket of somebody who is here already takes nobody's place") {
  Desk desk;
  desk.Import("Attendee #,Name,Email\n9,Ana Ruiz,a@x.org\n");
  desk.CheckIn(desk.The("Ana Ruiz").id);
  CHECK(desk.Import("Attendee #,Name,Email\n9,Ben Lee,b@x.org\n").cancelled.empty());
  CHECK(desk.IsRegistered("Ana Ruiz"));
}

TEST_CASE("people of an earlier event come again as themselves") {
  Desk desk;
  desk.Import(
      "Employee ID,Name,Email,Company\n1,Ana Ruiz,ana@x.org,Contoso\n2,Ben Lee,,Contoso\n"
      "3,Cy Low,cy@x.org,Contoso\n4,Di Ma,di@x.org,Contoso\n");
  const AttendeeId ana = desk.The("Ana Ruiz").id;
  const AttendeeId cy = desk.The("Cy Low").id;
  desk.Open({.name = "Next year"});
  const ImportPlan plan = desk.Import(
      "Employee ID,Name,Email,Company\n1,Ana Meyer,ana.meyer@x.org,Contoso\n,Ben Lee,,Contoso\n"
      ",Cy Low,cy@x.org,Fabrikam\n,Di Ma,di@elsewhere.org,Contoso\n");
  CHECK(plan.returning.size() == 3);
  CHECK(plan.added.size() == 1);
  CHECK(desk.The("Ana Meyer").id == ana);
  CHECK(desk.The("Cy Low").id == cy);
  CHECK(desk.The("Cy Low").company == "Fabrikam");
  CHECK(desk.The("Ana Meyer").at.size() == 2);
  CHECK(desk.The("Ana Meyer").at.at(desk.event).badges.size() == 1);
}

TEST_CASE("a ticketing system's numbers mean nobody at another event") {
  Desk desk;
  desk.Import("Attendee #,Name,Email\n1,Ana Ruiz,a@x.org\n");
  desk.Open({.name = "Next year"});
  const ImportPlan plan = desk.Import("Attendee #,Name,Email\n1,Ana Rossi,rossi@x.org\n");
  CHECK(plan.added.size() == 1);
  CHECK(plan.returning.empty());
}

TEST_CASE("somebody who was erased is not brought back to life") {
  Desk desk;
  desk.Import(kTeam);
  const AttendeeId ana = desk.The("Ana Ruiz").id;
  desk.Record(Erased{ana});
  const ImportPlan plan = desk.Import(kTeam);
  CHECK(plan.added.size() == 1);
  CHECK(plan.added[0].who != ana);
}

TEST_CASE("a walk-in without a badge gets one") {
  Desk desk;
  const AttendeeId walk_in{desk.RandomBytes()};
  desk.Record(
      AttendeeRegistered{walk_in, AttendeeDetails{.name = "Ana Ruiz", .email = "ana@example.org"}});
  const ImportPlan plan = desk.Import(kTeam);
  CHECK(plan.changed.size() == 1);
  CHECK(desk.The("Ana Ruiz").id == walk_in);
  CHECK(desk.The("Ana Ruiz").at.at(desk.event).badges.size() == 1);
}

TEST_CASE("badges of an event without a key make it one") {
  Desk desk;
  desk.event = EventId{desk.RandomBytes()};
  desk.Record(EventOpened{EventDetails{.name = "Bare"}});
  desk.Import(kTeam);
  const Event& event = *desk.book.FindEvent(desk.event);
  REQUIRE(event.signing_key.has_value());
  const auto code = ParseBadgeCode(desk.CodeOf(desk.The("Ana Ruiz").id));
  CHECK(VerifyBadgeCode(std::get<BadgeCode>(code), desk.event, event.badge_keys.at(0)));
}

TEST_CASE("a hundred thousand rows are planned, and again change nothing") {
  std::string text = "Employee ID,Name,Email,Company\n";
  for (int i = 0; i < 100'000; ++i) {
    const std::string n = std::to_string(i);
    text += n + ",Person " + n + ",p" + n + "@example.org,Company " + std::to_string(i % 50) + "\n";
  }
  Desk desk;
  const ImportPlan plan = desk.Plan({text});
  CHECK(plan.added.size() == 100'000);
  std::vector<Entry> entries;
  Stamp stamp;
  for (const NewFact& fact : plan.facts) {
    stamp = NextStamp(stamp, fact.at);
    entries.push_back({desk.origin, entries.size() + 1'000, FactId::Random(), stamp, fact.at,
                       fact.event, fact.fact});
  }
  desk.book.ApplyAll(entries);
  const ImportPlan again = desk.Plan({text});
  CheckChangesNothing(again);
  CHECK(again.unchanged == 100'000);
}

TEST_CASE("a roster says what tickets carry besides QR codes, once") {
  Desk desk;
  const std::string text =
      "Name,Barcode,Barcode type\nAna,A1,AZTEC_CODE\nBen,B1,QR\nCleo,C1,Data Matrix (ECC 200)\n"
      "Dan,D1,Code 128\nEve,E1,EAN-13\n";
  const ImportPlan plan = desk.Import(text);
  CHECK(desk.book.FindEvent(desk.event)->code_kinds ==
        std::vector<std::string>{"aztec", "data_matrix"});
  REQUIRE(plan.notes.size() == 1);
  CHECK(plan.notes[0].line == 5);
  CHECK(plan.notes[0].sentence ==
        "has a code of the kind “Code 128”, which a USB scanner reads and the camera does not");
  CHECK(desk.Import(text).facts.empty());
  CHECK(desk.Import("Name,Barcode,Codetyp\nFay,F1,Aztec\n").added.size() == 1);
  CHECK(desk.book.FindEvent(desk.event)->code_kinds.size() == 2);
}

}  // namespace
}  // namespace mingle
