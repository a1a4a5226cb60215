// One visitor in a real window: the first time, and when they come back.

#include <doctest/doctest.h>

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
using test::WriteLesson;

TEST_CASE("a first visit in another language: agree to one thing, aim lower, write, and stay") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});
  kiosk.Tap("languages");
  kiosk.Tap("language/de");
  kiosk.WaitForText("Halte dein Badge");
  kiosk.ScanUntilText("T-1001", "Willkommen, Ana");

  // How this works, and what is all right with her: one thing of four.
  kiosk.Tap("outcome/consent");
  kiosk.WaitForScreen("consent");
  kiosk.ScrollAndTap("consent/suggestions");
  kiosk.WaitForDurable(event.book, "consent_set");
  kiosk.Screenshot("first-consent");
  PassQuestions(kiosk);

  // Three new people are many for her: two.
  kiosk.Tap("my/goal");
  kiosk.Tap("goal/meet/less");
  kiosk.WaitForLabel("goal/meet/value", "2");
  kiosk.WaitForDurable(event.book, "goal_set");
  kiosk.Tap("my/goal-done");

  WriteLesson(kiosk, "Fragen hilft");
  kiosk.Screenshot("first-my-page");
  kiosk.Tap("my/finish");
  kiosk.WaitForScreen("finish");
  kiosk.Tap("finish/stay");
  kiosk.Tap("finish/bye");

  // Whoever comes next finds their own language, and nothing of hers.
  kiosk.WaitForScreen("home");
  kiosk.WaitForText("Meet new people");
  CHECK(kiosk.Stop() == 0);

  const std::string facts = Mingle({"journal", event.book});
  CHECK(Count(facts, "\"kind\":\"consent_set\"") == 1);
  CHECK(facts.find("\"granted\":true,\"purpose\":\"suggestions\"") != std::string::npos);
  CHECK(facts.find("\"meet\":2") != std::string::npos);
  CHECK(Count(facts, "\"kind\":\"lesson_written\"") == 1);
  CHECK(facts.find("\"kind\":\"left\"") == std::string::npos);
  CHECK(facts.find("\"kind\":\"lesson_shared\"") == std::string::npos);
  Mingle({"export", event.book, (event.folder / "out").string()});
  CHECK(ReadFile(event.folder / "out/lessons-learned.md").value().find("Fragen hilft") ==
        std::string::npos);
}

TEST_CASE("who comes back the next day is welcomed back and finds their page as they left it") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});
  ComeIn(kiosk, "T-1001", "Ana");
  WriteLesson(kiosk, "Ask why first");
  kiosk.Tap("my/objective");
  kiosk.WaitForScreen("objective");
  kiosk.Tap("objective/aim/1");
  kiosk.WaitForDurable(event.book, "objective_set");
  kiosk.WaitForText("Today: Offer help");
  kiosk.Tap("my/finish");
  kiosk.Tap("finish/leave");
  kiosk.Tap("finish/bye");
  kiosk.WaitForScreen("home");
  CHECK(kiosk.Stop() == 0);
  CHECK(Count(Mingle({"journal", event.book}), "\"kind\":\"left\"") == 1);

  // The kiosk was off for the night. She is asked nothing again.
  kiosk.Start();
  kiosk.ScanUntilText("T-1001", "Welcome back, Ana");
  kiosk.WaitForText("It is good that you are here.");
  kiosk.Screenshot("return-welcome");
  kiosk.Tap("outcome/my-page");
  kiosk.WaitForScreen("my-page");
  kiosk.WaitForLabel("title", "Ana Ruiz");
  kiosk.WaitForText("Today: Offer help");
  kiosk.WaitForLabel("my/lesson/0", "Ask why first");
  kiosk.Screenshot("return-my-page");
  GoHome(kiosk);

  // Later that day she holds her badge up again: nothing more is recorded of her coming.
  kiosk.HoldUp(event.Held("Ana", {}));
  kiosk.WaitForText("You have been here since");
  CHECK(kiosk.Stop() == 0);
  const std::string facts = Mingle({"journal", event.book});
  CHECK(Count(facts, "\"kind\":\"checked_in\"") == 2);
  CHECK(Count(facts, "\"kind\":\"objective_set\"") == 1);
  CHECK(Count(facts, "\"kind\":\"lesson_written\"") == 1);
  CHECK(Mingle({"check", event.book}).find("digest") != std::string::npos);
}
