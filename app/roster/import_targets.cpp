#include "roster/import_targets.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "roster/person_matcher.h"

namespace mingle {
namespace {

/// A person as the rosters alone have them.
struct Wanted {
  Identity identity;
  RosterRow row;
  AttendeeId who;
  bool is_new = false;
  AttendeeId former;
};

/// Lets `later` have its say over `row`, cell by cell.
void Merge(RosterRow& row, const RosterRow& later) {
  const auto take = [](std::string& cell, const std::string& newer) {
    if (!newer.empty()) {
      cell = newer;
    }
  };
  take(row.name, later.name);
  take(row.company, later.company);
  take(row.department, later.department);
  take(row.title, later.title);
  take(row.email, later.email);
  take(row.language, later.language);
  row.coming = row.coming || later.coming;
  for (const std::string& code : later.ticket_codes) {
    if (std::find(row.ticket_codes.begin(), row.ticket_codes.end(), code) ==
        row.ticket_codes.end()) {
      row.ticket_codes.push_back(code);
    }
  }
}

/// The rows' people, each once: rows with the same number, or without one and with the same
/// words, are one person.
class WantedList {
 public:
  explicit WantedList(std::vector<RosterNote>& notes) : notes_(notes) {}

  void Add(const RosterRow& row, EventId event, int copy) {
    Identity identity = IdentityOf(row, event, copy);
    if (!identity.key.empty()) {
      const auto known = by_key_.find(identity.key);
      if (known != by_key_.end() && !IsSamePerson(list_[known->second].identity, identity)) {
        notes_.push_back({row.file, row.line,
                          "has the same number as line " +
                              std::to_string(list_[known->second].row.line) +
                              " and another name; told apart by name and e-mail"});
        identity.key.clear();
      } else if (known != by_key_.end()) {
        Repeat(known->second, row);
        return;
      }
    }
    // Answering a form twice gives one person two row numbers.
    if (identity.key.empty() || (IsRowKey(identity.key) && !identity.email.empty())) {
      const auto [known, first] = by_words_.emplace(
          identity.name + '\n' + identity.email + '\n' + identity.company, list_.size());
      if (!first) {
        Repeat(known->second, row);
        return;
      }
    }
    if (!identity.key.empty()) {
      by_key_.emplace(identity.key, list_.size());
    }
    RosterRow own = row;
    own.name = NameOfCopy(row.name, copy);
    list_.push_back({std::move(identity), std::move(own), {}, false, {}});
  }

  [[nodiscard]] std::vector<Wanted>& list() { return list_; }

 private:
  static bool IsSamePerson(const Identity& a, const Identity& b) {
    return (!a.email.empty() && a.email == b.email && !IsRowKey(a.key)) ||
           NamesAreAlike(a.name, b.name);
  }

  void Repeat(size_t place, const RosterRow& row) {
    Wanted& wanted = list_[place];
    notes_.push_back({row.file, row.line,
                      "is about the same person as line " + std::to_string(wanted.row.line) +
                          (row.file == wanted.row.file ? "" : " of " + wanted.row.file)});
    const std::string name = wanted.row.name;
    Merge(wanted.row, row);
    if (row.quantity > 1) {
      wanted.row.name = name;
    }
  }

  std::vector<RosterNote>& notes_;
  std::vector<Wanted> list_;
  std::unordered_map<std::string, size_t> by_key_;
  std::unordered_map<std::string, size_t> by_words_;
};

/// Finds everybody in the book: numbers first, so that words are left for those without.
void FindPeople(PersonMatcher& matcher, std::vector<Wanted>& wanted) {
  std::unordered_map<std::string, int> names;
  std::unordered_map<std::string, int> emails;
  for (Wanted& one : wanted) {
    ++names[one.identity.name];
    ++emails[one.identity.email];
    if (!one.identity.key.empty()) {
      one.who = matcher.FindByKey(one.identity);
    }
  }
  for (const bool with_key : {true, false}) {
    for (Wanted& one : wanted) {
      if (one.identity.key.empty() == with_key || !one.who.IsNil()) {
        continue;
      }
      if (with_key) {
        one.former = matcher.FormerHolder(one.identity);
      }
      one.who =
          matcher.FindByWords(one.identity, {names[one.identity.name], emails[one.identity.email]});
      if (one.who.IsNil()) {
        one.who = AttendeeId::Random();
        one.is_new = true;
        matcher.Add(one.who, one.identity);
      }
    }
  }
}

}  // namespace

std::vector<ImportTarget> FindTargets(const Book& book, EventId event,
                                      std::span<const Roster> rosters,
                                      std::vector<RosterNote>& notes) {
  WantedList list(notes);
  for (const Roster& roster : rosters) {
    for (const RosterRow& row : roster.rows) {
      for (int copy = 0; copy < row.quantity; ++copy) {
        list.Add(row, event, copy);
      }
      if (row.quantity > 1) {
        notes.push_back({row.file, row.line,
                         "stands for " + std::to_string(row.quantity) +
                             " people; the others are “" + NameOfCopy(row.name, 1) +
                             "” and so on"});
      }
    }
  }
  PersonMatcher matcher(book, event);
  FindPeople(matcher, list.list());

  std::vector<ImportTarget> targets;
  std::unordered_map<AttendeeId, size_t> places;
  for (Wanted& one : list.list()) {
    const auto [place, first] = places.emplace(one.who, targets.size());
    if (first) {
      targets.push_back({one.who, one.is_new, one.identity.key, one.former, std::move(one.row)});
      continue;
    }
    ImportTarget& target = targets[place->second];
    Merge(target.row, one.row);
    target.is_new = target.is_new || one.is_new;
    if (target.key.empty()) {
      target.key = one.identity.key;
    }
  }
  return targets;
}

}  // namespace mingle
