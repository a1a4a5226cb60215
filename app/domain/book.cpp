#include "domain/book.h"

#include <algorithm>

#include "domain/fold.h"

namespace mingle {
namespace {

/// Facts are kept in order of replay; most arrive at the end.
void InsertInOrder(std::vector<const Entry*>& facts, const Entry& entry) {
  const auto at = std::upper_bound(facts.begin(), facts.end(), &entry,
                                   [](const Entry* a, const Entry* b) { return IsBefore(*a, *b); });
  facts.insert(at, &entry);
}

/// What a search index shows of a person.
auto RosterFacts(const Person& person) {
  return std::tie(person.name, person.company, person.department, person.ticket_codes,
                  person.erased);
}

bool SameRegistrations(const Person& a, const Person& b) {
  return std::equal(a.at.begin(), a.at.end(), b.at.begin(), b.at.end(),
                    [](const auto& x, const auto& y) {
                      return x.first == y.first && x.second.registered == y.second.registered;
                    });
}

template <class Key, class Value>
void EraseFrom(std::unordered_map<Key, std::set<Value>>& index, const Key& key,
               const Value& value) {
  const auto it = index.find(key);
  if (it == index.end()) {
    return;
  }
  it->second.erase(value);
  if (it->second.empty()) {
    index.erase(it);
  }
}

}  // namespace

bool Book::Apply(const Entry& entry) {
  Touched touched;
  if (!Add(entry, touched)) {
    return false;
  }
  FoldTouched(touched);
  return true;
}

void Book::ApplyAll(std::span<const Entry> entries) {
  Touched touched;
  for (const Entry& entry : entries) {
    Add(entry, touched);
  }
  FoldTouched(touched);
}

bool Book::Add(const Entry& given, Touched& touched) {
  if (by_id_.contains(given.id)) {
    return false;
  }
  const Entry& entry = entries_.emplace_back(given);
  by_id_.emplace(entry.id, &entry);
  last_stamp_ = std::max(last_stamp_, entry.stamp);
  ++revision_;
  Place(entry);
  Touch(entry.fact, entry.event, touched);
  if (const auto* undo = std::get_if<Undone>(&entry.fact)) {
    for (const FactId& id : undo->facts) {
      undone_.insert(id);
      if (const Entry* target = FindFact(id)) {
        Touch(target->fact, target->event, touched);
      }
    }
  } else if (const auto* erasure = std::get_if<Erased>(&entry.fact)) {
    erased_.insert(erasure->attendee);
    for (const AttendeeId& other : people_[erasure->attendee].acquaintances) {
      touched.pairs.insert(Pair::Of(erasure->attendee, other));
    }
  }
  return true;
}

void Book::Place(const Entry& entry) {
  const AttendeeId subject = SubjectOf(entry.fact);
  switch (FoldTargetOf(entry.fact)) {
    case FoldInto::kEvent:
      events_[entry.event].opened |= std::holds_alternative<EventOpened>(entry.fact);
      InsertInOrder(events_[entry.event].facts, entry);
      break;
    case FoldInto::kScanLog:
      ++events_[entry.event]
            .scan_log[static_cast<size_t>(std::get<CodeScanned>(entry.fact).outcome)];
      break;
    case FoldInto::kPerson:
      InsertInOrder(people_[subject].facts, entry);
      break;
    case FoldInto::kPair: {
      const AttendeeId object = ObjectOf(entry.fact);
      InsertInOrder(pairs_[Pair::Of(subject, object)].facts, entry);
      people_[subject].acquaintances.insert(object);
      people_[object].acquaintances.insert(subject);
      break;
    }
    case FoldInto::kNothing:
      break;
  }
}

void Book::Touch(const Fact& fact, EventId event, Touched& touched) {
  switch (FoldTargetOf(fact)) {
    case FoldInto::kEvent:
      touched.events.insert(event);
      break;
    case FoldInto::kPerson:
      touched.people.insert(SubjectOf(fact));
      break;
    case FoldInto::kPair:
      touched.pairs.insert(Pair::Of(SubjectOf(fact), ObjectOf(fact)));
      for (const AttendeeId& id : {SubjectOf(fact), ObjectOf(fact)}) {
        if (people_[id].state.id.IsNil()) {  // heard of for the first time
          touched.people.insert(id);
        }
      }
      break;
    case FoldInto::kScanLog:
    case FoldInto::kNothing:
      break;
  }
}

void Book::FoldTouched(const Touched& touched) {
  std::deque<Entry> blanks;
  for (const EventId& id : touched.events) {
    EventRecord& record = events_[id];
    record.state = FoldEvent(id, ReplayOf(record.facts, blanks));
  }
  for (const AttendeeId& id : touched.people) {
    PersonRecord& record = people_[id];
    Person folded = FoldPerson(id, erased_.contains(id), ReplayOf(record.facts, blanks));
    Unindex(record.state);
    if (RosterFacts(folded) != RosterFacts(record.state) ||
        !SameRegistrations(folded, record.state)) {
      ++roster_revision_;
    }
    record.state = std::move(folded);
    Index(record.state);
    blanks.clear();
  }
  for (const Pair& pair : touched.pairs) {
    PairRecord& record = pairs_[pair];
    record.state = FoldPair(pair, ReplayOf(record.facts, blanks));
    blanks.clear();
  }
}

bool Book::Counts(const Entry& entry) const {
  return !undone_.contains(entry.id) || !IsUndoable(entry.fact);
}

bool Book::IsBlanked(const Fact& fact) const {
  return !erased_.empty() && IsPersonal(fact) &&
         (erased_.contains(SubjectOf(fact)) || erased_.contains(ObjectOf(fact)));
}

std::vector<const Entry*> Book::ReplayOf(const std::vector<const Entry*>& facts,
                                         std::deque<Entry>& blanks) const {
  std::vector<const Entry*> replay;
  replay.reserve(facts.size());
  for (const Entry* entry : facts) {
    if (!Counts(*entry)) {
      continue;
    }
    if (IsBlanked(entry->fact)) {
      Entry& blank = blanks.emplace_back(*entry);
      blank.fact = Blank(entry->fact);
      entry = &blank;
    }
    replay.push_back(entry);
  }
  return replay;
}

void Book::CountAttendances(const Person& person, int sign) {
  for (const auto& [event, attendance] : person.at) {
    EventRecord& record = events_[event];
    record.here += attendance.here ? sign : 0;
    record.came += attendance.came() ? sign : 0;
    record.registered += attendance.registered ? sign : 0;
    if (sign > 0) {
      record.members.insert(person.id);
    } else {
      record.members.erase(person.id);
    }
  }
}

void Book::Index(const Person& person) {
  CountAttendances(person, +1);
  for (const auto& [event, attendance] : person.at) {
    for (const Badge& badge : attendance.badges) {
      badges_[badge.id].insert({person.id, event});
    }
  }
  for (const std::string& code : person.ticket_codes) {
    tickets_[code].insert(person.id);
  }
  if (!person.roster_key.empty()) {
    roster_keys_[person.roster_key].insert(person.id);
  }
  for (const Lesson& lesson : person.lessons) {
    lesson_authors_[lesson.id].insert(person.id);
  }
}

void Book::Unindex(const Person& person) {
  CountAttendances(person, -1);
  for (const auto& [event, attendance] : person.at) {
    for (const Badge& badge : attendance.badges) {
      EraseFrom(badges_, badge.id, BadgeOwner{person.id, event});
    }
  }
  for (const std::string& code : person.ticket_codes) {
    EraseFrom(tickets_, code, person.id);
  }
  EraseFrom(roster_keys_, person.roster_key, person.id);
  for (const Lesson& lesson : person.lessons) {
    EraseFrom(lesson_authors_, lesson.id, person.id);
  }
}

}  // namespace mingle
