#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/crypto.h"
#include "domain/event.h"
#include "domain/fact.h"
#include "domain/look_up.h"
#include "domain/meeting.h"
#include "domain/person.h"

namespace mingle {

/// Whose badge a badge id is, and of which event.
struct BadgeOwner {
  AttendeeId attendee;
  EventId event;

  friend auto operator<=>(const BadgeOwner&, const BadgeOwner&) = default;
};

/// What an organisation's facts add up to, in memory.
///
/// Applying is idempotent and order-independent: the state of each event, person and pair is a
/// function of the *set* of facts about it, so any order, any repetition and any split over
/// kiosks gives the same book and the same `Digest()`.
///
/// One thread. References and pointers into the book are good until the next Apply.
class Book {
 public:
  /// Adds a fact. False when it was here already; then nothing changes.
  bool Apply(const Entry& entry);
  /// Adds many, folding each thing touched only once; for start-up and replication.
  void ApplyAll(std::span<const Entry> entries);
  using Take = std::function<void(Entry&&)>;
  /// The same for facts that need not all be in memory at once: `source` hands each to the function
  /// that it is given, before it returns. The book is good to read again afterwards. There will be
  /// about `expected` of them. `run_both` does two pieces of work that change nothing in common:
  /// one after the other, or side by side where there are threads.
  using Work = std::function<void()>;
  using RunBoth = std::function<void(const Work&, const Work&)>;
  void ApplyFrom(size_t expected, const std::function<void(const Take&)>& source,
                 const RunBoth& run_both);

  [[nodiscard]] size_t fact_count() const { return entries_.size(); }
  /// The facts in the order in which they came; it grows at the end only. For whoever keeps
  /// something up to date fact by fact.
  [[nodiscard]] const std::deque<Entry>& entries() const { return entries_; }
  /// Grows whenever the book changes; for views that cache.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  /// Grows whenever somebody's name, company or registration changes; for search indexes.
  [[nodiscard]] std::uint64_t roster_revision() const { return roster_revision_; }
  /// The largest stamp seen; a journal that continues must stamp after it.
  [[nodiscard]] Stamp last_stamp() const { return last_stamp_; }

  [[nodiscard]] const Event* FindEvent(EventId id) const;
  /// All events, oldest date first, then in the order they were opened.
  [[nodiscard]] std::vector<const Event*> Events() const;

  [[nodiscard]] const Person* FindPerson(AttendeeId id) const;
  /// Everybody with a place at `event`: registered, cancelled or came. In order of id.
  [[nodiscard]] std::vector<const Person*> PeopleAt(EventId event) const;
  /// Everybody in the book, in order of id, the erased included.
  [[nodiscard]] std::vector<const Person*> People() const;
  /// How many are here now; how many ever came; how many are registered.
  [[nodiscard]] int CountHere(EventId event) const;
  [[nodiscard]] int CountCame(EventId event) const;
  [[nodiscard]] int CountRegistered(EventId event) const;

  [[nodiscard]] const BadgeOwner* FindBadge(std::uint64_t badge_id) const;
  /// Everybody whose roster gives them this ticket code; usually one, sometimes a shared one.
  [[nodiscard]] std::vector<AttendeeId> FindTicket(const std::string& code) const;
  /// The person a roster knows by this key; nil when none. Erased people are never found.
  [[nodiscard]] AttendeeId FindRosterKey(const std::string& key) const;

  /// Nothing when there is no fact about the two.
  [[nodiscard]] const Acquaintance* FindAcquaintance(AttendeeId a, AttendeeId b) const;
  /// Nothing when the two have no facts at this event.
  [[nodiscard]] const Meeting* FindMeeting(EventId event, AttendeeId a, AttendeeId b) const;
  /// Everybody there is a fact about together with `person`, in order of id.
  [[nodiscard]] std::vector<AttendeeId> AcquaintancesOf(AttendeeId person) const;
  /// Every pair with facts, in order.
  [[nodiscard]] std::vector<Pair> Pairs() const;

  /// Nothing when it was withdrawn, undone or its author erased.
  [[nodiscard]] const Lesson* FindLesson(LessonId id) const;
  /// All lessons of an event, oldest first, whatever their sharing level.
  [[nodiscard]] std::vector<const Lesson*> LessonsAt(EventId event) const;

  /// The fact with this id, as it was applied; nothing when it is not here.
  [[nodiscard]] const Entry* FindFact(FactId id) const;
  /// The facts about a person that may still be undone, newest first.
  [[nodiscard]] std::vector<const Entry*> UndoableFactsAbout(AttendeeId person) const;
  /// True when an `Undone` that is here names it.
  [[nodiscard]] bool IsUndone(FactId id) const;
  /// How often each outcome stands in the event's scan log.
  [[nodiscard]] std::array<int, EnumNames<CheckInOutcome>::kNames.size()> ScanLogOf(
      EventId event) const;

  /// SHA-256 over everything above in a canonical order: equal books have equal digests.
  [[nodiscard]] Sha256Digest Digest() const;

 private:
  /// An event, person or pair: the facts about it in order of replay, and what they add up to.
  struct EventRecord {
    Event state;
    std::vector<const Entry*> facts;
    std::set<AttendeeId> members;
    std::array<int, EnumNames<CheckInOutcome>::kNames.size()> scan_log{};
    int here = 0;
    int came = 0;
    int registered = 0;
    bool opened = false;  ///< false while only other facts speak of it
  };
  struct PersonRecord {
    Person state;
    std::vector<const Entry*> facts;
    std::vector<AttendeeId> acquaintances;  ///< in order of id
  };
  struct PairRecord {
    Acquaintance state;
    std::vector<const Entry*> facts;
  };
  /// Entries are found by their fact's id alone.
  struct ByFactId {
    using is_transparent = void;
    // Not noexcept: libstdc++ then keeps each hash, and need not fetch entries to tell them apart.
    size_t operator()(FactId id) const { return std::hash<FactId>{}(id); }
    size_t operator()(const Entry* entry) const { return (*this)(entry->id); }
    bool operator()(const Entry* a, const Entry* b) const { return a->id == b->id; }
    bool operator()(FactId id, const Entry* entry) const { return id == entry->id; }
  };
  using EventMap = std::unordered_map<EventId, EventRecord>;
  using PersonMap = std::unordered_map<AttendeeId, PersonRecord>;
  using PairMap = std::unordered_map<Pair, PairRecord>;
  /// What facts have touched and must be folded again; some of it more than once. The maps never
  /// move or drop a record.
  struct Touched {
    std::vector<EventMap::value_type*> events;
    std::vector<PersonMap::value_type*> people;
    std::vector<PairMap::value_type*> pairs;
  };
  /// Where facts are put together that do not all count as they are.
  struct Workbench {
    std::vector<const Entry*> replay;
    std::list<Entry> blanks;
  };

  bool Add(Entry&& given, Touched& touched);
  void Place(const Entry& entry, Touched& touched);
  void Introduce(AttendeeId one, AttendeeId other, Touched& touched);
  void Touch(const Entry& entry, Touched& touched);
  void FoldTouched(Touched& touched);
  void FoldEventsAndPeople(Touched& touched);
  void FoldPairs(Touched& touched);
  /// Brings counts and look-ups from what a person contributed to what they contribute now.
  void Reindex(const Person& before, const Person& after);
  void ReindexEvents(const Person& before, const Person& after);
  [[nodiscard]] bool Counts(const Entry& entry) const;
  [[nodiscard]] bool IsBlanked(const Fact& fact) const;
  /// The facts that count, blanked where needed; good while `facts` and `bench` are left alone.
  [[nodiscard]] std::span<const Entry* const> ReplayOf(const std::vector<const Entry*>& facts,
                                                       Workbench& bench) const;

  std::deque<Entry> entries_;  // grows only, so that pointers into it stay good
  std::unordered_set<const Entry*, ByFactId, ByFactId> by_id_;
  std::unordered_set<FactId> undone_;
  std::unordered_set<AttendeeId> erased_;
  EventMap events_;
  PersonMap people_;
  PairMap pairs_;
  LookUp<std::uint64_t, BadgeOwner> badges_;
  LookUp<std::string, AttendeeId> tickets_;
  LookUp<std::string, AttendeeId> roster_keys_;
  LookUp<LessonId, AttendeeId> lesson_authors_;
  std::uint64_t revision_ = 0;
  std::uint64_t roster_revision_ = 0;
  Stamp last_stamp_;
};

}  // namespace mingle
