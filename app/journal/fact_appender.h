#pragma once

#include <map>
#include <unordered_set>
#include <vector>

#include "journal/fact_table.h"
#include "journal/incarnation.h"

namespace mingle {

/// Adds facts to a book by the rules that every book keeps: numbers without gaps, stamps that
/// only grow, a digest chain for each origin, and no words of erased people.
///
/// Works inside a write transaction of the caller's: Begin, then any of the others, then Finish
/// and the commit. When anything fails, roll back and call Forget.
class FactAppender {
 public:
  /// What the table holds is read at the first Begin.
  FactAppender(FactTable& table, Incarnation own) : table_(&table), own_(std::move(own)) {}

  [[nodiscard]] Result<void> Begin();
  /// Somebody will be erased by a fact to come in this transaction: nothing personal about them
  /// is stored from now on, not even for a moment.
  void Announce(AttendeeId erased);

  /// Numbers and stamps a fact under this file's own origin and stores it. Of `row` are read: id,
  /// at, kind, version, event, subject, object, body; the rest is filled in.
  [[nodiscard]] Result<void> AddOwn(FactRow& row, Time now);

  /// True when a fact that was numbered elsewhere is the next one of its origin; false when it is
  /// here already. kRefused when another fact has its number, kInvalid when facts are missing
  /// before it, or its digest or stamp does not fit.
  [[nodiscard]] Result<bool> IsNext(const FactRow& row) const;
  /// Stores a fact that `IsNext`.
  [[nodiscard]] Result<void> AddNext(FactRow& row);

  /// Writes down how far the origins got and who was erased, and blanks their words.
  [[nodiscard]] Result<void> Finish();
  /// The transaction was committed.
  void Committed() { own_.fresh = false; }
  /// The transaction was not, or perhaps not: what the file holds is read again.
  void Forget() { loaded_ = false; }

 private:
  OriginState& StateOf(OriginId origin);
  [[nodiscard]] Result<void> Store(OriginState& state, FactRow& row);
  [[nodiscard]] bool IsAboutErased(const FactRow& row) const;

  FactTable* table_;
  Incarnation own_;
  bool loaded_ = false;
  std::map<OriginId, OriginState> origins_;
  Stamp last_stamp_;
  std::unordered_set<AttendeeId> erased_;
  // Since Begin:
  std::vector<OriginId> moved_;
  std::vector<AttendeeId> newly_erased_;
};

/// The note that is there while erased words may be left in the file's free pages.
inline constexpr std::string_view kCompactionNote = "compaction_due";

}  // namespace mingle
