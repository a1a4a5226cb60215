#include "journal/line_taker.h"

#include <optional>
#include <string_view>
#include <unordered_set>

#include "base/text.h"
#include "journal/fact_codec.h"
#include "journal/journal_line.h"

namespace mingle {
namespace {

Result<Fact> DecodeRow(const FactRow& row) {
  auto fact = DecodeFact({row.kind, row.version, row.subject, row.object}, row.body);
  if (!fact) {
    return Fail("this is no " + row.kind, fact.error());
  }
  return fact;
}

class LineTaker {
 public:
  LineTaker(FactTable& table, FactAppender& appender, Time now)
      : table_(table), appender_(appender), now_(now) {}

  Result<void> Take(std::string_view text) {
    auto line = ParseLine(text);
    if (!line) {
      return tl::unexpected(line.error());
    }
    return line->numbered ? TakeNumbered(line->row) : TakeOwn(*line);
  }
  [[nodiscard]] std::vector<Entry> Finish() { return std::move(entries_); }

 private:
  Result<void> TakeNumbered(FactRow& row) {
    const auto is_next = appender_.IsNext(row);
    if (!is_next) {
      return tl::unexpected(is_next.error());
    }
    if (!*is_next) {
      return {};
    }
    auto fact = DecodeRow(row);
    if (!fact) {
      return tl::unexpected(fact.error());
    }
    if (auto added = appender_.AddNext(row); !added) {
      return added;
    }
    return Took(row, std::move(*fact));
  }

  Result<void> TakeOwn(JournalLine& line) {
    FactRow& row = line.row;
    if (row.id.IsNil()) {
      row.id = FactId::Random();
    } else {
      const auto here = IsHere(row.id);
      if (!here) {
        return tl::unexpected(here.error());
      }
      if (*here) {
        return {};
      }
    }
    if (!line.has_at) {
      row.at = now_;
    }
    if (!line.has_version) {
      row.version = KnownVersion(row.kind).value_or(1);
    }
    if (!row.body) {
      row.body = "{}";
    }
    auto fact = DecodeRow(row);
    if (!fact) {
      return tl::unexpected(fact.error());
    }
    if (SubjectOf(*fact) != row.subject || ObjectOf(*fact) != row.object) {
      return Fail(ErrorKind::kInvalid,
                  "this is no " + row.kind + ": it names somebody whom such a fact is not about");
    }
    if (auto added = appender_.AddOwn(row, now_); !added) {
      return added;
    }
    return Took(row, std::move(*fact));
  }

  Result<void> Took(const FactRow& row, Fact fact) {
    if (ids_) {
      ids_->insert(row.id);
    }
    entries_.push_back(StoredEntry(row, std::move(fact)));
    return {};
  }

  /// Ids have no index in the file, which would cost every check-in a page; the few lines that
  /// ask read them all once.
  Result<bool> IsHere(FactId id) {
    if (!ids_) {
      auto origins = table_.Origins();
      if (!origins) {
        return tl::unexpected(origins.error());
      }
      ids_.emplace();
      for (const OriginState& origin : *origins) {
        const auto noted = table_.ForEach(origin, 0, [this](FactRow& row) -> Result<void> {
          ids_->insert(row.id);
          return {};
        });
        if (!noted) {
          return tl::unexpected(noted.error());
        }
      }
    }
    return ids_->contains(id);
  }

  FactTable& table_;
  FactAppender& appender_;
  Time now_;
  std::optional<std::unordered_set<FactId>> ids_;  // all in the book, once somebody asked
  std::vector<Entry> entries_;
};

bool IsBlankLine(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// An erasure may stand behind the facts that it is about: who is erased is known before the
/// first fact is stored.
void AnnounceErased(FactAppender& appender, std::span<const std::string> lines) {
  for (const std::string& text : lines) {
    if (text.find("\"erased\"") != std::string::npos) {
      if (const auto line = ParseLine(text); line && line->row.kind == Erased::kKind) {
        appender.Announce(line->row.subject);
      }
    }
  }
}

}  // namespace

Entry StoredEntry(const FactRow& row, Fact fact) {
  return {row.origin,
          row.seq,
          row.id,
          row.stamp,
          row.at,
          row.event,
          row.body ? std::move(fact) : Blank(fact)};
}

Result<std::vector<Entry>> TakeLines(FactTable& table, FactAppender& appender,
                                     std::span<const std::string> lines, Time now) {
  AnnounceErased(appender, lines);
  LineTaker taker(table, appender, now);
  for (size_t i = 0; i < lines.size(); ++i) {
    if (IsBlankLine(lines[i])) {
      continue;
    }
    if (const auto taken = taker.Take(lines[i]); !taken) {
      return Fail("cannot take line " + std::to_string(i + 1), taken.error());
    }
  }
  return taker.Finish();
}

}  // namespace mingle
