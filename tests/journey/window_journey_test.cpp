// The whole story in a real window: badges from `mingle badges` held before the camera, fingers
// and a scanner by xdotool, the power cut in the middle, and the exported files read back.

#include <doctest/doctest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "journey/kiosk_driver.h"
#include "journey/party.h"
#include "support/places.h"

using namespace mingle;
using test::Count;
using test::KioskDriver;
using test::Mingle;
using test::Party;

TEST_CASE("a whole visit: check in, meet, learn, lose power, finish, export") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});
  kiosk.Screenshot("journey-home");

  // Ana holds her badge up, turned; Ben's is blurred and noisy.
  kiosk.HoldUp(event.Held("Ana", {"-background", "#6b7078", "-rotate", "17"}));
  kiosk.WaitForScreen("outcome");
  kiosk.WaitForText("Ana");
  kiosk.WaitFor("outcome/my-page");
  kiosk.Screenshot("journey-welcome");
  kiosk.HoldUp(event.Held("Ben", {"-blur", "0x1.2", "-attenuate", "0.4", "+noise", "Gaussian",
                                  "-background", "#6b7078", "-rotate", "-9"}));
  kiosk.WaitForText("Ben");
  kiosk.WaitFor("together/yes");
  kiosk.Screenshot("journey-together");
  kiosk.TakeAway();

  // They met: they say so, tap a topic and write down what Ben learned.
  kiosk.Tap("together/yes");
  kiosk.WaitForScreen("talk");
  kiosk.Tap("talk/topic/");
  kiosk.Tap("talk/write");
  kiosk.WaitFor("talk/lesson");
  kiosk.Type("Ask why before how");
  kiosk.WaitForText("Ask why before how");
  kiosk.Screenshot("journey-writing");
  kiosk.Tap("key/enter");
  kiosk.Tap("talk/save");
  kiosk.WaitForScreen("my-page");
  kiosk.WaitForText("Ask why before how");
  kiosk.Screenshot("journey-my-page");

  // The power goes. Everything that was shown as done is still there.
  kiosk.Kill();
  CHECK(Mingle({"check", event.book}).find("digest") != std::string::npos);
  kiosk.Start();

  // Ben comes back with a USB scanner and his ticket, and shares what he learned.
  kiosk.ScanUntilText("T-1002", "Ben");
  kiosk.WaitForScreen("outcome");
  kiosk.Tap("outcome/my-page");
  kiosk.WaitForScreen("my-page");
  kiosk.WaitForText("Ask why before how");
  kiosk.Tap("my/finish");
  kiosk.WaitForScreen("finish");
  kiosk.Screenshot("journey-finish");
  CHECK(Mingle({"journal", event.book}).find("lesson_shared") == std::string::npos);
  kiosk.Tap("finish/lesson/0/level/3");
  kiosk.WaitForDurable(event.book, "lesson_shared");
  kiosk.Tap("finish/leave");
  kiosk.WaitForText("It was good to have you here.");
  kiosk.Screenshot("journey-thanks");
  kiosk.Tap("finish/bye");
  kiosk.WaitForScreen("home");
  CHECK(kiosk.Stop() == 0);

  // What colleagues read, and what the book says, is what was done.
  Mingle({"export", event.book, (event.folder / "out").string(), "--for", "host"});
  for (const char* file :
       {"out/lessons-learned.html", "out/lessons-learned.md", "out/lessons-learned.csv"}) {
    const std::string text = ReadFile(event.folder / file).value();
    CHECK_MESSAGE(text.find("Ask why before how") != std::string::npos, file);
    CHECK_MESSAGE(text.find("Ben Okafor") != std::string::npos, file);
  }
  const auto exported = nlohmann::json::parse(ReadFile(event.folder / "out/book.json").value());
  const auto& told = exported.at("events").at(0);
  CHECK(told.at("came") == 2);
  CHECK(told.at("here") == 1);
  CHECK(told.at("lessons").size() == 1);
  CHECK(Mingle({"check", event.book}).find("digest") != std::string::npos);
  const std::string facts = Mingle({"journal", event.book});
  CHECK(Count(facts, "\"kind\":\"checked_in\"") == 2);
  CHECK(Count(facts, "\"kind\":\"scanned_together\"") == 1);
  CHECK(Count(facts, "\"kind\":\"lesson_written\"") == 1);
  CHECK(Count(facts, "\"kind\":\"left\"") == 1);
}

TEST_CASE("what makes a visit worth it: an aim, a contact, a plan with a day, and an answer") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});

  // Ana comes for the first time and says what she came for.
  kiosk.ScanUntilText("T-1001", "Ana");
  kiosk.WaitFor("outcome/my-page");
  kiosk.Tap("outcome/my-page");
  kiosk.WaitForScreen("consent");
  kiosk.Tap("consent/done");
  kiosk.WaitForScreen("objective");
  kiosk.Screenshot("visit-objective");
  kiosk.Tap("objective/aim/1");
  kiosk.WaitForScreen("my-page");
  kiosk.WaitForDurable(event.book, "objective_set");
  kiosk.WaitForText("Today: ");

  // Ben comes beside her: they met. He lets people he met reach him; she has not yet.
  kiosk.ScanUntilText("T-1002", "Ben");
  kiosk.WaitFor("together/yes");
  kiosk.Tap("together/yes");
  kiosk.WaitForScreen("talk");
  kiosk.Tap("talk/contact");
  kiosk.WaitForScreen("contact");
  CHECK_FALSE(kiosk.Find("contact/code"));
  kiosk.Tap("contact/mine");
  kiosk.WaitForDurable(event.book, "consent_set");
  kiosk.Screenshot("visit-contact");
  kiosk.Tap("back");
  kiosk.WaitForScreen("talk");
  kiosk.Tap("talk/plan");
  kiosk.WaitForScreen("plan");
  kiosk.Tap("plan/what/1");
  kiosk.Tap("plan/when/2");
  kiosk.WaitFor("plan/day");
  kiosk.Screenshot("visit-plan");
  kiosk.Tap("plan/save");
  kiosk.WaitForScreen("my-page");
  kiosk.WaitForDurable(event.book, "follow_up_promised");
  kiosk.WaitFor("my/plan/0/call-off");
  kiosk.Screenshot("visit-my-page");

  // Ana finds Ben's contact, the plan of both, and answers at the end.
  kiosk.ScanUntilText("T-1001", "You have been here since");
  kiosk.WaitFor("outcome/my-page");
  kiosk.Tap("outcome/my-page");
  kiosk.WaitFor("my/plan/0/call-off");
  kiosk.Tap("my/met/0");
  kiosk.WaitForScreen("talk");
  kiosk.Tap("talk/contact");
  kiosk.WaitForText("Contact of Ben Okafor");
  kiosk.Screenshot("visit-contact-code");
  kiosk.Tap("back");
  kiosk.WaitForScreen("talk");
  kiosk.Tap("back");
  kiosk.WaitForScreen("my-page");
  kiosk.Tap("my/finish");
  kiosk.WaitForScreen("finish");
  kiosk.WaitForText("“Offer help”");
  kiosk.Tap("finish/review/0");
  kiosk.WaitForDurable(event.book, "objective_reviewed");
  kiosk.Tap("finish/leave");
  kiosk.WaitForText("It was good to have you here.");
  CHECK(kiosk.Stop() == 0);

  CHECK(Mingle({"check", event.book}).find("digest") != std::string::npos);
  Mingle({"export", event.book, (event.folder / "out").string(), "--for", "attendee:T-1001"});
  CHECK(ReadFile(event.folder / "out/my-plans.ics").value().find("SUMMARY:Lunch with Ben Okafor") !=
        std::string::npos);
}

TEST_CASE("a real photograph of a code that is no badge is refused, and a badge after it is not") {
  const std::filesystem::path data = test::SharedFolder();
  const std::filesystem::path photograph = data / "data/qr/zxing-1/1.png";
  if (!std::filesystem::exists(photograph)) {
    MESSAGE("skipped: there are no photographs in ", data.string(), " (MINGLE_SHARED)");
    return;
  }
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "de", .more = {}});
  kiosk.HoldUp(photograph);
  kiosk.WaitForScreen("outcome");
  kiosk.WaitForDurable(event.book, "code_scanned");
  kiosk.Screenshot("journey-photograph");
  CHECK_FALSE(kiosk.Find("outcome/my-page"));
  CHECK(Mingle({"journal", event.book}).find("\"outcome\":\"not_a_badge\"") != std::string::npos);
  kiosk.HoldUp(event.Held("Ana", {"-background", "#6b7078", "-rotate", "11"}));
  kiosk.WaitForText("Willkommen");
  kiosk.WaitFor("outcome/my-page");
  kiosk.Screenshot("journey-willkommen");
  CHECK(kiosk.Stop() == 0);
}

TEST_CASE(
    "without a finger: Tab and Enter make the text larger, take a code and go on from there") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});
  kiosk.WaitForScreen("home");
  kiosk.TouchByKeys("comfort");
  kiosk.TouchByKeys("comfort/text/150");
  kiosk.TouchByKeys("comfort/contrast");
  kiosk.Screenshot("journey-comfort");
  kiosk.TouchByKeys("comfort/done");
  kiosk.TouchByKeys("home/type");
  kiosk.WaitFor("home/code");
  kiosk.Type("T-1001");
  kiosk.WaitForText("T-1001");
  kiosk.Screenshot("journey-code-by-keys");
  kiosk.TouchByKeys("key/enter");
  kiosk.WaitForText("Ana");
  kiosk.TouchByKeys("outcome/my-page");
  kiosk.WaitForScreen("consent");
  kiosk.Screenshot("journey-consent-by-keys");
  kiosk.TouchByKeys("home");
  kiosk.WaitForScreen("home");
  CHECK(kiosk.Stop() == 0);
}
