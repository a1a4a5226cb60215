#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "journal/crash_disk.h"
#include "journal/journal.h"
#include "journal/journal_scene.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// What came of many power cuts.
struct Losses {
  int cuts = 0;
  int cuts_that_lost = 0;  ///< acknowledged facts were not there afterwards
  int damaged = 0;         ///< the book could not be opened, or was not sound
};

/// Writes facts until the power goes, looks what is there, goes on. Three cuts to a book, so that
/// the power also goes during recovery.
Losses CutManyTimes(CrashDisk& disk, int books, std::uint32_t seed) {
  std::mt19937 random(seed);
  Losses losses;
  for (int i = 0; i < books; ++i) {
    const TempFolder folder;
    const auto path = folder / "book.mingle";
    { (void)OpenJournal(path, JournalMode::kCreate); }
    std::set<FactId> acknowledged;
    for (int generation = 0; generation < 3; ++generation) {
      disk.CutPowerAfter(static_cast<int>(random() % 60));
      if (auto journal = Journal::Open(path, JournalMode::kWrite)) {
        while (!disk.dead()) {
          std::vector<NewFact> facts(
              1 + random() % 3,
              NewFact{{}, kNow, CheckedIn{AttendeeId{{1}}, std::string(random() % 900, 'k'), {}}});
          const auto entries = journal->Append(facts, kNow);
          if (!entries && !disk.dead()) {
            break;  // a book that a lying disk has ruined: nothing is written, so the power stays
          }
          if (entries && !disk.dead()) {
            for (const Entry& entry : *entries) {
              acknowledged.insert(entry.id);
            }
          }
          if (random() % 20 == 0) {
            (void)journal->Checkpoint();
          }
        }
      }
      disk.PowerOn(random);
      ++losses.cuts;
    }
    auto journal = Journal::Open(path, JournalMode::kWrite);
    if (!journal || ProblemsIn(*journal) != "") {
      ++losses.damaged;
      continue;
    }
    std::set<FactId> there;
    for (const Entry& entry : EntriesIn(*journal)) {
      there.insert(entry.id);
    }
    if (!std::includes(there.begin(), there.end(), acknowledged.begin(), acknowledged.end())) {
      ++losses.cuts_that_lost;
    }
  }
  return losses;
}

}  // namespace

TEST_CASE("no power cut loses an acknowledged fact") {
  CrashDisk disk;
  const Losses losses = CutManyTimes(disk, 170, 1);
  CHECK(losses.cuts == 510);
  CHECK(losses.cuts_that_lost == 0);
  CHECK(losses.damaged == 0);
  CHECK(disk.syncs() > 1000);
}

TEST_CASE("a disk that lies about its syncs does lose facts, so the test above can fail") {
  CrashDisk disk;
  disk.LieAbout("-wal");
  const Losses losses = CutManyTimes(disk, 40, 2);
  CHECK(losses.cuts_that_lost + losses.damaged > 5);
}

TEST_CASE("a commit whose sync failed is looked up, and the answer holds") {
  CrashDisk disk;
  std::mt19937 random(3);
  int succeeded = 0;
  int failed = 0;
  for (int i = 0; i < 60; ++i) {
    const TempFolder folder;
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
    std::vector<FactId> acknowledged;
    disk.FailWalSync(i % 12);
    for (int n = 0; n < 8; ++n) {
      const auto entries = journal.Append(
          std::vector<NewFact>{{{}, kNow, CheckedIn{AttendeeId{{1}}, "Door", {}}}}, kNow);
      (entries ? succeeded : failed) += 1;
      if (entries) {
        acknowledged.push_back(entries->at(0).id);
      }
      std::vector<FactId> there;
      for (const Entry& entry : EntriesIn(journal)) {
        there.push_back(entry.id);
      }
      CHECK(there == acknowledged);
    }
    CHECK(ProblemsIn(journal) == "");
    { const Journal closed = std::move(journal); }
    disk.FailWalSync(-1);
    disk.PowerOn(random);
    Journal after = OpenJournal(folder / "book.mingle", JournalMode::kRead);
    CHECK(EntriesIn(after).size() == acknowledged.size());
  }
  CHECK(succeeded > 300);
  MESSAGE(succeeded << " appends succeeded, " << failed << " did not");
}
