#include "journal/migrations.h"

#include <array>
#include <string>

namespace mingle {
namespace {

// A step, once released, is never edited: books made by it are out there. Changes are new steps.

constexpr const char* kTables = R"sql(
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value ANY
) STRICT, WITHOUT ROWID;

CREATE TABLE origin(            -- one row a book file that ever numbered a fact here
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK(length(uuid) = 16),
  last_seq INTEGER NOT NULL DEFAULT 0,               -- facts 1 to last_seq are here
  head BLOB NOT NULL DEFAULT (zeroblob(16))          -- fact.chain at last_seq
) STRICT;

CREATE TABLE fact(
  origin INTEGER NOT NULL REFERENCES origin(id),
  seq INTEGER NOT NULL CHECK(seq > 0),               -- 1, 2, 3 ... in each origin
  id BLOB NOT NULL CHECK(length(id) = 16),           -- the same wherever the fact travels
  stamp INTEGER NOT NULL,                            -- the order of all facts: ms << 16 | counter
  at_ms INTEGER NOT NULL,                            -- when, as people mean it: ms since 1970 UTC
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  event BLOB CHECK(length(event) = 16),
  subject BLOB CHECK(length(subject) = 16),          -- whom it is about
  object BLOB CHECK(length(object) = 16),            -- and who else
  body TEXT,                                         -- JSON; NULL when blanked by an erasure
  nonce BLOB CHECK(length(nonce) = 16),
  body_mac BLOB NOT NULL CHECK(length(body_mac) = 16),
  chain BLOB NOT NULL CHECK(length(chain) = 16),
  PRIMARY KEY(origin, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased(            -- people who asked to be forgotten
  subject BLOB PRIMARY KEY CHECK(length(subject) = 16)
) STRICT, WITHOUT ROWID;
)sql";

struct Step {
  int version;
  const char* sql;
};

const std::array<Step, kSchemaVersion>& Steps() {
  static const std::array<Step, kSchemaVersion> kSteps{{{1, kTables}, {2, ViewsSql()}}};
  return kSteps;
}

Result<void> RunStep(Database& database, const Step& step) {
  auto transaction = Transaction::Begin(database, Transaction::Kind::kWrite);
  if (!transaction) {
    return tl::unexpected(transaction.error());
  }
  const std::string sql = std::string(step.sql) +
                          ";PRAGMA application_id=" + std::to_string(kApplicationId) +
                          ";PRAGMA user_version=" + std::to_string(step.version);
  if (auto ran = database.Execute(sql); !ran) {
    return ran;
  }
  return transaction->Commit();
}

}  // namespace

Result<void> Migrate(Database& database, int to) {
  const auto from = database.AskNumber("PRAGMA user_version");
  if (!from) {
    return tl::unexpected(from.error());
  }
  for (const Step& step : Steps()) {
    if (step.version > *from && step.version <= to) {
      if (auto ran = RunStep(database, step); !ran) {
        return ran;
      }
    }
  }
  return {};
}

}  // namespace mingle
