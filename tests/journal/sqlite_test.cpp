#include "journal/sqlite.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "support/temp_folder.h"

using namespace mingle;

namespace {

/// An SQLite file with one table in it.
std::filesystem::path MakeFile(const test::TempFolder& folder) {
  const auto path = folder / "some.db";
  sqlite3* connection = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &connection) == SQLITE_OK);
  REQUIRE(sqlite3_exec(connection, "CREATE TABLE t(x UNIQUE); INSERT INTO t VALUES(1)", nullptr,
                       nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(connection);
  return path;
}

}  // namespace

TEST_CASE("a connection is as durable and as careful as it promises") {
  const test::TempFolder folder;
  const auto path = MakeFile(folder);
  auto writer = Database::Open(path, Database::Access::kWrite);
  REQUIRE(writer);
  CHECK(writer->AskText("PRAGMA journal_mode").value() == "wal");
  CHECK(writer->AskNumber("PRAGMA synchronous").value() == 2);
  CHECK(writer->AskNumber("PRAGMA secure_delete").value() == 1);
  CHECK(writer->AskNumber("PRAGMA wal_autocheckpoint").value() == 256);
  auto reader = Database::Open(path, Database::Access::kRead);
  REQUIRE(reader);
  for (Database* database : {&*writer, &*reader}) {
    CHECK(database->AskNumber("PRAGMA foreign_keys").value() == 1);
    CHECK(database->AskNumber("PRAGMA trusted_schema").value() == 0);
    CHECK(database->AskNumber("PRAGMA cell_size_check").value() == 1);
    CHECK(database->AskNumber("PRAGMA mmap_size").value() == 0);
  }
}

TEST_CASE("a reader cannot write") {
  const test::TempFolder folder;
  auto reader = Database::Open(MakeFile(folder), Database::Access::kRead);
  REQUIRE(reader);
  CHECK(reader->Execute("INSERT INTO t VALUES(2)").error().kind == ErrorKind::kRefused);
}

TEST_CASE("a statement gives back what was bound, NULs and nothing included") {
  const test::TempFolder folder;
  auto database = Database::Open(MakeFile(folder), Database::Access::kWrite);
  REQUIRE(database);
  auto echo = database->Prepare("SELECT ?1, ?2, ?3, ?4");
  REQUIRE(echo);
  const IdBytes bytes{1, 2, 3};
  for (int round = 0; round < 2; ++round) {
    echo->Bind(1, std::int64_t{-7});
    echo->Bind(2, std::string_view("a\0b", 3));
    echo->Bind(3, bytes);
    echo->BindNull(4);
    REQUIRE(echo->Step().value());
    CHECK(echo->Number(0) == -7);
    CHECK(echo->Text(1) == std::string_view("a\0b", 3));
    CHECK(std::equal(bytes.begin(), bytes.end(), echo->Blob(2).begin(), echo->Blob(2).end()));
    CHECK(echo->IsNull(3));
    CHECK_FALSE(echo->Step().value());
  }
}

TEST_CASE("a transaction that is not committed never happened") {
  const test::TempFolder folder;
  auto database = Database::Open(MakeFile(folder), Database::Access::kWrite);
  REQUIRE(database);
  {
    auto transaction = Transaction::Begin(*database, Transaction::Kind::kWrite);
    REQUIRE(transaction);
    REQUIRE(database->Execute("INSERT INTO t VALUES(2)"));
    CHECK(database->in_transaction());
  }
  CHECK_FALSE(database->in_transaction());
  CHECK(database->AskNumber("SELECT count(*) FROM t").value() == 1);
  {
    auto transaction = Transaction::Begin(*database, Transaction::Kind::kWrite);
    REQUIRE(transaction);
    REQUIRE(database->Execute("INSERT INTO t VALUES(2)"));
    REQUIRE(transaction->Commit());
  }
  CHECK(database->AskNumber("SELECT count(*) FROM t").value() == 2);
}

TEST_CASE("another program in the way is waited for, then told of") {
  const test::TempFolder folder;
  const auto path = MakeFile(folder);
  auto database = Database::Open(path, Database::Access::kWrite);
  REQUIRE(database);
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
  const auto blocked = Transaction::Begin(*database, Transaction::Kind::kWrite);
  REQUIRE_FALSE(blocked);
  CHECK(blocked.error().kind == ErrorKind::kUnavailable);
  CHECK(blocked.error().message == "cannot use " + path.string() + ": another program is using it");
  sqlite3_close(other);
  CHECK(Transaction::Begin(*database, Transaction::Kind::kWrite));
}

TEST_CASE("wrong SQL and broken rules are errors, not crashes") {
  const test::TempFolder folder;
  auto database = Database::Open(MakeFile(folder), Database::Access::kWrite);
  REQUIRE(database);
  CHECK_FALSE(database->Execute("SELEKT"));
  CHECK_FALSE(database->Prepare("SELECT * FROM nowhere"));
  CHECK_FALSE(database->Prepare("SELECT \"a text in the wrong quotes\""));
  CHECK(database->Execute("INSERT INTO t VALUES(1)").error().kind == ErrorKind::kCorrupt);
}
