#include "journal/migrations.h"

#include <array>
#include <string>

namespace mingle {
namespace {

// A step, once released, is never edited: books made by it are out there. Changes are new steps.
// Views hold nothing, so they are the exception: whenever they change, a new last step makes
// today's in the place of whatever there was, and the step that made them before makes none.

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

constexpr const char* kNoViews = R"sql(
DROP VIEW IF EXISTS attendees; DROP VIEW IF EXISTS badges; DROP VIEW IF EXISTS check_ins;
DROP VIEW IF EXISTS consents; DROP VIEW IF EXISTS events; DROP VIEW IF EXISTS facts;
DROP VIEW IF EXISTS follow_ups; DROP VIEW IF EXISTS objectives; DROP VIEW IF EXISTS lessons; DROP VIEW IF EXISTS meetings; DROP VIEW IF EXISTS names;
DROP VIEW IF EXISTS people; DROP VIEW IF EXISTS scans; DROP VIEW IF EXISTS standing;
DROP VIEW IF EXISTS talks; DROP VIEW IF EXISTS undone;
)sql";

struct Step {
  int version;
  std::string sql;
};

const std::array<Step, kSchemaVersion>& Steps() {
  static const std::array<Step, kSchemaVersion> kSteps{
      {{1, kTables}, {2, kNoViews}, {3, std::string(kNoViews) + ViewsSql()}}};
  return kSteps;
}

Result<void> RunStep(Database& database, const Step& step) {
  auto transaction = Transaction::Begin(database, Transaction::Kind::kWrite);
  if (!transaction) {
    return tl::unexpected(transaction.error());
  }
  const std::string sql = step.sql + ";PRAGMA application_id=" + std::to_string(kApplicationId) +
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
