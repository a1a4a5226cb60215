// The host in a real window: the PIN, people, counts, devices, and the way out.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/file.h"
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

TEST_CASE("a host: a wrong PIN is refused, people are helped, a mistake undone, the kiosk ended") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});

  // The first host chooses a PIN, with fingers; one that is too short is none.
  kiosk.Tap("home/host");
  for (const char* digit : {"1", "2", "3"}) {
    kiosk.Tap(std::string("key/") + digit);
  }
  kiosk.Tap("host/pin-enter");
  kiosk.WaitForText("A PIN needs at least six digits.");
  for (const char* digit : {"2", "4", "6", "8", "1", "0"}) {
    kiosk.Tap(std::string("key/") + digit);
  }
  kiosk.Tap("host/pin-enter");
  kiosk.WaitForText("The PIN is set.");
  GoHome(kiosk);

  EnterPin(kiosk, "111111");
  kiosk.WaitForText("Please wait");
  CHECK_FALSE(kiosk.Find("host/people"));
  kiosk.WaitForText("That is not the PIN.");
  kiosk.Type("246810");
  kiosk.Tap("host/pin-enter");
  kiosk.WaitFor("host/people");

  // Ben has no badge with him: he is found by name and checked in, and so is the wrong one.
  kiosk.Tap("host/query");
  kiosk.WriteByTouch("host/query", "Oka");
  kiosk.WaitForText("Ben Okafor, Lantern Works");
  kiosk.Tap("host/person/0");
  kiosk.WaitForText("Ben Okafor, Has not come yet");
  kiosk.Tap("host/check-in");
  kiosk.WaitForText("Ben Okafor, Is here");
  kiosk.WaitForDurable(event.book, "checked_in", 1);
  kiosk.Tap("back");
  kiosk.Tap("host/clear");
  kiosk.Tap("host/query");
  kiosk.WriteByTouch("host/query", "Ana");
  kiosk.WaitForText("Ana Ruiz, Lantern Works");
  kiosk.Tap("host/person/0");
  kiosk.WaitForText("Ana Ruiz, Has not come yet");
  kiosk.Tap("host/check-in");
  kiosk.WaitForText("Ana Ruiz, Is here");
  kiosk.WaitForDurable(event.book, "checked_in", 2);
  kiosk.Screenshot("host-person");
  kiosk.Tap("host/undo/0");
  kiosk.WaitForText("Ana Ruiz, Has not come yet");
  kiosk.WaitForText("Undone.");
  kiosk.WaitForDurable(event.book, "undone");
  kiosk.Tap("back");

  kiosk.Tap("host/counts");
  kiosk.WaitForLabel("host/count/here", "1");
  kiosk.WaitForLabel("host/count/registered", "4");
  kiosk.Screenshot("host-counts");

  // A badge that is held up for a test is shown and not recorded.
  kiosk.Tap("host/devices");
  kiosk.WaitFor("host/set-sound");
  kiosk.ScanUntilText("T-1003", "T-1003");
  kiosk.Screenshot("host-devices");
  CHECK(Count(Mingle({"journal", event.book}), "\"kind\":\"checked_in\"") == 2);

  // The way out is asked for twice.
  kiosk.Tap("host/counts");
  kiosk.Tap("host/end");
  kiosk.Tap("host/end-no");
  kiosk.WaitFor("host/end");
  kiosk.Tap("host/end");
  kiosk.Tap("host/end-yes");
  CHECK(kiosk.WaitForEnd() == 0);

  Mingle({"export", event.book, (event.folder / "out").string(), "--for", "host"});
  const auto exported = nlohmann::json::parse(ReadFile(event.folder / "out/book.json").value());
  CHECK(exported.at("events").at(0).at("came") == 1);
  CHECK(exported.at("events").at(0).at("here") == 1);
  CHECK(Mingle({"check", event.book}).find("digest") != std::string::npos);
}
