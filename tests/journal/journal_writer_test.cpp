#include "journal/journal_writer.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <map>
#include <semaphore>
#include <thread>

#include "base/file.h"
#include "journal/journal_scene.h"
#include "support/fake_clock.h"

using namespace mingle;
using namespace mingle::test;

namespace {

const AttendeeId kAna{{0xa1}};

std::vector<NewFact> CheckInAt(const std::string& kiosk) {
  return {{{}, kNow, CheckedIn{kAna, kiosk, CheckInMethod::kBadge}}};
}

/// Collects replies until there are `count`.
std::vector<JournalReply> Await(JournalWriter& writer, std::counting_semaphore<>& wakes,
                                size_t count) {
  std::vector<JournalReply> replies;
  while (replies.size() < count) {
    wakes.acquire();
    for (JournalReply& reply : writer.TakeReplies()) {
      replies.push_back(std::move(reply));
    }
  }
  return replies;
}

/// Waits, for as long as it may take, until something is so.
void WaitUntil(const std::function<bool()>& so) {
  while (!so()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

}  // namespace

TEST_CASE("submissions are answered in order, each with its own entries, durable") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  const FakeClock clock;
  std::counting_semaphore wakes(0);
  JournalWriter writer(OpenJournal(path, JournalMode::kCreate), clock, [&] { wakes.release(); });
  for (std::uint64_t ticket = 1; ticket <= 100; ++ticket) {
    auto facts = CheckInAt(std::to_string(ticket));
    if (ticket % 3 == 0) {
      facts.push_back({{}, kNow, Left{kAna, std::to_string(ticket)}});
    }
    writer.Submit(ticket, facts);
  }
  const auto replies = Await(writer, wakes, 100);
  REQUIRE(replies.size() == 100);
  std::uint64_t seq = 0;
  for (size_t i = 0; i < replies.size(); ++i) {
    CHECK(replies[i].ticket == i + 1);
    REQUIRE(replies[i].entries);
    REQUIRE(replies[i].entries->size() == (replies[i].ticket % 3 == 0 ? 2 : 1));
    CHECK(std::get<CheckedIn>(replies[i].entries->at(0).fact).kiosk ==
          std::to_string(replies[i].ticket));
    for (const Entry& entry : *replies[i].entries) {
      CHECK(entry.seq == ++seq);
    }
  }
  // Another connection sees them while the writer lives.
  Journal reader = OpenJournal(path, JournalMode::kRead);
  CHECK(EntriesIn(reader).size() == seq);
}

TEST_CASE("one bad submission in a group fails alone") {
  const TempFolder folder;
  const FakeClock clock;
  std::counting_semaphore wakes(0);
  JournalWriter writer(OpenJournal(folder / "book.mingle", JournalMode::kCreate), clock,
                       [&] { wakes.release(); });
  for (std::uint64_t ticket = 1; ticket <= 60; ++ticket) {
    auto facts = CheckInAt(std::to_string(ticket));
    if (ticket % 7 == 0) {
      facts.push_back({{}, kNow, MeetingConfirmed{kAna, kAna}});
    }
    writer.Submit(ticket, facts);
  }
  size_t stored = 0;
  for (const JournalReply& reply : Await(writer, wakes, 60)) {
    CHECK(reply.entries.has_value() == (reply.ticket % 7 != 0));
    stored += reply.entries ? reply.entries->size() : 0;
  }
  CHECK(stored == 52);
  Journal reader = OpenJournal(folder / "book.mingle", JournalMode::kRead);
  CHECK(EntriesIn(reader).size() == stored);
  CHECK(ProblemsIn(reader) == "");
}

TEST_CASE("what is waiting when the writer ends is stored") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  const FakeClock clock;
  {
    JournalWriter writer(OpenJournal(path, JournalMode::kCreate), clock, {});
    for (std::uint64_t ticket = 0; ticket < 500; ++ticket) {
      writer.Submit(ticket, CheckInAt("Door"));
    }
  }
  Journal reader = OpenJournal(path, JournalMode::kRead);
  CHECK(EntriesIn(reader).size() == 500);
}

TEST_CASE("many threads submit at once and each gets its own answers") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  const FakeClock clock;
  std::counting_semaphore wakes(0);
  constexpr std::uint64_t kThreads = 4;
  constexpr std::uint64_t kEach = 100;
  std::map<std::uint64_t, std::string> kiosks;
  {
    JournalWriter writer(OpenJournal(path, JournalMode::kCreate), clock, [&] { wakes.release(); });
    std::vector<std::jthread> threads;
    for (std::uint64_t t = 0; t < kThreads; ++t) {
      threads.emplace_back([&writer, t] {
        for (std::uint64_t i = 0; i < kEach; ++i) {
          const std::uint64_t ticket = t * kEach + i;
          writer.Submit(ticket, CheckInAt(std::to_string(ticket)));
        }
      });
    }
    for (const JournalReply& reply : Await(writer, wakes, kThreads * kEach)) {
      REQUIRE(reply.entries);
      kiosks[reply.ticket] = std::get<CheckedIn>(reply.entries->at(0).fact).kiosk;
    }
  }
  CHECK(kiosks.size() == kThreads * kEach);
  for (const auto& [ticket, kiosk] : kiosks) {
    CHECK(kiosk == std::to_string(ticket));
  }
  Journal reader = OpenJournal(path, JournalMode::kRead);
  CHECK(ProblemsIn(reader) == "");
}

TEST_CASE("an idle writer moves the WAL into the file") {
  const TempFolder folder;
  const auto path = folder / "book.mingle";
  const FakeClock clock;
  JournalWriter writer(OpenJournal(path, JournalMode::kCreate), clock, {});
  writer.Submit(1, {{{}, kNow, Registered(kAna, "Quetzal")}});
  WaitUntil([&] { return !writer.TakeReplies().empty(); });
  WaitUntil([&] { return ReadFile(path).value().find("Quetzal") != std::string::npos; });
}

TEST_CASE("a writer that ends leaves no erased word behind") {
  const TempFolder folder;
  const FakeClock clock;
  {
    JournalWriter writer(OpenJournal(folder / "book.mingle", JournalMode::kCreate), clock, {});
    for (std::uint8_t i = 0; i < 200; ++i) {
      writer.Submit(i,
                    {{{}, kNow, Registered(AttendeeId{{i, 1}}, "Quetzal " + std::to_string(i))}});
    }
    for (std::uint8_t i = 0; i < 200; ++i) {
      writer.Submit(i, {{{}, kNow, Erased{AttendeeId{{i, 1}}}}});
    }
  }
  CHECK(BytesIn(folder.path()).find("Quetzal") == std::string::npos);
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kWrite);
  CHECK_FALSE(journal.compaction_due());
  CHECK(EntriesIn(journal).size() == 400);
}
