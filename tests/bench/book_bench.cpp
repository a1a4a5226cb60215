// How long a book takes to add up, beside the least anybody could do with the same facts: copy
// them and remember their ids.

#include <cstdio>
#include <deque>
#include <optional>
#include <random>
#include <unordered_set>

#include "bench/measure.h"
#include "domain/badge_code.h"
#include "domain/book.h"

using namespace mingle;

namespace {

/// One event: everybody registered with a badge, most checked in, a few meetings and lessons each.
std::vector<Entry> MakeEvent(int people, int facts) {
  std::mt19937 random(1);
  const EventId event = EventId::Random();
  const OriginId origin = OriginId::Random();
  std::vector<Entry> entries;
  Stamp stamp;
  const auto add = [&](Fact fact) {
    const Time at = Time{Milliseconds{1'795'442'700'000}} + Milliseconds(entries.size());
    stamp = NextStamp(stamp, at);
    entries.push_back(
        {origin, entries.size() + 1, FactId::Random(), stamp, at, event, std::move(fact)});
  };
  add(EventOpened{EventDetails{.name = "Bench", .date = "2026-11-23"}});
  std::vector<AttendeeId> ids;
  for (int i = 0; i < people; ++i) {
    ids.push_back(AttendeeId::Random());
    AttendeeDetails details;
    details.name = "Person Number " + std::to_string(i);
    details.company = "Company " + std::to_string(i % 300);
    add(AttendeeRegistered{ids.back(), details});
    add(BadgeIssued{ids.back(), FormatBadgeId(RandomBadgeId()), 1});
  }
  const auto anybody = [&] { return ids[random() % ids.size()]; };
  while (static_cast<int>(entries.size()) < facts) {
    switch (random() % 4) {
      case 0:
        add(CheckedIn{anybody(), "door", CheckInMethod::kBadge});
        break;
      case 1:
        add(ScannedTogether{anybody(), anybody(), "door"});
        break;
      case 2:
        add(Talked{anybody(), anybody(), {"coffee"}, "", {}});
        break;
      default:
        add(LessonWritten{
            anybody(), LessonId::Random(), "Ask why before how.", {}, "ways of working"});
    }
  }
  return entries;
}

void Report(const char* what, int facts, const bench::Timings& t, const bench::Timings& floor) {
  std::printf("%-34s %8.1f ms  p95 %8.1f  cpu %8.1f ms  %6.2f us a fact  %6.2f x the floor\n", what,
              t.median(), t.p95(), t.cpu_median(), 1000 * t.cpu_median() / facts,
              t.cpu_median() / floor.cpu_median());
}

}  // namespace

int main() {
  constexpr int kFacts = 100'000;
  constexpr int kPeople = 20'000;
  constexpr int kRounds = 7;
  const std::vector<Entry> entries = MakeEvent(kPeople, kFacts);
  std::vector<Entry> shuffled = entries;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(2));
  // What was made is kept until the clock has stopped: a kiosk never throws its book away.
  std::deque<Entry> kept;
  std::unordered_set<FactId> ids;
  std::optional<Book> book;
  const auto floor = [&] {
    for (const Entry& entry : entries) {
      kept.push_back(entry);
      ids.insert(entry.id);
    }
  };
  const auto forget = [&] {
    kept.clear();
    ids = {};
    book.reset();
  };
  const auto one_by_one = [&](const std::vector<Entry>& from) {
    book.emplace();
    for (const Entry& entry : from) {
      book->Apply(entry);
    }
  };
  const auto timings =
      bench::Compare({{"floor", floor, forget},
                      {"one by one", [&] { one_by_one(entries); }, forget},
                      {"shuffled", [&] { one_by_one(shuffled); }, forget},
                      {"all at once", [&] { book.emplace().ApplyAll(entries); }, forget}},
                     kRounds);
  std::printf("%d facts about %d people, medians of %d rounds\n", kFacts, kPeople, kRounds);
  Report("floor: copy and remember ids", kFacts, timings[0], timings[0]);
  Report("Apply, as they happened", kFacts, timings[1], timings[0]);
  Report("Apply, shuffled", kFacts, timings[2], timings[0]);
  Report("ApplyAll (start-up)", kFacts, timings[3], timings[0]);
}
