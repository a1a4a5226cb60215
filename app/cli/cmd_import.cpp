#include <ostream>

#include "base/file.h"
#include "cli/book_session.h"
#include "cli/commands.h"
#include "report/json.h"
#include "roster/import.h"
#include "roster/known_pairs.h"

namespace mingle {
namespace {

constexpr size_t kMostNotesShown = 20;

void SayNotes(const std::vector<RosterNote>& notes, const Console& console) {
  for (size_t i = 0; i < notes.size() && i < kMostNotesShown; ++i) {
    // The sentences are made to be printed; escaping them again would double backslashes.
    console.err << Field(notes[i].file) << ", line " << notes[i].line << ": " << notes[i].sentence
                << '\n';
  }
  if (notes.size() > kMostNotesShown) {
    console.err << "… and " << notes.size() - kMostNotesShown << " more\n";
  }
}

Json NotesJson(const std::vector<RosterNote>& notes) {
  Json list = Json::array();
  for (const RosterNote& note : notes) {
    list.push_back({{"file", note.file}, {"line", note.line}, {"sentence", note.sentence}});
  }
  return list;
}

Json LinesJson(const std::vector<ImportLine>& lines) {
  Json list = Json::array();
  for (const ImportLine& line : lines) {
    Json changes = Json::array();
    for (const FieldChange& change : line.changes) {
      changes.push_back(
          {{"field", change.field}, {"before", change.before}, {"after", change.after}});
    }
    list.push_back({{"attendee", line.who.Text()},
                    {"name", line.name},
                    {"file", line.file},
                    {"line", line.line},
                    {"changes", std::move(changes)}});
  }
  return list;
}

struct Kind {
  std::string_view name;
  const std::vector<ImportLine> ImportPlan::*lines;
};
constexpr Kind kKinds[] = {{"added", &ImportPlan::added},
                           {"returning", &ImportPlan::returning},
                           {"changed", &ImportPlan::changed},
                           {"restored", &ImportPlan::restored},
                           {"cancelled", &ImportPlan::cancelled}};

void PrintPlan(const ImportPlan& plan, const Arguments& arguments, const Console& console) {
  if (arguments.Has("--json")) {
    Json json = {{"dry_run", arguments.Has("--dry-run")}};
    for (const Kind& kind : kKinds) {
      json[std::string(kind.name)] = LinesJson(plan.*kind.lines);
    }
    json["unchanged"] = plan.unchanged;
    json["not_coming"] = plan.not_coming;
    json["not_in_file"] = plan.not_in_file;
    json["problems"] = NotesJson(plan.problems);
    json["notes"] = NotesJson(plan.notes);
    console.out << DumpJson(json);
    return;
  }
  for (const Kind& kind : kKinds) {
    if (arguments.Has("--dry-run")) {
      for (const ImportLine& line : plan.*kind.lines) {
        console.out << kind.name << '\t' << Field(line.name) << '\t' << Field(line.file) << ':'
                    << line.line;
        for (const FieldChange& change : line.changes) {
          console.out << '\t' << change.field << ": “" << Field(change.before) << "” → “"
                      << Field(change.after) << "”";
        }
        console.out << '\n';
      }
    } else {
      console.out << kind.name << '\t' << (plan.*kind.lines).size() << '\n';
    }
  }
  if (!arguments.Has("--dry-run")) {
    console.out << "unchanged\t" << plan.unchanged << "\nnot coming\t" << plan.not_coming
                << "\nproblems\t" << plan.problems.size() << '\n';
  }
}

std::string Summary(const ImportPlan& plan, bool dry_run) {
  std::string text;
  const auto add = [&text](size_t count, std::string_view what) {
    if (count > 0) {
      text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(what);
    }
  };
  for (const Kind& kind : kKinds) {
    add((plan.*kind.lines).size(), kind.name);
  }
  add(plan.unchanged, "unchanged");
  add(plan.not_coming, "not coming");
  add(plan.problems.size(), "not read");
  return (dry_run ? "Would be: " : "Imported: ") + (text.empty() ? "nobody" : text) + ".";
}

int ImportRosters(BookSession& session, const Event& event, const Arguments& arguments,
                  Console& console) {
  std::vector<Roster> rosters;
  for (size_t i = 1; i < arguments.words().size(); ++i) {
    auto roster = ReadRosterFile(arguments.words()[i]);
    if (!roster) {
      return console.Fail(roster.error());
    }
    if (arguments.Has("--dry-run")) {
      std::string columns;
      for (const std::string& column : roster->columns) {
        columns += (columns.empty() ? "" : ", ") + column;
      }
      console.err << Field(roster->file) << " (" << NameOfEncoding(roster->encoding)
                  << "): " << columns << '\n';
    }
    rosters.push_back(std::move(*roster));
  }
  const Time now = console.clock.Now();
  const ImportPlan plan = PlanImport(session.book, event.id, rosters, now);
  const bool dry_run = arguments.Has("--dry-run");
  if (!dry_run) {
    if (const auto stored = session.Record(plan.facts, now); !stored) {
      return console.Fail(stored.error());
    }
  }
  PrintPlan(plan, arguments, console);
  SayNotes(plan.problems, console);
  SayNotes(plan.notes, console);
  console.Say(Summary(plan, dry_run));
  if (plan.not_in_file > 0) {
    console.Say(std::to_string(plan.not_in_file) +
                " registered earlier are in no file given now; they stay.");
  }
  const bool nobody_read = std::all_of(rosters.begin(), rosters.end(),
                                       [](const Roster& roster) { return roster.rows.empty(); });
  return nobody_read ? kFailed : kDone;
}

int ImportKnownPairs(BookSession& session, const Event& event, const Arguments& arguments,
                     Console& console) {
  const Time now = console.clock.Now();
  KnownPairsPlan all;
  for (size_t i = 1; i < arguments.words().size(); ++i) {
    const std::filesystem::path path = arguments.words()[i];
    const auto bytes = ReadFile(path);
    auto plan = bytes
                    ? PlanKnownPairs(session.book, event.id, *bytes, path.filename().string(), now)
                    : tl::unexpected(bytes.error());
    if (!plan) {
      return console.Fail(plan.error());
    }
    if (!arguments.Has("--dry-run")) {
      if (const auto stored = session.Record(plan->facts, now); !stored) {
        return console.Fail(stored.error());
      }
    }
    all.added += plan->added;
    all.unchanged += plan->unchanged;
    all.problems.insert(all.problems.end(), plan->problems.begin(), plan->problems.end());
    all.notes.insert(all.notes.end(), plan->notes.begin(), plan->notes.end());
  }
  if (arguments.Has("--json")) {
    console.out << DumpJson({{"dry_run", arguments.Has("--dry-run")},
                             {"added", all.added},
                             {"unchanged", all.unchanged},
                             {"problems", NotesJson(all.problems)},
                             {"notes", NotesJson(all.notes)}});
  } else {
    console.out << "added\t" << all.added << "\nunchanged\t" << all.unchanged << "\nproblems\t"
                << all.problems.size() << '\n';
  }
  SayNotes(all.problems, console);
  SayNotes(all.notes, console);
  return all.added + all.unchanged == 0 ? kFailed : kDone;
}

}  // namespace

int RunImport(const Arguments& arguments, Console& console) {
  const JournalMode mode = arguments.Has("--dry-run") ? JournalMode::kRead : JournalMode::kWrite;
  auto session = BookSession::Open(arguments.words()[0], mode);
  if (!session) {
    return console.Fail(session.error());
  }
  const auto event = ChooseEvent(session->book, arguments.Value("--event"), console);
  if (!event) {
    return console.Fail(event.error());
  }
  // Recording moves what the book holds; the event is looked up by copy.
  const Event chosen = **event;
  return arguments.Has("--meetings") ? ImportKnownPairs(*session, chosen, arguments, console)
                                     : ImportRosters(*session, chosen, arguments, console);
}

}  // namespace mingle
