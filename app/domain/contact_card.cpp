#include "domain/contact_card.h"

#include "base/content_line.h"
#include "base/text.h"
#include "domain/progress.h"

namespace mingle {
namespace {

struct Fields {
  std::string name;
  std::string company;
  std::string department;
  std::string title;
  std::string email;
};

std::string Write(const Fields& fields) {
  std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
  // Which part of a name is the family's nobody told us: it is given whole.
  const std::string name = EscapeContent(fields.name);
  card += ContentLine("N", ";" + name + ";;;");
  card += ContentLine("FN", name);
  if (!fields.company.empty() || !fields.department.empty()) {
    std::string place = EscapeContent(fields.company);
    place += fields.department.empty() ? "" : ";" + EscapeContent(fields.department);
    card += ContentLine("ORG", place);
  }
  if (!fields.title.empty()) {
    card += ContentLine("TITLE", EscapeContent(fields.title));
  }
  if (!fields.email.empty()) {
    card += ContentLine("EMAIL", EscapeContent(fields.email));
  }
  return card + "END:VCARD\r\n";
}

}  // namespace

std::string ContactCard(const Person& person) {
  Fields fields{CleanText(person.name), CleanText(person.company), CleanText(person.department),
                CleanText(person.title), CleanText(person.email)};
  constexpr size_t kMostEmailBytes = 200;  // with half an address nobody is reached
  if (EscapeContent(fields.email).size() > kMostEmailBytes) {
    fields.email.clear();
  }
  std::string card = Write(fields);
  for (std::string* dispensable : {&fields.title, &fields.department, &fields.company}) {
    if (card.size() > kMostCardBytes) {
      dispensable->clear();
      card = Write(fields);
    }
  }
  while (card.size() > kMostCardBytes && !fields.name.empty()) {
    fields.name = FirstCodePoints(fields.name, CountCodePoints(fields.name) - 1);
    card = Write(fields);
  }
  return card;
}

bool MayHaveContact(const Book& book, EventId event, AttendeeId viewer, AttendeeId other) {
  const Meeting* meeting = book.FindMeeting(event, viewer, other);
  const Person* person = book.FindPerson(other);
  return meeting != nullptr && meeting->step >= MeetingStep::kConfirmed && person != nullptr &&
         !person->erased && person->Consents(Purpose::kListedForMet) &&
         !AreKeptApart(book, viewer, other);
}

}  // namespace mingle
