#include "ui/narrator.h"

#include <doctest/doctest.h>

#include "ui/headless.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

TEST_CASE("a new screen is read from top to bottom, once") {
  Headless kiosk;
  const Words words("en");
  Narrator narrator;
  const View view = SampleView("outcome-back", kiosk.now);
  kiosk.Show(view);
  const auto read = narrator.Hear(kiosk.probe(), words);
  REQUIRE(read);
  CHECK(read->find(std::get<OutcomeView>(view.screen).who.name) != std::string::npos);
  CHECK(read->find("seconds left") == std::string::npos);
  CHECK_FALSE(narrator.Hear(kiosk.probe(), words));
  kiosk.now += Milliseconds{1500};
  kiosk.Show(SampleView("outcome-back", kiosk.now));
  CHECK_FALSE(narrator.Hear(kiosk.probe(), words));
}

TEST_CASE("what lies over a screen is read as a screen of its own, and so is a hint") {
  Headless kiosk;
  const Words words("en");
  Narrator narrator;
  const View home = SampleView("home", kiosk.now);
  kiosk.Show(home);
  CHECK(narrator.Hear(kiosk.probe(), words));
  kiosk.Show(SampleView("home-hint", kiosk.now));
  CHECK(narrator.Hear(kiosk.probe(), words));
  kiosk.Tap(home, "home/type");
  const auto read = narrator.Hear(kiosk.probe(), words);
  REQUIRE(read);
  CHECK(read->find("Type the code") != std::string::npos);
}

TEST_CASE("what the focus is on is said with what it is and how it stands") {
  Headless kiosk;
  const Words words("en");
  Narrator narrator;
  View view = SampleView("consent", kiosk.now);
  kiosk.Show(view);
  static_cast<void>(narrator.Hear(kiosk.probe(), words));
  std::string said;
  for (int i = 0; i < 20; ++i) {
    kiosk.stage().Type({.key = Key::kTab});
    kiosk.Show(view);
    said += narrator.Hear(kiosk.probe(), words).value_or("");
  }
  CHECK(said.find("Start page, button") != std::string::npos);
  CHECK(said.find("Count me in the anonymous figures, o") != std::string::npos);
}

TEST_CASE("what is typed is nobody else's to hear") {
  Headless kiosk;
  const Words words("en");
  Narrator narrator;
  const View view = SampleView("lesson-alone", kiosk.now);
  kiosk.Type(view, "secret");
  kiosk.Show(view);
  std::string said = narrator.Hear(kiosk.probe(), words).value_or("");
  for (int i = 0; i < 60; ++i) {
    kiosk.stage().Type({.key = Key::kTab});
    kiosk.Show(view);
    said += narrator.Hear(kiosk.probe(), words).value_or("");
  }
  CHECK(said.find("text field") != std::string::npos);
  CHECK(said.find("secret") == std::string::npos);
}

}  // namespace
}  // namespace mingle::test
