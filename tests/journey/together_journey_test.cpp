// Two people at one kiosk, in a real window.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "journey/kiosk_driver.h"
#include "journey/party.h"
#include "journey/steps.h"

using namespace mingle;
using test::ComeIn;
using test::Count;
using test::GoHome;
using test::KioskDriver;
using test::Mingle;
using test::Party;
using test::PassQuestions;

namespace {

/// The one meeting of the book, as `mingle export` tells it.
nlohmann::json TheMeeting(const Party& event) {
  Mingle({"export", event.book, (event.folder / "out").string(), "--for", "host"});
  const auto book = nlohmann::json::parse(ReadFile(event.folder / "out/book.json").value());
  REQUIRE(book.at("meetings").size() == 1);
  return book.at("meetings").at(0);
}

}  // namespace

TEST_CASE(
    "two badges one after the other: the kiosk asks, and each finds the other on their page") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});
  kiosk.HoldUp(event.Held("Ana", {}));
  kiosk.WaitForText("Welcome, Ana");
  CHECK_FALSE(kiosk.Find("together/yes"));
  kiosk.HoldUp(event.Held("Ben", {}));
  kiosk.WaitForText("Ana Ruiz and Ben Okafor: did you two meet?");
  kiosk.TakeAway();
  CHECK(Count(Mingle({"journal", event.book}), "\"kind\":\"scanned_together\"") == 0);
  kiosk.Tap("together/yes");
  kiosk.WaitForScreen("talk");
  kiosk.WaitForDurable(event.book, "meeting_confirmed", 2);
  kiosk.Tap("talk/topic/1");
  kiosk.Tap("talk/save");
  kiosk.WaitForScreen("my-page");
  kiosk.WaitForLabel("title", "Ben Okafor");
  kiosk.WaitForLabel("my/met/0", "Ana Ruiz, You talked");
  GoHome(kiosk);

  kiosk.ScanUntilText("T-1001", "Welcome back, Ana");
  CHECK_FALSE(kiosk.Find("together/yes"));
  kiosk.Tap("outcome/my-page");
  kiosk.WaitForLabel("title", "Ana Ruiz");
  kiosk.WaitForLabel("my/met/0", "Ben Okafor, You talked");
  kiosk.Screenshot("together-my-page");
  CHECK(kiosk.Stop() == 0);

  const auto meeting = TheMeeting(event);
  CHECK(meeting.at("step") == "talked");
  CHECK(meeting.at("topics").size() == 1);
  CHECK(Count(Mingle({"journal", event.book}), "\"kind\":\"scanned_together\"") == 1);
}

TEST_CASE("not yet is no meeting; later one says that they met, and the other confirms it") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});
  ComeIn(kiosk, "T-1002", "Ben");
  GoHome(kiosk);
  kiosk.ScanUntilText("T-1001", "Ben Okafor and Ana Ruiz: did you two meet?");
  kiosk.Tap("together/no");
  kiosk.Tap("outcome/my-page");
  PassQuestions(kiosk);
  CHECK(kiosk.Find("my/met-empty"));
  CHECK(Count(Mingle({"journal", event.book}), "\"kind\":\"meeting_confirmed\"") == 0);

  // They talk. Ana comes back alone and picks his name.
  kiosk.Tap("my/meet");
  kiosk.WaitForScreen("meet");
  kiosk.Tap("meet/query");
  kiosk.WriteByTouch("meet/query", "Be");
  kiosk.WaitForText("Ben Okafor, Lantern Works");
  kiosk.Tap("meet/person/0");
  kiosk.WaitForScreen("talk");
  kiosk.WaitForText("They will be asked the next time they are here.");
  kiosk.Tap("back");
  kiosk.WaitForLabel("my/met/0", "Ben Okafor, Waits until they say yes too");
  GoHome(kiosk);

  kiosk.ScanUntilText("T-1002", "1 person says you two met.");
  kiosk.Tap("outcome/my-page");
  kiosk.WaitForText("Ana Ruiz says you two met. Did you?");
  kiosk.Screenshot("together-claim");
  kiosk.Tap("my/claim/0/yes");
  kiosk.WaitForScreen("talk");
  kiosk.WaitForDurable(event.book, "meeting_confirmed", 2);
  kiosk.Tap("back");
  kiosk.WaitForLabel("my/met/0", "Ana Ruiz, What did you talk about?");
  CHECK_FALSE(kiosk.Find("my/claim/0/yes"));
  CHECK(kiosk.Stop() == 0);

  CHECK(TheMeeting(event).at("step") == "confirmed");
  CHECK(Count(Mingle({"journal", event.book}), "\"kind\":\"scanned_together\"") == 0);
}
