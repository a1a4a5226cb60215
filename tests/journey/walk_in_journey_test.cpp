// Somebody without a badge, in a real window: a host writes them down, and their badge is as good
// as a printed one.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/text.h"
#include "journey/kiosk_driver.h"
#include "journey/party.h"
#include "journey/steps.h"

using namespace mingle;
using test::Count;
using test::EnterPin;
using test::GoHome;
using test::KioskDriver;
using test::Mingle;
using test::Party;
using test::PassQuestions;

TEST_CASE("a host registers a walk-in, whose badge is read from the screen and typed by its code") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});

  // Their ticket is nobody's here; the kiosk sends them to a host.
  kiosk.ScanUntilText("T-9999", "We do not know this badge");
  kiosk.WaitForText("Please ask a host");
  kiosk.Tap("outcome/ok");
  kiosk.WaitForScreen("home");
  EnterPin(kiosk, "246810");
  kiosk.Tap("host/walk-in");
  kiosk.WaitFor("host/name");
  CHECK_FALSE(kiosk.Find("host/register")->enabled);
  kiosk.WriteByTouch("host/name", "Noor Haddad");
  kiosk.Tap("key/enter");
  kiosk.WriteByTouch("host/company", "Harbour Labs");
  kiosk.Screenshot("walk-in-form");
  kiosk.Tap("host/register");
  kiosk.WaitForDurable(event.book, "attendee_registered", 5);
  kiosk.WaitForText("Noor Haddad, Is here");

  // Their phone takes a picture of the badge.
  kiosk.Tap("host/show-badge");
  kiosk.WaitFor("host/qr");
  const auto photograph = kiosk.Photograph();
  kiosk.Screenshot("walk-in-badge");
  std::string code = Mingle({"scan", photograph.string()});
  code = code.substr(code.find('\t') + 1);
  code.erase(code.find('\n'));
  REQUIRE_FALSE(code.empty());
  kiosk.Tap("back");
  GoHome(kiosk);

  // The phone is held up: they are known.
  kiosk.HoldUp(photograph);
  kiosk.WaitForText("Welcome back, Noor Haddad");
  kiosk.TakeAway();
  GoHome(kiosk);

  // Without the phone the code is typed, in small letters as people do, and they go on.
  kiosk.Tap("home/type");
  kiosk.WaitFor("home/code");
  kiosk.WriteByTouch("home/code", AsciiLower(code));
  kiosk.Screenshot("walk-in-code");
  kiosk.Tap("key/enter");
  kiosk.WaitForText("Welcome back, Noor Haddad");
  kiosk.Tap("outcome/my-page");

  // They stand here themselves for the first time: what this is, and what they came for.
  PassQuestions(kiosk);
  kiosk.WaitForLabel("title", "Noor Haddad");
  CHECK(kiosk.Stop() == 0);

  const std::string facts = Mingle({"journal", event.book});
  CHECK(Count(facts, "\"kind\":\"attendee_registered\"") == 5);
  CHECK(Count(facts, "\"kind\":\"checked_in\"") == 1);
  CHECK(facts.find("\"how\":\"host\"") != std::string::npos);
  Mingle({"export", event.book, (event.folder / "out").string(), "--for", "host"});
  const std::string people = ReadFile(event.folder / "out/people.csv").value();
  CHECK(people.find("Noor Haddad") != std::string::npos);
  CHECK(people.find("Harbour Labs") != std::string::npos);
}
