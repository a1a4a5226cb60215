#include "journal/fact_table.h"

#include <algorithm>
#include <array>

#include "journal/fact_codec.h"

namespace mingle {
namespace {

enum Sql : size_t {
  kOrigins,
  kAddOrigin,
  kFindOrigin,
  kSaveOrigin,
  kInsert,
  kFind,
  kForEach,
  kErased,
  kAddErased,
  kToBlank,
  kBlank,
  kNote,
  kSetNote,
  kDropNote,
  kCount
};

constexpr std::array<std::string_view, kCount> kSql{
    "SELECT id, uuid, last_seq, head,"
    " (SELECT stamp FROM fact WHERE origin = o.id ORDER BY seq DESC LIMIT 1)"
    " FROM origin o ORDER BY uuid",
    "INSERT INTO origin(uuid) VALUES(?1)",
    "SELECT id FROM origin WHERE uuid = ?1",
    "UPDATE origin SET last_seq = ?2, head = ?3 WHERE id = ?1",
    "INSERT INTO fact(origin, seq, id, stamp, at_ms, kind, version, event, subject, object, body,"
    " nonce, body_mac, chain) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    "SELECT seq, id, stamp, at_ms, kind, version, event, subject, object, body, nonce, body_mac,"
    " chain FROM fact WHERE origin = ?1 AND seq = ?2",
    "SELECT seq, id, stamp, at_ms, kind, version, event, subject, object, body, nonce, body_mac,"
    " chain FROM fact WHERE origin = ?1 AND seq > ?2 ORDER BY seq",
    "SELECT subject FROM erased",
    "INSERT OR IGNORE INTO erased(subject) VALUES(?1)",
    "SELECT origin, seq, kind, version FROM fact WHERE body IS NOT NULL"
    " AND (subject IN (SELECT subject FROM erased) OR object IN (SELECT subject FROM erased))",
    "UPDATE fact SET body = NULL, nonce = NULL WHERE origin = ?1 AND seq = ?2",
    "SELECT value FROM meta WHERE key = ?1",
    "INSERT OR REPLACE INTO meta(key, value) VALUES(?1, ?2)",
    "DELETE FROM meta WHERE key = ?1"};

template <class Array>
void CopyInto(Array& array, Bytes bytes) {
  if (bytes.size() == array.size()) {
    std::copy(bytes.begin(), bytes.end(), array.begin());
  } else {
    array = {};
  }
}

void BindId(Statement& statement, int place, const IdBytes& bytes) {
  if (bytes == IdBytes{}) {
    statement.BindNull(place);
  } else {
    statement.Bind(place, bytes);
  }
}

void ReadRow(const Statement& statement, OriginId origin, FactRow& row) {
  row.origin = origin;
  row.seq = static_cast<std::uint64_t>(statement.Number(0));
  CopyInto(row.id.bytes, statement.Blob(1));
  row.stamp.value = static_cast<std::uint64_t>(statement.Number(2));
  row.at = Time{Milliseconds{statement.Number(3)}};
  row.kind = statement.Text(4);
  row.version = static_cast<int>(statement.Number(5));
  CopyInto(row.event.bytes, statement.Blob(6));
  CopyInto(row.subject.bytes, statement.Blob(7));
  CopyInto(row.object.bytes, statement.Blob(8));
  if (statement.IsNull(9)) {
    row.body.reset();
  } else {
    row.body = statement.Text(9);
  }
  CopyInto(row.nonce, statement.Blob(10));
  CopyInto(row.mac, statement.Blob(11));
  CopyInto(row.chain, statement.Blob(12));
}

}  // namespace

Result<FactTable> FactTable::Prepare(Database& database) {
  FactTable table;
  for (const std::string_view sql : kSql) {
    auto statement = database.Prepare(sql);
    if (!statement) {
      return tl::unexpected(statement.error());
    }
    table.statements_.push_back(std::move(*statement));
  }
  return table;
}

Result<std::vector<OriginState>> FactTable::Origins() {
  Statement& select = statements_[kOrigins];
  std::vector<OriginState> origins;
  for (;;) {
    const auto found = select.Step();
    if (!found) {
      return tl::unexpected(found.error());
    }
    if (!*found) {
      return origins;
    }
    OriginState& origin = origins.emplace_back();
    origin.row = select.Number(0);
    CopyInto(origin.id.bytes, select.Blob(1));
    origin.last_seq = static_cast<std::uint64_t>(select.Number(2));
    CopyInto(origin.head, select.Blob(3));
    origin.last_stamp.value = static_cast<std::uint64_t>(select.Number(4));
  }
}

Result<void> FactTable::Save(OriginState& origin) {
  if (origin.row == 0) {
    statements_[kAddOrigin].Bind(1, origin.id.bytes);
    if (auto added = statements_[kAddOrigin].Run(); !added) {
      return added;
    }
    Statement& find = statements_[kFindOrigin];
    find.Bind(1, origin.id.bytes);
    const auto found = find.Step();
    if (!found) {
      return tl::unexpected(found.error());
    }
    origin.row = find.Number(0);
    find.Reset();
  }
  Statement& save = statements_[kSaveOrigin];
  save.Bind(1, origin.row);
  save.Bind(2, static_cast<std::int64_t>(origin.last_seq));
  save.Bind(3, origin.head);
  return save.Run();
}

Result<void> FactTable::Insert(const OriginState& origin, const FactRow& row) {
  Statement& insert = statements_[kInsert];
  insert.Bind(1, origin.row);
  insert.Bind(2, static_cast<std::int64_t>(row.seq));
  insert.Bind(3, row.id.bytes);
  insert.Bind(4, static_cast<std::int64_t>(row.stamp.value));
  insert.Bind(5, row.at.time_since_epoch().count());
  insert.Bind(6, row.kind);
  insert.Bind(7, std::int64_t{row.version});
  BindId(insert, 8, row.event.bytes);
  BindId(insert, 9, row.subject.bytes);
  BindId(insert, 10, row.object.bytes);
  if (row.body) {
    insert.Bind(11, *row.body);
    insert.Bind(12, row.nonce);
  } else {
    insert.BindNull(11);
    insert.BindNull(12);
  }
  insert.Bind(13, row.mac);
  insert.Bind(14, row.chain);
  return insert.Run();
}

Result<std::optional<FactRow>> FactTable::Find(const OriginState& origin, std::uint64_t seq) {
  Statement& find = statements_[kFind];
  find.Bind(1, origin.row);
  find.Bind(2, static_cast<std::int64_t>(seq));
  const auto found = find.Step();
  if (!found) {
    return tl::unexpected(found.error());
  }
  if (!*found) {
    return std::nullopt;
  }
  FactRow row;
  ReadRow(find, origin.id, row);
  find.Reset();
  return row;
}

Result<void> FactTable::ForEach(const OriginState& origin, std::uint64_t after, const Take& take) {
  Statement& select = statements_[kForEach];
  select.Bind(1, origin.row);
  select.Bind(2, static_cast<std::int64_t>(after));
  FactRow row;
  for (;;) {
    const auto found = select.Step();
    if (!found) {
      return tl::unexpected(found.error());
    }
    if (!*found) {
      return {};
    }
    ReadRow(select, origin.id, row);
    if (auto taken = take(row); !taken) {
      select.Reset();
      return taken;
    }
  }
}

Result<std::unordered_set<AttendeeId>> FactTable::ErasedPeople() {
  Statement& select = statements_[kErased];
  std::unordered_set<AttendeeId> people;
  for (;;) {
    const auto found = select.Step();
    if (!found) {
      return tl::unexpected(found.error());
    }
    if (!*found) {
      return people;
    }
    AttendeeId person;
    CopyInto(person.bytes, select.Blob(0));
    people.insert(person);
  }
}

Result<void> FactTable::AddErased(AttendeeId person) {
  statements_[kAddErased].Bind(1, person.bytes);
  return statements_[kAddErased].Run();
}

Result<void> FactTable::BlankErased() {
  // Gathered first: changing rows that are being read may show them again.
  std::vector<std::pair<std::int64_t, std::int64_t>> to_blank;
  Statement& select = statements_[kToBlank];
  for (;;) {
    const auto found = select.Step();
    if (!found) {
      return tl::unexpected(found.error());
    }
    if (!*found) {
      break;
    }
    if (IsPersonalKind(select.Text(2), static_cast<int>(select.Number(3)))) {
      to_blank.emplace_back(select.Number(0), select.Number(1));
    }
  }
  Statement& blank = statements_[kBlank];
  for (const auto& [origin, seq] : to_blank) {
    blank.Bind(1, origin);
    blank.Bind(2, seq);
    if (auto blanked = blank.Run(); !blanked) {
      return blanked;
    }
  }
  return {};
}

Result<std::optional<std::string>> FactTable::Note(std::string_view key) {
  Statement& select = statements_[kNote];
  select.Bind(1, key);
  const auto found = select.Step();
  if (!found) {
    return tl::unexpected(found.error());
  }
  if (!*found) {
    return std::nullopt;
  }
  std::string value(select.Text(0));
  select.Reset();
  return value;
}

Result<void> FactTable::SetNote(std::string_view key, std::string_view value) {
  Statement& set = statements_[value.empty() ? kDropNote : kSetNote];
  set.Bind(1, key);
  if (!value.empty()) {
    set.Bind(2, value);
  }
  return set.Run();
}

}  // namespace mingle
