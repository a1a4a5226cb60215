#include <algorithm>

#include "domain/book.h"

namespace mingle {
namespace {

/// The keys of a hash map in order, so that nothing outside sees the order of hashing.
template <class Map>
auto SortedKeys(const Map& map) {
  std::vector<typename Map::key_type> keys;
  keys.reserve(map.size());
  for (const auto& [key, value] : map) {
    keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

template <class Map, class Key>
auto FindIn(const Map& map, const Key& key) -> const typename Map::mapped_type* {
  const auto it = map.find(key);
  return it == map.end() ? nullptr : &it->second;
}

}  // namespace

const Event* Book::FindEvent(EventId id) const {
  const EventRecord* record = FindIn(events_, id);
  return record != nullptr && record->opened ? &record->state : nullptr;
}

std::vector<const Event*> Book::Events() const {
  std::vector<const Event*> events;
  for (const auto& [id, record] : events_) {
    if (record.opened) {
      events.push_back(&record.state);
    }
  }
  std::sort(events.begin(), events.end(), [](const Event* a, const Event* b) {
    return std::tie(a->date, a->opened_at, a->id) < std::tie(b->date, b->opened_at, b->id);
  });
  return events;
}

const Person* Book::FindPerson(AttendeeId id) const {
  const PersonRecord* record = FindIn(people_, id);
  return record == nullptr ? nullptr : &record->state;
}

std::vector<const Person*> Book::PeopleAt(EventId event) const {
  std::vector<const Person*> people;
  if (const EventRecord* record = FindIn(events_, event)) {
    people.reserve(record->members.size());
    for (const AttendeeId& id : record->members) {
      people.push_back(FindPerson(id));
    }
  }
  return people;
}

std::vector<const Person*> Book::People() const {
  std::vector<const Person*> people;
  people.reserve(people_.size());
  for (const AttendeeId& id : SortedKeys(people_)) {
    people.push_back(FindPerson(id));
  }
  return people;
}

int Book::CountHere(EventId event) const {
  const EventRecord* record = FindIn(events_, event);
  return record == nullptr ? 0 : record->here;
}

int Book::CountCame(EventId event) const {
  const EventRecord* record = FindIn(events_, event);
  return record == nullptr ? 0 : record->came;
}

int Book::CountRegistered(EventId event) const {
  const EventRecord* record = FindIn(events_, event);
  return record == nullptr ? 0 : record->registered;
}

const BadgeOwner* Book::FindBadge(std::uint64_t badge_id) const { return badges_.First(badge_id); }

std::vector<AttendeeId> Book::FindTicket(const std::string& code) const {
  return tickets_.All(code);
}

AttendeeId Book::FindRosterKey(const std::string& key) const {
  const AttendeeId* holder = roster_keys_.First(key);
  return holder == nullptr ? AttendeeId{} : *holder;
}

const Acquaintance* Book::FindAcquaintance(AttendeeId a, AttendeeId b) const {
  const PairRecord* record = FindIn(pairs_, Pair::Of(a, b));
  return record == nullptr ? nullptr : &record->state;
}

const Meeting* Book::FindMeeting(EventId event, AttendeeId a, AttendeeId b) const {
  const Acquaintance* acquaintance = FindAcquaintance(a, b);
  return acquaintance == nullptr ? nullptr : FindIn(acquaintance->at, event);
}

std::vector<AttendeeId> Book::AcquaintancesOf(AttendeeId person) const {
  const PersonRecord* record = FindIn(people_, person);
  return record == nullptr ? std::vector<AttendeeId>{} : record->acquaintances;
}

std::vector<Pair> Book::Pairs() const { return SortedKeys(pairs_); }

const Lesson* Book::FindLesson(LessonId id) const {
  const AttendeeId* author = lesson_authors_.First(id);
  if (author == nullptr) {
    return nullptr;
  }
  const std::vector<Lesson>& lessons = FindPerson(*author)->lessons;
  const auto it = std::find_if(lessons.begin(), lessons.end(),
                               [id](const Lesson& lesson) { return lesson.id == id; });
  return it == lessons.end() ? nullptr : &*it;
}

std::vector<const Lesson*> Book::LessonsAt(EventId event) const {
  std::vector<const Lesson*> lessons;
  for (const auto& [id, record] : people_) {
    for (const Lesson& lesson : record.state.lessons) {
      if (lesson.event == event) {
        lessons.push_back(&lesson);
      }
    }
  }
  std::sort(lessons.begin(), lessons.end(), [](const Lesson* a, const Lesson* b) {
    return std::tie(a->at, a->id) < std::tie(b->at, b->id);
  });
  return lessons;
}

const Entry* Book::FindFact(FactId id) const {
  const auto entry = by_id_.find(id);
  return entry == by_id_.end() ? nullptr : *entry;
}

std::vector<const Entry*> Book::UndoableFactsAbout(AttendeeId person) const {
  std::vector<const Entry*> facts;
  const auto take = [&](const std::vector<const Entry*>& from) {
    std::copy_if(from.begin(), from.end(), std::back_inserter(facts), [this](const Entry* entry) {
      return IsUndoable(entry->fact) && !undone_.contains(entry->id);
    });
  };
  if (const PersonRecord* record = FindIn(people_, person)) {
    take(record->facts);
    for (const AttendeeId& other : record->acquaintances) {
      take(FindIn(pairs_, Pair::Of(person, other))->facts);
    }
  }
  std::sort(facts.begin(), facts.end(),
            [](const Entry* a, const Entry* b) { return IsBefore(*b, *a); });
  return facts;
}

bool Book::IsUndone(FactId id) const { return undone_.contains(id); }

std::array<int, EnumNames<CheckInOutcome>::kNames.size()> Book::ScanLogOf(EventId event) const {
  const EventRecord* record = FindIn(events_, event);
  return record == nullptr ? std::array<int, EnumNames<CheckInOutcome>::kNames.size()>{}
                           : record->scan_log;
}

}  // namespace mingle
