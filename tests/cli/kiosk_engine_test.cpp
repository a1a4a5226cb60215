#include "cli/kiosk_engine.h"

#include <doctest/doctest.h>

#include <thread>

#include "domain/badge_code.h"
#include "support/temp_folder.h"

namespace mingle {
namespace {

/// A kiosk without a window, on a real disk, and the badge of its one guest.
struct Kiosk {
  test::TempFolder folder;
  SystemClock clock;
  EventId event = EventId::Random();
  std::string code;
  std::unique_ptr<KioskEngine> engine;

  Kiosk() {
    const BadgeKey key{1, 2, 3};
    const std::uint64_t badge = RandomBadgeId();
    const AttendeeId guest = AttendeeId::Random();
    code = MakeBadgeCode(event, 1, key, badge);
    std::vector<NewFact> facts;
    for (Fact fact : std::initializer_list<Fact>{
             EventOpened{EventDetails{.name = "Party"}}, BadgeKeyMade{1, FormatHex(key)},
             AttendeeRegistered{guest, AttendeeDetails{.name = "Ada"}},
             BadgeIssued{guest, FormatBadgeId(badge), 1}}) {
      facts.push_back({event, clock.Now(), std::move(fact)});
    }
    Journal journal = std::move(*Journal::Open(folder / "book.mingle", JournalMode::kCreate));
    Book book;
    book.ApplyAll(*journal.Append(facts, clock.Now()));
    engine = std::make_unique<KioskEngine>(std::move(book), std::move(journal),
                                           FlowOptions{.event = event}, clock, [] {});
  }

  void Scan() { engine->Apply({code, ScanSource::kCamera, clock.Now()}, Milliseconds{1000}); }
  [[nodiscard]] const OutcomeView& outcome() const {
    return std::get<OutcomeView>(engine->view().screen);
  }
};

TEST_CASE("a welcome that is durable at once is the first thing drawn") {
  Kiosk kiosk;
  kiosk.Scan();
  CHECK(kiosk.engine->awaits_commit());
  while (!kiosk.engine->Step(Milliseconds{1001})) {
    CHECK(kiosk.outcome().pending);
    std::this_thread::sleep_for(Milliseconds{1});
  }
  CHECK_FALSE(kiosk.outcome().pending);
  CHECK_FALSE(kiosk.engine->awaits_commit());
}

TEST_CASE("what a scan changed is drawn after a moment, durable or not") {
  Kiosk kiosk;
  kiosk.Scan();
  const auto next = kiosk.engine->NextStep();
  REQUIRE(next);
  CHECK(*next > Milliseconds{1000});
  CHECK(*next <= Milliseconds{1040});
  CHECK(kiosk.engine->Step(*next));
  CHECK_FALSE(kiosk.engine->awaits_commit());
}

TEST_CASE("once drawn, a scan asks for no more drawing") {
  Kiosk kiosk;
  kiosk.Scan();
  while (kiosk.engine->waiting() > 0) {
    kiosk.engine->Step(Milliseconds{1001});
  }
  kiosk.engine->Step(Milliseconds{1100});
  CHECK_FALSE(kiosk.engine->Step(Milliseconds{1101}));
}

}  // namespace
}  // namespace mingle
