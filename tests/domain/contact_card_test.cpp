#include "domain/contact_card.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/scene.h"
#include "support/unfolded.h"

using namespace mingle;
using test::Scene;
using test::Unfolded;

namespace {

Person Somebody(std::string name, std::string email = "ana@example.org") {
  Person person;
  person.name = std::move(name);
  person.email = std::move(email);
  return person;
}

std::string Repeat(std::string_view text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) {
    repeated += text;
  }
  return repeated;
}

bool Holds(const std::string& card, std::string_view text) { return card.find(text) != card.npos; }

}  // namespace

TEST_CASE("a card says who somebody is and how to reach them") {
  Person ana = Somebody("Ana Ruiz");
  ana.company = "Lantern Works";
  ana.department = "Finance";
  ana.title = "Head of Budgets";
  CHECK(ContactCard(ana) ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Ana Ruiz;;;\r\nFN:Ana Ruiz\r\n"
        "ORG:Lantern Works;Finance\r\nTITLE:Head of Budgets\r\nEMAIL:ana@example.org\r\n"
        "END:VCARD\r\n");
}

TEST_CASE("what nobody knows is not on the card") {
  CHECK(ContactCard(Somebody("Ana", "")) ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Ana;;;\r\nFN:Ana\r\nEND:VCARD\r\n");
  Person ana = Somebody("Ana", "");
  ana.department = "Finance";
  CHECK(Holds(ContactCard(ana), "ORG:;Finance\r\n"));
}

TEST_CASE("no name can write a line of its own or turn the others round") {
  const std::string card =
      ContactCard(Somebody("Ana;\r\nTEL:666, \\x\u202egnp.exe", "a@b.c\nNOTE:x"));
  CHECK(Holds(card, "FN:Ana\\; TEL:666\\, \\\\xgnp.exe\r\n"));
  CHECK(Holds(card, "EMAIL:a@b.c NOTE:x\r\n"));
  CHECK_FALSE(Holds(card, "\nTEL"));
  CHECK_FALSE(Holds(card, "\nNOTE"));
}

TEST_CASE("a card always fits into a code that a phone can read, and keeps the address") {
  for (const char* letter : {"x", "ä", "語", "😀", ";", "e\u0301", "\\"}) {
    CAPTURE(letter);
    Person person = Somebody(Repeat(letter, 500));
    person.company = person.department = person.title = person.name;
    const std::string card = ContactCard(person);
    CHECK(card.size() <= kMostCardBytes);
    CHECK(card.size() > kMostCardBytes * 3 / 4);
    CHECK(IsUtf8(card));
    CHECK(Holds(Unfolded(card), "EMAIL:ana@example.org\r\n"));
    CHECK_FALSE(Holds(card, "TITLE"));
    CHECK_FALSE(Holds(card, "ORG"));
  }
  const std::string long_address = Repeat("a", 300) + "@example.org";
  CHECK_FALSE(Holds(ContactCard(Somebody("Ana", long_address)), "EMAIL"));
  CHECK(ContactCard(Somebody("", "")).size() < kMostCardBytes);
}

TEST_CASE("an address of nothing but signs that have to be escaped harms nothing") {
  const std::string card = ContactCard(Somebody("Ana", Repeat(",;\\", 60)));
  CHECK(card.size() <= kMostCardBytes);
  CHECK(Holds(card, "FN:Ana\r\n"));
  CHECK_FALSE(Holds(card, "EMAIL"));
}

TEST_CASE("the title goes first, then the department, then the company") {
  Person person = Somebody("Ana Ruiz");
  person.company = Repeat("c", 80);
  person.department = Repeat("d", 80);
  person.title = Repeat("t", 160);
  const std::string card = Unfolded(ContactCard(person));
  CHECK_FALSE(Holds(card, "TITLE"));
  CHECK(Holds(card, "ORG:" + person.company + ";" + person.department + "\r\n"));
  person.department = Repeat("d", 250);
  CHECK(Holds(Unfolded(ContactCard(person)), "ORG:" + person.company + "\r\n"));
}

TEST_CASE("a contact is for those who met, while its owner agrees") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  const AttendeeId ben = scene.Arrive("Ben");
  const auto may = [&] { return MayHaveContact(scene.book, scene.event, ana, ben); };
  scene.Agree(ben, Purpose::kListedForMet);
  CHECK_FALSE(may());
  scene.Claim(ana, ben);
  CHECK_FALSE(may());
  scene.Claim(ben, ana);
  CHECK(may());
  CHECK_FALSE(MayHaveContact(scene.book, scene.event, ben, ana));
  scene.Record(ConsentSet{ben, Purpose::kListedForMet, false, {}});
  CHECK_FALSE(may());
}

TEST_CASE("nobody gets the contact of somebody who wants to be left alone or was forgotten") {
  for (const bool erased : {true, false}) {
    Scene scene;
    const AttendeeId ana = scene.Arrive("Ana");
    const AttendeeId ben = scene.Arrive("Ben");
    scene.Agree(ben, Purpose::kListedForMet);
    scene.Meet(ana, ben);
    CHECK(MayHaveContact(scene.book, scene.event, ana, ben));
    if (erased) {
      scene.Record(Erased{ben});
    } else {
      scene.Record(KeptApart{ben, ana});
    }
    CHECK_FALSE(MayHaveContact(scene.book, scene.event, ana, ben));
  }
}
