#include "journal/journal_check.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "domain/book.h"
#include "journal/book_figures.h"
#include "journal/fact_codec.h"
#include "journal/migrations.h"

namespace mingle {
namespace {

constexpr size_t kMostProblems = 100;

/// Every row of a question whose answers are texts.
Result<std::vector<std::string>> AskIn(Database& database, std::string_view sql) {
  auto statement = database.Prepare(sql);
  if (!statement) {
    return tl::unexpected(statement.error());
  }
  std::vector<std::string> answers;
  for (;;) {
    const auto row = statement->Step();
    if (!row) {
      return tl::unexpected(row.error());
    }
    if (!*row) {
      return answers;
    }
    answers.emplace_back(statement->Text(0));
  }
}

class Checker {
 public:
  Checker(Database& database, FactTable& table) : database_(database), table_(table) {}

  Result<std::vector<std::string>> Run() {
    auto done = CheckSqlite()
                    .and_then([this] { return CheckFacts(); })
                    .and_then([this] { return CheckErased(); })
                    .and_then([this] { return CheckViews(); });
    if (!done && done.error().kind == ErrorKind::kCorrupt) {
      Report(done.error().message);
    } else if (!done) {
      return tl::unexpected(done.error());
    }
    return std::move(problems_);
  }

 private:
  void Report(std::string problem) {
    if (problems_.size() < kMostProblems) {
      problems_.push_back(std::move(problem));
    }
  }

  Result<void> CheckSqlite() {
    auto answers = AskIn(database_, "PRAGMA integrity_check");
    if (!answers) {
      return tl::unexpected(answers.error());
    }
    for (const std::string& answer : *answers) {
      if (answer != "ok") {
        Report("SQLite finds the file damaged: " + answer);
      }
    }
    return {};
  }

  Result<void> CheckFacts() {
    const auto origins = table_.Origins();
    if (!origins) {
      return tl::unexpected(origins.error());
    }
    auto erased = table_.ErasedPeople();
    if (!erased) {
      return tl::unexpected(erased.error());
    }
    erased_ = std::move(*erased);
    for (const OriginState& origin : *origins) {
      FactRow before;  // none: numbered 0
      const auto read = table_.ForEach(origin, 0, [&](FactRow& row) -> Result<void> {
        CheckRow(row, before);
        before = row;
        return {};
      });
      if (!read) {
        return read;
      }
      if (before.seq != origin.last_seq || before.chain != origin.head) {
        Report("origin " + origin.id.Text() + " should end with fact " +
               std::to_string(origin.last_seq) + ", but ends with fact " +
               std::to_string(before.seq) + " or another one of that number");
      }
    }
    return {};
  }

  void CheckRow(const FactRow& row, const FactRow& before) {
    const std::string name =
        "fact " + std::to_string(row.seq) + " of origin " + row.origin.Text() + " ";
    if (row.seq != before.seq + 1) {
      Report(name + "follows fact " + std::to_string(before.seq));
    }
    if (row.stamp <= before.stamp) {
      Report(name + "is stamped before the one it follows");
    }
    if (ChainAfter(before.chain, row) != row.chain) {
      Report(name + "does not fit its digest chain: its header, or one before it, was altered");
    }
    const bool about_erased = erased_.contains(row.subject) || erased_.contains(row.object);
    if (row.body && BodyMac(row.nonce, *row.body) != row.mac) {
      Report(name + "has a body that was altered");
    }
    if (!row.body && !about_erased) {
      Report(name + "has lost its body, although nobody in it was erased");
    }
    if (row.body && about_erased && IsPersonalKind(row.kind, row.version)) {
      Report(name + "still has words of somebody who was erased");
    }
    if (row.kind == Erased::kKind && !erased_.contains(row.subject)) {
      Report(name + "erases somebody who is not noted as erased");
    }
    auto fact = DecodeFact({row.kind, row.version, row.subject, row.object}, row.body);
    if (!fact) {
      Report(name + "is no " + row.kind + ": " + fact.error().message);
      return;
    }
    entries_.push_back(
        {row.origin, row.seq, row.id, row.stamp, row.at, row.event, std::move(*fact)});
  }

  /// Nobody is erased without a fact that says so, and one id is one fact.
  Result<void> CheckErased() {
    std::unordered_map<FactId, const Entry*> seen;
    for (const Entry& entry : entries_) {
      if (const auto* erasure = std::get_if<Erased>(&entry.fact)) {
        erased_.erase(erasure->attendee);
      }
      const auto [it, fresh] = seen.emplace(entry.id, &entry);
      if (!fresh && (KindOf(it->second->fact) != KindOf(entry.fact) ||
                     SubjectOf(it->second->fact) != SubjectOf(entry.fact) ||
                     it->second->stamp != entry.stamp)) {
        Report("two different facts have the id " + entry.id.Text());
      }
    }
    for (const AttendeeId& person : erased_) {
      Report("attendee " + person.Text() + " is noted as erased, but no fact says so");
    }
    return {};
  }

  Result<void> CheckViews() {
    const auto version = database_.AskNumber("PRAGMA user_version");
    if (!version) {
      return tl::unexpected(version.error());
    }
    // An older book, opened for reading only, has the views of its time.
    if (*version != kSchemaVersion) {
      return {};
    }
    if (auto checked = CheckSchema(); !checked || !problems_.empty()) {
      return checked;
    }
    // Functions of JSON in views count as unsafe in SQLite 3.40 while the schema is not trusted.
    // That this schema is ours was seen just now.
    return database_.Execute("PRAGMA trusted_schema=1")
        .and_then([this] { return CompareFigures(); })
        .and_then([this] { return database_.Execute("PRAGMA trusted_schema=0"); });
  }

  Result<void> CheckSchema() {
    constexpr std::string_view kObjects =
        "SELECT type || ' ' || name || char(10) || sql FROM sqlite_schema WHERE sql IS NOT NULL";
    auto ours = Database::Scratch();
    if (!ours) {
      return tl::unexpected(ours.error());
    }
    if (auto migrated = Migrate(*ours); !migrated) {
      return migrated;
    }
    auto expected = AskIn(*ours, kObjects);
    auto found = AskIn(database_, kObjects);
    if (!expected || !found) {
      return tl::unexpected(expected ? found.error() : expected.error());
    }
    const std::unordered_set<std::string> there(found->begin(), found->end());
    for (const std::string& object : *expected) {
      if (!there.contains(object)) {
        Report("the " + object.substr(0, object.find('\n')) + " is missing or was altered");
      }
    }
    for (const std::string& object : there) {
      if (object.starts_with("trigger ")) {
        Report("there is a " + object.substr(0, object.find('\n')) + ", which no book has");
      }
    }
    return {};
  }

  Result<void> CompareFigures() {
    Book book;
    book.ApplyAll(entries_);
    for (const ViewFigures& figures : FiguresOf(book)) {
      const auto shown = AskIn(database_, figures.sql);
      if (!shown) {
        return tl::unexpected(shown.error());
      }
      if (shown->size() != 1 || shown->front() != figures.expected) {
        Report("the view " + figures.view + " shows " + (shown->empty() ? "" : shown->front()) +
               ", but the facts add up to " + figures.expected);
      }
    }
    return {};
  }

  Database& database_;
  FactTable& table_;
  std::vector<std::string> problems_;
  std::unordered_set<AttendeeId> erased_;
  std::vector<Entry> entries_;
};

}  // namespace

Result<std::vector<std::string>> CheckJournal(Database& database, FactTable& table) {
  return Checker(database, table).Run();
}

}  // namespace mingle
