#include "domain/book.h"

#include <algorithm>

#include "domain/fold.h"

namespace mingle {
namespace {

/// Facts are kept in order of replay; most arrive at the end.
void InsertInOrder(std::vector<const Entry*>& facts, const Entry& entry) {
  if (facts.empty() || IsBefore(*facts.back(), entry)) {
    facts.push_back(&entry);
    return;
  }
  const auto at = std::upper_bound(facts.begin(), facts.end(), &entry,
                                   [](const Entry* a, const Entry* b) { return IsBefore(*a, *b); });
  facts.insert(at, &entry);
}

/// What a search index shows of a person.
auto RosterFacts(const Person& person) {
  return std::tie(person.name, person.company, person.department, person.ticket_codes,
                  person.erased);
}

bool SameEvents(const Person& a, const Person& b) {
  return std::equal(a.at.begin(), a.at.end(), b.at.begin(), b.at.end(),
                    [](const auto& x, const auto& y) { return x.first == y.first; });
}

bool SameBadges(const Person& a, const Person& b) {
  return std::equal(
      a.at.begin(), a.at.end(), b.at.begin(), b.at.end(), [](const auto& x, const auto& y) {
        return std::equal(x.second.badges.begin(), x.second.badges.end(), y.second.badges.begin(),
                          y.second.badges.end(),
                          [](const Badge& m, const Badge& n) { return m.id == n.id; });
      });
}

bool SameRegistrations(const Person& a, const Person& b) {
  return std::equal(a.at.begin(), a.at.end(), b.at.begin(), b.at.end(),
                    [](const auto& x, const auto& y) {
                      return x.first == y.first && x.second.registered == y.second.registered;
                    });
}

/// Each once; in which order does not matter to a fold.
template <class Record>
void DropRepeats(std::vector<Record*>& records) {
  std::sort(records.begin(), records.end());
  records.erase(std::unique(records.begin(), records.end()), records.end());
}

/// Room for so many more. `reserve` alone would make a table that has grown smaller again, at the
/// cost of moving everything in it.
template <class Table>
void MakeRoom(Table& table, size_t more) {
  const size_t size = table.size() + more;
  if (static_cast<double>(size) >
      static_cast<double>(table.bucket_count()) * static_cast<double>(table.max_load_factor())) {
    table.reserve(size);
  }
}

}  // namespace

bool Book::Apply(const Entry& entry) {
  Touched touched;
  if (!Add(Entry(entry), touched)) {
    return false;
  }
  FoldTouched(touched);
  return true;
}

void Book::ApplyAll(std::span<const Entry> entries) {
  Touched touched;
  MakeRoom(by_id_, entries.size());
  for (const Entry& entry : entries) {
    Add(Entry(entry), touched);
  }
  FoldTouched(touched);
}

void Book::ApplyFrom(size_t expected, const std::function<void(const Take&)>& source,
                     const RunBoth& run_both) {
  // At an event that people use, a person or a pair of people comes with several facts.
  constexpr size_t kFactsEach = 4;
  MakeRoom(by_id_, expected);
  MakeRoom(people_, expected / kFactsEach);
  MakeRoom(pairs_, expected / kFactsEach);
  Touched touched;
  source([&](Entry&& entry) { Add(std::move(entry), touched); });
  run_both([&] { FoldEventsAndPeople(touched); }, [&] { FoldPairs(touched); });
}

bool Book::Add(Entry&& given, Touched& touched) {
  if (FindFact(given.id) != nullptr) {
    return false;
  }
  const Entry& entry = entries_.emplace_back(std::move(given));
  by_id_.insert(&entry);
  last_stamp_ = std::max(last_stamp_, entry.stamp);
  ++revision_;
  Place(entry, touched);
  if (const auto* undo = std::get_if<Undone>(&entry.fact)) {
    for (const FactId& id : undo->facts) {
      undone_.insert(id);
      if (const Entry* target = FindFact(id)) {
        Touch(*target, touched);
      }
    }
  } else if (const auto* erasure = std::get_if<Erased>(&entry.fact)) {
    erased_.insert(erasure->attendee);
    for (const AttendeeId& other : AcquaintancesOf(erasure->attendee)) {
      touched.pairs.push_back(&*pairs_.find(Pair::Of(erasure->attendee, other)));
    }
  }
  return true;
}

void Book::Place(const Entry& entry, Touched& touched) {
  const AttendeeId subject = SubjectOf(entry.fact);
  switch (FoldTargetOf(entry.fact)) {
    case FoldInto::kEvent: {
      auto& event = *events_.try_emplace(entry.event).first;
      event.second.opened |= std::holds_alternative<EventOpened>(entry.fact);
      InsertInOrder(event.second.facts, entry);
      touched.events.push_back(&event);
      break;
    }
    case FoldInto::kScanLog:
      ++events_[entry.event]
            .scan_log[static_cast<size_t>(std::get<CodeScanned>(entry.fact).outcome)];
      break;
    case FoldInto::kPerson: {
      auto& person = *people_.try_emplace(subject).first;
      InsertInOrder(person.second.facts, entry);
      touched.people.push_back(&person);
      break;
    }
    case FoldInto::kPair: {
      const AttendeeId object = ObjectOf(entry.fact);
      auto& pair = *pairs_.try_emplace(Pair::Of(subject, object)).first;
      const bool strangers = pair.second.facts.empty();
      InsertInOrder(pair.second.facts, entry);
      touched.pairs.push_back(&pair);
      if (strangers) {
        Introduce(subject, object, touched);
        Introduce(object, subject, touched);
      }
      break;
    }
    case FoldInto::kNothing:
      break;
  }
}

void Book::Introduce(AttendeeId one, AttendeeId other, Touched& touched) {
  auto& person = *people_.try_emplace(one).first;
  std::vector<AttendeeId>& known = person.second.acquaintances;
  known.insert(std::lower_bound(known.begin(), known.end(), other), other);
  if (person.second.state.id.IsNil()) {  // heard of for the first time
    touched.people.push_back(&person);
  }
}

void Book::Touch(const Entry& entry, Touched& touched) {
  switch (FoldTargetOf(entry.fact)) {
    case FoldInto::kEvent:
      touched.events.push_back(&*events_.find(entry.event));
      break;
    case FoldInto::kPerson:
      touched.people.push_back(&*people_.find(SubjectOf(entry.fact)));
      break;
    case FoldInto::kPair:
      touched.pairs.push_back(&*pairs_.find(Pair::Of(SubjectOf(entry.fact), ObjectOf(entry.fact))));
      break;
    case FoldInto::kScanLog:
    case FoldInto::kNothing:
      break;
  }
}

void Book::FoldTouched(Touched& touched) {
  FoldEventsAndPeople(touched);
  FoldPairs(touched);
}

void Book::FoldEventsAndPeople(Touched& touched) {
  DropRepeats(touched.events);
  DropRepeats(touched.people);
  Workbench bench;
  for (auto* touched_event : touched.events) {
    auto& [id, record] = *touched_event;
    record.state = FoldEvent(id, ReplayOf(record.facts, bench));
  }
  for (auto* touched_person : touched.people) {
    auto& [id, record] = *touched_person;
    Person folded = FoldPerson(id, erased_.contains(id), ReplayOf(record.facts, bench));
    Reindex(record.state, folded);
    if (RosterFacts(folded) != RosterFacts(record.state) ||
        !SameRegistrations(folded, record.state)) {
      ++roster_revision_;
    }
    record.state = std::move(folded);
  }
}

void Book::FoldPairs(Touched& touched) {
  DropRepeats(touched.pairs);
  Workbench bench;
  for (auto* touched_pair : touched.pairs) {
    auto& [pair, record] = *touched_pair;
    record.state = FoldPair(pair, ReplayOf(record.facts, bench));
  }
}

bool Book::Counts(const Entry& entry) const {
  return !undone_.contains(entry.id) || !IsUndoable(entry.fact);
}

bool Book::IsBlanked(const Fact& fact) const {
  return !erased_.empty() && IsPersonal(fact) &&
         (erased_.contains(SubjectOf(fact)) || erased_.contains(ObjectOf(fact)));
}

std::span<const Entry* const> Book::ReplayOf(const std::vector<const Entry*>& facts,
                                             Workbench& bench) const {
  if (undone_.empty() && erased_.empty()) {
    return facts;
  }
  bench.replay.clear();
  bench.blanks.clear();
  for (const Entry* entry : facts) {
    if (!Counts(*entry)) {
      continue;
    }
    if (IsBlanked(entry->fact)) {
      Entry& blank = bench.blanks.emplace_back(*entry);
      blank.fact = Blank(entry->fact);
      entry = &blank;
    }
    bench.replay.push_back(entry);
  }
  return bench.replay;
}

void Book::ReindexEvents(const Person& before, const Person& after) {
  const bool same_events = SameEvents(before, after);
  const bool same_badges = same_events && SameBadges(before, after);
  const auto count = [](EventRecord& record, const Attendance& attendance, int sign) {
    record.here += attendance.here ? sign : 0;
    record.came += attendance.came() ? sign : 0;
    record.registered += attendance.registered ? sign : 0;
  };
  const auto changed_badges = [same_badges](const Attendance& attendance) {
    return same_badges ? std::span<const Badge>() : std::span<const Badge>(attendance.badges);
  };
  for (const auto& [event, attendance] : before.at) {
    EventRecord& record = events_[event];
    count(record, attendance, -1);
    if (!same_events) {
      record.members.erase(before.id);
    }
    for (const Badge& badge : changed_badges(attendance)) {
      badges_.Remove(badge.id, {before.id, event});
    }
  }
  for (const auto& [event, attendance] : after.at) {
    EventRecord& record = events_[event];
    count(record, attendance, +1);
    if (!same_events) {
      record.members.insert(after.id);
    }
    for (const Badge& badge : changed_badges(attendance)) {
      badges_.Add(badge.id, {after.id, event});
    }
  }
}

void Book::Reindex(const Person& before, const Person& after) {
  ReindexEvents(before, after);
  if (before.ticket_codes != after.ticket_codes) {
    for (const std::string& code : before.ticket_codes) {
      tickets_.Remove(code, before.id);
    }
    for (const std::string& code : after.ticket_codes) {
      tickets_.Add(code, after.id);
    }
  }
  if (before.roster_key != after.roster_key) {
    roster_keys_.Remove(before.roster_key, before.id);
    if (!after.roster_key.empty()) {
      roster_keys_.Add(after.roster_key, after.id);
    }
  }
  // Most lessons are added at the end. Each of a person's lessons is there once.
  auto [gone, added] = std::mismatch(before.lessons.begin(), before.lessons.end(),
                                     after.lessons.begin(), after.lessons.end(),
                                     [](const Lesson& a, const Lesson& b) { return a.id == b.id; });
  for (; gone != before.lessons.end(); ++gone) {
    lesson_authors_.Remove(gone->id, before.id);
  }
  for (; added != after.lessons.end(); ++added) {
    lesson_authors_.Add(added->id, after.id);
  }
}

}  // namespace mingle
