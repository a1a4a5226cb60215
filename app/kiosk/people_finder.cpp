#include "kiosk/people_finder.h"

namespace mingle {

void PeopleFinder::CatchUp() {
  if (!IsBehind()) {
    return;
  }
  const std::vector<const Person*> people = book_->PeopleAt(event_);
  std::vector<NameIndex::Item> items;
  items.reserve(people.size());
  for (const Person* person : people) {
    if (!person->erased) {
      items.push_back({person->id, person->name, person->company});
    }
  }
  index_ = NameIndex(std::move(items));
  revision_ = book_->roster_revision();
  built_ = true;
}

PeopleFinder::Found PeopleFinder::Find(
    std::string_view query, size_t most,
    const std::function<bool(const Person&, const Attendance&)>& keep) {
  CatchUp();
  const auto wanted = [&](AttendeeId id) {
    const Person* person = book_->FindPerson(id);
    const Attendance* attendance = person == nullptr ? nullptr : person->AttendanceAt(event_);
    return attendance != nullptr && !person->erased && keep(*person, *attendance);
  };
  Found found{index_.Find(query, most + 1, wanted), false};
  if (found.people.size() > most) {
    found.people.pop_back();
    found.more = true;
  }
  return found;
}

}  // namespace mingle
