#include "kiosk/chimes.h"

#include <doctest/doctest.h>

#include "support/kiosk.h"

using namespace mingle;
using test::Kiosk;

namespace {

/// A kiosk that is listened to.
struct Listened : Kiosk {
  Chimes chimes;
  [[nodiscard]] std::optional<Chime> Hear() { return chimes.Hear(flow.view()); }
};

}  // namespace

TEST_CASE("a welcome is heard once, and not before it is durable") {
  Listened kiosk;
  const AttendeeId ana = kiosk.scene.Register("Ana");
  CHECK_FALSE(kiosk.Hear());
  OutcomeView pending;
  pending.outcome = CheckInOutcome::kWelcome;
  pending.pending = true;
  pending.who.id = ana;
  View view;
  view.screen = pending;
  CHECK_FALSE(kiosk.chimes.Hear(view));
  kiosk.HoldUp(ana);
  CHECK(kiosk.Hear() == Chime::kWelcome);
  CHECK_FALSE(kiosk.Hear());
}

TEST_CASE("who was in already hears another chime, and a code of nobody's a third one") {
  Listened kiosk;
  const AttendeeId ana = kiosk.scene.Arrive("Ana");
  kiosk.HoldUp(ana);
  CHECK(kiosk.Hear() == Chime::kAgain);
  kiosk.Touch(intent::GoHome{});
  CHECK_FALSE(kiosk.Hear());
  kiosk.Touch(intent::EnterCode{"2K7QX-0000"});
  CHECK(kiosk.Hear() == Chime::kRefused);
}

TEST_CASE("each outcome that changes nothing yet asks for attention or refuses, but never cheers") {
  for (size_t i = 0; i < EnumNames<CheckInOutcome>::kNames.size(); ++i) {
    const auto outcome = static_cast<CheckInOutcome>(i);
    OutcomeView shown;
    shown.outcome = outcome;
    View view;
    view.screen = shown;
    Chimes chimes;
    const auto chime = chimes.Hear(view);
    CAPTURE(NameOf(outcome));
    if (outcome == CheckInOutcome::kRateLimited) {
      CHECK_FALSE(chime);
      continue;
    }
    REQUIRE(chime);
    CHECK((*chime == Chime::kWelcome) == (outcome == CheckInOutcome::kWelcome));
    CHECK((*chime == Chime::kAgain) == (outcome == CheckInOutcome::kWelcomeBack));
    CHECK(*chime != Chime::kGoalReached);
  }
}

TEST_CASE("a goal is heard the moment it is reached, and not when its page is opened later") {
  MyPageView page;
  page.me.id = AttendeeId::Random();
  page.progress.met_new = 3;
  page.progress.learned = 2;
  View view;
  view.screen = page;
  Chimes chimes;
  CHECK_FALSE(chimes.Hear(view));
  page.progress.learned = 3;
  view.screen = page;
  CHECK(chimes.Hear(view) == Chime::kGoalReached);
  CHECK_FALSE(chimes.Hear(view));

  Chimes others;
  CHECK_FALSE(others.Hear(view));
  // Somebody else's page, who reached theirs long ago.
  page.me.id = AttendeeId::Random();
  view.screen = page;
  CHECK_FALSE(chimes.Hear(view));
}
