#include "journal/journal.h"

#include "base/log.h"
#include "journal/fact_codec.h"
#include "journal/journal_check.h"
#include "journal/journal_connection.h"
#include "journal/journal_line.h"
#include "journal/line_taker.h"

namespace mingle {
namespace {

/// A fact as `Append` was given it, ready to be numbered.
Result<FactRow> DraftOf(const NewFact& given) {
  constexpr Time kLastMoment{Milliseconds{253'402'300'799'999}};  // of the year 9999
  FactRow row;
  row.kind = KindOf(given.fact);
  auto body = EncodeBody(given.fact);
  if (!body) {
    return Fail("cannot record this " + row.kind, body.error());
  }
  if (given.at < Time{} || given.at > kLastMoment) {
    return Fail(ErrorKind::kInvalid, "cannot record this " + row.kind + ": its time is impossible");
  }
  row.id = FactId::Random();
  row.at = given.at;
  row.version = VersionOf(given.fact);
  row.event = given.event;
  row.subject = SubjectOf(given.fact);
  row.object = ObjectOf(given.fact);
  row.body = std::move(*body);
  return row;
}

/// The fact of a stored row. One that cannot be understood is kept like an unknown kind.
Fact FactOf(const FactRow& row, int& not_understood) {
  auto fact = DecodeFact({row.kind, row.version, row.subject, row.object}, row.body);
  if (fact) {
    return std::move(*fact);
  }
  ++not_understood;
  return UnknownFact{row.kind, row.version, row.subject, row.object, row.body.value_or("")};
}

Entry EntryOf(const FactRow& row, int& not_understood) {
  return {row.origin, row.seq, row.id, row.stamp, row.at, row.event, FactOf(row, not_understood)};
}

/// True when every marked fact is where it was read.
Result<bool> Holds(FactTable& table, const std::vector<OriginState>& origins,
                   const ReadMarks& marks) {
  size_t found = 0;
  for (const OriginState& origin : origins) {
    if (const auto mark = marks.find(origin.id); mark != marks.end()) {
      const auto row = table.Find(origin, mark->second.seq);
      if (!row) {
        return tl::unexpected(row.error());
      }
      found += *row && (*row)->id == mark->second.fact ? 1U : 0U;
    }
  }
  return found == marks.size();
}

}  // namespace

class Journal::Impl {
 public:
  explicit Impl(std::unique_ptr<JournalConnection> opened) : connection(std::move(opened)) {}

  /// Hands over every row, all of the same moment.
  Result<void> ForEachRow(const FactTable::Take& take) {
    return connection->Read([&take](Database&, FactTable& table) -> Result<void> {
      const auto origins = table.Origins();
      if (!origins) {
        return tl::unexpected(origins.error());
      }
      for (const OriginState& origin : *origins) {
        if (auto taken = table.ForEach(origin, 0, take); !taken) {
          return taken;
        }
      }
      return {};
    });
  }

  const std::unique_ptr<JournalConnection> connection;
};

Journal::Journal(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Result<Journal> Journal::Open(const std::filesystem::path& path, JournalMode mode) {
  return JournalConnection::Open(path, mode).map([](std::unique_ptr<JournalConnection> opened) {
    return Journal(std::make_unique<Impl>(std::move(opened)));
  });
}

Result<std::vector<Entry>> Journal::Append(std::span<const NewFact> facts, Time now) {
  std::vector<FactRow> rows;
  rows.reserve(facts.size());
  for (const NewFact& fact : facts) {
    auto row = DraftOf(fact);
    if (!row) {
      return tl::unexpected(row.error());
    }
    rows.push_back(std::move(*row));
  }
  return impl_->connection->Write(
      [&](FactTable&, FactAppender& appender) -> Result<std::vector<Entry>> {
        for (const FactRow& row : rows) {
          if (row.kind == Erased::kKind) {
            appender.Announce(row.subject);
          }
        }
        std::vector<Entry> entries;
        entries.reserve(rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
          if (auto added = appender.AddOwn(rows[i], now); !added) {
            return tl::unexpected(added.error());
          }
          entries.push_back(StoredEntry(rows[i], facts[i].fact));
        }
        return entries;
      });
}

Result<void> Journal::ReadAll(const std::function<void(Entry&&)>& take) {
  int not_understood = 0;
  auto read = impl_->ForEachRow([&](FactRow& row) -> Result<void> {
    take(EntryOf(row, not_understood));
    return {};
  });
  impl_->connection->ForgetPages();
  if (not_understood > 0) {
    Log(path().string() + ": facts that cannot be understood and count for nothing: " +
        std::to_string(not_understood) + "; `mingle check` says which");
  }
  return read;
}

Result<bool> Journal::ReadBeyond(const ReadMarks& marks, const std::function<void(Entry&&)>& take) {
  bool same_book = false;
  int not_understood = 0;
  const FactTable::Take take_row = [&](FactRow& row) -> Result<void> {
    take(EntryOf(row, not_understood));
    return {};
  };
  const auto read = impl_->connection->Read([&](Database&, FactTable& table) -> Result<void> {
    const auto origins = table.Origins();
    if (!origins) {
      return tl::unexpected(origins.error());
    }
    const auto holds = Holds(table, *origins, marks);
    if (!holds || !*holds) {
      return holds.map([](bool) {});
    }
    same_book = true;
    for (const OriginState& origin : *origins) {
      const auto mark = marks.find(origin.id);
      const std::uint64_t after = mark == marks.end() ? 0 : mark->second.seq;
      if (auto taken = table.ForEach(origin, after, take_row); !taken) {
        return taken;
      }
    }
    return {};
  });
  return read.map([same_book] { return same_book; });
}

Result<void> Journal::WriteLines(const std::function<void(std::string_view)>& line) {
  return impl_->ForEachRow([&](FactRow& row) -> Result<void> {
    line(FormatLine(row));
    return {};
  });
}

Result<std::vector<Entry>> Journal::ApplyLines(std::span<const std::string> lines, Time now) {
  return impl_->connection->Write([&](FactTable& table, FactAppender& appender) {
    return TakeLines(table, appender, lines, now);
  });
}

Result<std::vector<std::string>> Journal::Check() {
  std::vector<std::string> problems;
  return impl_->connection
      ->Read([&problems](Database& database, FactTable& table) {
        return CheckJournal(database, table).map([&problems](std::vector<std::string> found) {
          problems = std::move(found);
        });
      })
      .map([&problems] { return std::move(problems); });
}

Result<void> Journal::Compact() { return impl_->connection->Compact(); }
Result<void> Journal::Checkpoint() { return impl_->connection->Checkpoint(); }
bool Journal::compaction_due() const { return impl_->connection->compaction_due(); }
const std::filesystem::path& Journal::path() const { return impl_->connection->path(); }

}  // namespace mingle
