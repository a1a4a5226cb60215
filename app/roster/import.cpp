#include "roster/import.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "domain/badge_code.h"
#include "roster/identity.h"
#include "roster/import_targets.h"

namespace mingle {
namespace {

std::string Joined(const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) {
    text += (text.empty() ? "" : ", ") + code;
  }
  return text;
}

/// What the row says that is different from what is known; empty details when nothing is.
class Difference {
 public:
  explicit Difference(const Person& person) : person_(person) {}

  AttendeeDetails Of(const RosterRow& row) {
    AttendeeDetails details;
    Compare("name", person_.name, row.name, details.name);
    Compare("company", person_.company, row.company, details.company);
    Compare("department", person_.department, row.department, details.department);
    Compare("title", person_.title, row.title, details.title);
    if (FoldForSearch(person_.email) != FoldForSearch(row.email)) {
      Compare("email", person_.email, row.email, details.email);
    }
    Compare("language", person_.language, row.language, details.language);
    std::vector<std::string> codes = person_.ticket_codes;
    for (const std::string& code : row.ticket_codes) {
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
        codes.push_back(code);
      }
    }
    if (codes.size() > person_.ticket_codes.size()) {
      changes_.push_back({"ticket codes", Joined(person_.ticket_codes), Joined(codes)});
      details.ticket_codes = std::move(codes);
    }
    return details;
  }

  [[nodiscard]] std::vector<FieldChange>& changes() { return changes_; }

 private:
  void Compare(std::string_view field, const std::string& before, const std::string& after,
               std::optional<std::string>& detail) {
    if (!after.empty() && after != before) {
      detail = after;
      changes_.push_back({std::string(field), before, after});
    }
  }

  const Person& person_;
  std::vector<FieldChange> changes_;
};

class Planner {
 public:
  Planner(const Book& book, EventId event, Time now, ImportPlan& plan)
      : book_(book), event_(event), now_(now), plan_(plan) {}

  void Take(const ImportTarget& target) {
    seen_.insert(target.who);
    static const Person nobody;
    const Person* known = target.is_new ? nullptr : book_.FindPerson(target.who);
    const Person& person = known == nullptr ? nobody : *known;
    const Attendance* attendance = person.AttendanceAt(event_);
    const bool registered = attendance != nullptr && attendance->registered;
    const ImportLine line{target.who, target.row.file, target.row.line, target.row.name, {}};

    if (!target.row.coming) {
      if (registered) {
        Record(AttendeeCancelled{target.who});
        plan_.cancelled.push_back(line);
      } else {
        ++plan_.not_coming;
      }
      return;
    }
    CancelFormer(target);
    if (registered) {
      Update(target, person, line);
    } else {
      Register(target, person, line);
    }
    if (attendance == nullptr || attendance->badges.empty()) {
      IssueBadge(target.who);
    }
  }

  /// Cameras look for other codes than QR only where a roster says that there are any.
  void TakeCodeKinds(std::span<const Roster> rosters) {
    const Event* event = book_.FindEvent(event_);
    std::vector<std::string> kinds =
        event == nullptr ? std::vector<std::string>{} : event->code_kinds;
    const size_t before = kinds.size();
    for (const Roster& roster : rosters) {
      for (const CodeKind kind : roster.code_kinds) {
        if (std::find(kinds.begin(), kinds.end(), NameOf(kind)) == kinds.end()) {
          kinds.emplace_back(NameOf(kind));
        }
      }
    }
    if (kinds.size() > before) {
      EventChanged changed;
      changed.details->code_kinds = std::move(kinds);
      Record(std::move(changed));
    }
  }

  void CountAbsent() {
    for (const Person* person : book_.PeopleAt(event_)) {
      if (person->AttendanceAt(event_)->registered && !seen_.contains(person->id)) {
        ++plan_.not_in_file;
      }
    }
  }

 private:
  void Record(Fact fact) { plan_.facts.push_back({event_, now_, std::move(fact)}); }

  void Register(const ImportTarget& target, const Person& person, const ImportLine& line) {
    AttendeeDetails details = Difference(person).Of(target.row);
    if (!target.key.empty() && target.key != person.roster_key &&
        !IsEmployeeKey(person.roster_key)) {
      details.roster_key = target.key;
    }
    Record(AttendeeRegistered{target.who, std::move(details)});
    const Attendance* attendance = person.AttendanceAt(event_);
    if (target.is_new) {
      plan_.added.push_back(line);
    } else if (attendance != nullptr && attendance->cancelled) {
      plan_.restored.push_back(line);
    } else {
      plan_.returning.push_back(line);
    }
  }

  void Update(const ImportTarget& target, const Person& person, ImportLine line) {
    Difference difference(person);
    AttendeeDetails details = difference.Of(target.row);
    line.changes = std::move(difference.changes());
    // A number is learned once. Two rosters with different numbers must not fight over it.
    if (!target.key.empty() && person.roster_key.empty()) {
      details.roster_key = target.key;
      line.changes.push_back(
          {"roster number", "", target.key.substr(target.key.find_first_of(":#") + 1)});
    }
    if (line.changes.empty()) {
      ++plan_.unchanged;
      return;
    }
    Record(AttendeeChanged{target.who, std::move(details)});
    plan_.changed.push_back(std::move(line));
  }

  void CancelFormer(const ImportTarget& target) {
    const Person* former = book_.FindPerson(target.former);
    const Attendance* attendance = former == nullptr ? nullptr : former->AttendanceAt(event_);
    if (attendance == nullptr || !attendance->registered || attendance->came()) {
      return;
    }
    seen_.insert(former->id);
    Record(AttendeeCancelled{former->id});
    plan_.cancelled.push_back({former->id, target.row.file, target.row.line, former->name, {}});
    plan_.notes.push_back({target.row.file, target.row.line,
                           "has the ticket of “" + former->name + "”, whose place it takes"});
  }

  void IssueBadge(AttendeeId who) {
    if (!key_) {
      key_ = SigningKey();
    }
    Record(BadgeIssued{who, FormatBadgeId(RandomBadgeId()), *key_});
  }

  int SigningKey() {
    const Event* event = book_.FindEvent(event_);
    if (event != nullptr && event->signing_key) {
      return *event->signing_key;
    }
    const BadgeKeyMade made = RandomBadgeKey();
    Record(made);
    return made.key_id;
  }

  const Book& book_;
  const EventId event_;
  const Time now_;
  ImportPlan& plan_;
  std::optional<int> key_;
  std::unordered_set<AttendeeId> seen_;
};

}  // namespace

ImportPlan PlanImport(const Book& book, EventId event, std::span<const Roster> rosters, Time now) {
  ImportPlan plan;
  for (const Roster& roster : rosters) {
    plan.problems.insert(plan.problems.end(), roster.problems.begin(), roster.problems.end());
    plan.notes.insert(plan.notes.end(), roster.notes.begin(), roster.notes.end());
  }
  Planner planner(book, event, now, plan);
  for (const ImportTarget& target : FindTargets(book, event, rosters, plan.notes)) {
    planner.Take(target);
  }
  planner.TakeCodeKinds(rosters);
  planner.CountAbsent();
  return plan;
}

}  // namespace mingle
