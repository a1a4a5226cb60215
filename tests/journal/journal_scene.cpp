#include "journal/journal_scene.h"

#include <sqlite3.h>

#include <map>
#include <stdexcept>

#include "base/file.h"
#include "journal/fact_codec.h"
#include "journal/journal_line.h"

namespace mingle::test {

Journal OpenJournal(const std::filesystem::path& path, JournalMode mode) {
  auto journal = Journal::Open(path, mode);
  if (!journal) {
    throw std::runtime_error(journal.error().message);
  }
  return std::move(*journal);
}

std::vector<Entry> Record(Journal& journal, std::vector<NewFact> facts, Time now) {
  auto entries = journal.Append(facts, now);
  if (!entries) {
    throw std::runtime_error(entries.error().message);
  }
  return std::move(*entries);
}

Entry Record(Journal& journal, Fact fact, EventId event) {
  return Record(journal, std::vector<NewFact>{{event, kNow, std::move(fact)}}).at(0);
}

std::vector<Entry> EntriesIn(Journal& journal) {
  std::vector<Entry> entries;
  const auto read = journal.ReadAll([&](Entry&& entry) { entries.push_back(std::move(entry)); });
  if (!read) {
    throw std::runtime_error(read.error().message);
  }
  return entries;
}

std::vector<std::string> LinesIn(Journal& journal) {
  std::vector<std::string> lines;
  const auto written = journal.WriteLines([&](std::string_view line) { lines.emplace_back(line); });
  if (!written) {
    throw std::runtime_error(written.error().message);
  }
  return lines;
}

Sha256Digest DigestOf(const std::vector<Entry>& entries) {
  Book book;
  book.ApplyAll(entries);
  return book.Digest();
}

std::string ProblemsIn(Journal& journal) {
  const auto problems = journal.Check();
  if (!problems) {
    return "cannot check: " + problems.error().message;
  }
  std::string text;
  for (const std::string& problem : *problems) {
    text += problem + "\n";
  }
  return text;
}

std::vector<std::string> LinesOf(std::span<const Entry> entries) {
  std::map<OriginId, FactRow> last;
  std::vector<std::string> lines;
  for (const Entry& entry : entries) {
    auto body = EncodeBody(entry.fact);
    if (!body) {
      continue;
    }
    const FactRow& before = last[entry.origin];
    FactRow row;
    row.origin = entry.origin;
    row.seq = before.seq + 1;
    row.id = entry.id;
    row.stamp = entry.stamp;
    row.at = entry.at;
    row.kind = KindOf(entry.fact);
    row.version = VersionOf(entry.fact);
    row.event = entry.event;
    row.subject = SubjectOf(entry.fact);
    row.object = ObjectOf(entry.fact);
    row.body = std::move(*body);
    FillRandom(row.nonce);
    row.mac = BodyMac(row.nonce, *row.body);
    row.chain = ChainAfter(before.chain, row);
    lines.push_back(FormatLine(row));
    last[entry.origin] = row;
  }
  return lines;
}

AttendeeRegistered Registered(AttendeeId id, std::string name) {
  AttendeeRegistered fact;
  fact.attendee = id;
  fact.details->name = std::move(name);
  return fact;
}

std::string BytesIn(const std::filesystem::path& folder) {
  std::string bytes;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (file.is_regular_file()) {
      bytes += ReadFile(file.path()).value();
    }
  }
  return bytes;
}

std::string Ask(const std::filesystem::path& book, const std::string& sql) {
  sqlite3* connection = nullptr;
  std::string text;
  const auto row = [](void* into, int count, char** values, char**) {
    auto& answer = *static_cast<std::string*>(into);
    for (int i = 0; i < count; ++i) {
      answer += (i == 0 ? "" : "|") + std::string(values[i] == nullptr ? "" : values[i]);
    }
    answer += '\n';
    return 0;
  };
  char* problem = nullptr;
  if (sqlite3_open(book.c_str(), &connection) != SQLITE_OK ||
      sqlite3_exec(connection, sql.c_str(), row, &text, &problem) != SQLITE_OK) {
    text = "error: " + std::string(sqlite3_errmsg(connection));
  }
  sqlite3_free(problem);
  sqlite3_close(connection);
  return text;
}

void Tamper(const std::filesystem::path& book, const std::string& sql) {
  const std::string answer = Ask(book, sql);
  if (answer.starts_with("error")) {
    throw std::runtime_error(answer);
  }
}

void TurnIntoVersion1(const std::filesystem::path& book) {
  const std::string drops =
      Ask(book, "SELECT 'DROP VIEW ' || name || ';' FROM sqlite_schema WHERE type = 'view'");
  Tamper(book, drops + "PRAGMA user_version=1");
}

}  // namespace mingle::test
