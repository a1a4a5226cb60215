// Somebody who changes their mind, in a real window: whatever was said can be taken back, and in
// the end everything is.

#include <doctest/doctest.h>

#include <filesystem>

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
using test::WriteLesson;

TEST_CASE("who changes their mind takes things back, brings one back, and is forgotten at last") {
  const Party event;
  KioskDriver kiosk({.book = event.book, .language = "en", .more = {}});
  ComeIn(kiosk, "T-1002", "Ben");
  GoHome(kiosk);

  // She met Ben and makes a plan with him; a minute later she calls it off.
  kiosk.ScanUntilText("T-1001", "did you two meet?");
  kiosk.Tap("together/yes");
  kiosk.WaitForScreen("talk");
  kiosk.Tap("talk/plan");
  kiosk.WaitForScreen("plan");
  kiosk.Tap("plan/what/1");
  kiosk.Tap("plan/when/2");
  kiosk.Tap("plan/save");
  kiosk.WaitForScreen("my-page");
  kiosk.WaitForLabel("title", "Ana Ruiz");
  kiosk.Tap("my/plan/0/call-off");
  kiosk.WaitForDurable(event.book, "undone", 1);

  // She takes a lesson back and wants it after all.
  WriteLesson(kiosk, "Herons sleep standing");
  CHECK_FALSE(kiosk.Find("my/plan/0"));
  kiosk.ScrollAndTap("my/lesson/0/take-back");
  kiosk.ScrollAndTap("my/lesson/0/take-back-yes");
  kiosk.WaitForText("You took a lesson back.");
  kiosk.WaitForDurable(event.book, "lesson_withdrawn");
  CHECK_FALSE(kiosk.Find("my/lesson/0"));
  kiosk.Screenshot("mind-taken-back");
  kiosk.Tap("my/bring-back");
  kiosk.WaitForDurable(event.book, "undone", 2);
  kiosk.WaitForLabel("my/lesson/0", "Herons sleep standing");

  // She agrees to be suggested, and takes that back.
  kiosk.ScrollAndTap("my/consent");
  kiosk.WaitForScreen("consent");
  kiosk.ScrollAndTap("consent/suggestions");
  kiosk.WaitForDurable(event.book, "consent_set", 1);
  kiosk.Tap("consent/suggestions");
  kiosk.WaitForDurable(event.book, "consent_set", 2);
  CHECK(Mingle({"journal", event.book}).find("\"granted\":false,\"purpose\":\"suggestions\"") !=
        std::string::npos);

  // She wants to be forgotten, does not, and does.
  kiosk.ScrollAndTap("consent/forget");
  kiosk.ScrollAndTap("consent/keep");
  kiosk.WaitFor("consent/forget");
  CHECK(Count(Mingle({"journal", event.book}), "\"kind\":\"erased\"") == 0);
  kiosk.ScrollAndTap("consent/forget");
  kiosk.ScrollAndTap("consent/forget-yes");
  kiosk.WaitForScreen("home");
  kiosk.WaitForDurable(event.book, "erased");
  kiosk.ScanUntilText("T-1001", "We do not know this badge");
  CHECK(kiosk.Stop() == 0);

  // Nothing of hers is in what is exported, nor anywhere in the book's files; Ben is.
  Mingle({"export", event.book, (event.folder / "out").string(), "--for", "host"});
  CHECK(Mingle({"check", event.book}).find("digest") != std::string::npos);
  std::string everything = Mingle({"journal", event.book});
  for (const auto& file : std::filesystem::recursive_directory_iterator(event.folder / "out")) {
    everything += ReadFile(file.path()).value();
  }
  for (const char* more : {"", "-wal", "-shm"}) {
    everything += ReadFile(event.book + more).value_or("");
  }
  CHECK(everything.find("Ben Okafor") != std::string::npos);
  for (const char* hers : {"Ruiz", "ana@example.org", "T-1001", "Herons"}) {
    CHECK_MESSAGE(everything.find(hers) == std::string::npos, hers);
  }
}
