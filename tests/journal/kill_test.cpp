#include <doctest/doctest.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "journal/journal.h"
#include "journal/journal_scene.h"
#include "support/process.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// Lets a recorder write into the book for `life`, kills it, and adds what it acknowledged.
void RunAndKill(const std::filesystem::path& book, std::chrono::microseconds life, bool early,
                std::set<std::string>& acknowledged) {
  std::vector<std::string> command{MINGLE_RECORDER, book.string()};
  if (early) {
    command.emplace_back("--early");
  }
  Process recorder(command, {}, "/dev/stderr");
  REQUIRE(recorder.ReadLine() == "ready");
  std::this_thread::sleep_for(life);
  recorder.Signal(SIGKILL);
  for (std::string line = recorder.ReadLine(); !line.empty(); line = recorder.ReadLine()) {
    acknowledged.insert(line);
  }
  CHECK(recorder.Wait() == 128 + SIGKILL);
}

std::set<std::string> StoredIn(Journal& journal) {
  std::set<std::string> numbers;
  for (const Entry& entry : EntriesIn(journal)) {
    numbers.insert(std::get<CheckedIn>(entry.fact).kiosk);
  }
  return numbers;
}

bool AllAreIn(const std::set<std::string>& some, const std::set<std::string>& all) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

}  // namespace

TEST_CASE(
    "killed 200 times at any moment, every acknowledged fact is there and the book is sound") {
  std::mt19937 random(std::random_device{}());
  size_t facts = 0;
  for (int book = 0; book < 20; ++book) {
    const TempFolder folder;
    const auto path = folder / "book.mingle";
    std::set<std::string> acknowledged;
    for (int kill = 0; kill < 10; ++kill) {
      RunAndKill(path, std::chrono::microseconds(random() % 40'000), false, acknowledged);
      Journal journal = OpenJournal(path, JournalMode::kRead);
      CHECK(AllAreIn(acknowledged, StoredIn(journal)));
      CHECK(ProblemsIn(journal) == "");
    }
    facts += acknowledged.size();
  }
  MESSAGE(facts << " facts were acknowledged");
  CHECK(facts > 1000);
}

TEST_CASE("a recorder that acknowledges too early does lose facts, so the test above can fail") {
  std::mt19937 random(std::random_device{}());
  for (int kill = 0; kill < 100; ++kill) {
    const TempFolder folder;
    const auto path = folder / "book.mingle";
    std::set<std::string> acknowledged;
    RunAndKill(path, std::chrono::microseconds(random() % 20'000), true, acknowledged);
    Journal journal = OpenJournal(path, JournalMode::kRead);
    CHECK(ProblemsIn(journal) == "");
    if (!AllAreIn(acknowledged, StoredIn(journal))) {
      return;
    }
  }
  FAIL("no fact was lost");
}
