#include "ui/focus.h"

#include <doctest/doctest.h>

#include "ui/headless.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

/// Presses one key on the desk's keyboard while `view` is shown.
std::optional<Intent> Press(Headless& kiosk, const View& view, Key key) {
  kiosk.asked.reset();
  kiosk.stage().Type({.key = key});
  kiosk.Show(view);
  return kiosk.asked;
}

const std::string& FocusOf(Headless& kiosk) { return kiosk.stage().focus().name(); }

TEST_CASE("nobody who touches ever sees the focus") {
  Headless kiosk;
  const View view = SampleView("my-page", kiosk.now);
  kiosk.Show(view);
  CHECK_FALSE(kiosk.stage().focus().shown());
  CHECK_FALSE(Press(kiosk, view, Key::kEnter));
  CHECK_FALSE(kiosk.stage().focus().shown());
  Press(kiosk, view, Key::kTab);
  CHECK(kiosk.stage().focus().shown());
  kiosk.TapAt(view, {640, 790});
  CHECK_FALSE(kiosk.stage().focus().shown());
}

TEST_CASE("Tab goes through everything that can be touched, in the order of the probe, and round") {
  Headless any;
  for (const Sample& sample : SampleViews("en", any.now)) {
    Headless& kiosk = any;
    const View& view = sample.view;
    kiosk.TapAt(view, {2, 2});  // with a finger, so that the focus begins anew
    CAPTURE(sample.name);
    std::vector<std::string> touched;
    for (const Drawn& drawn : kiosk.probe().drawn()) {
      if (IsTouched(drawn.role) && drawn.enabled) {
        touched.push_back(drawn.name);
      }
    }
    if (touched.empty()) {
      continue;  // at rest, there is nothing to touch
    }
    std::vector<std::string> visited;
    for (int i = 0; i < 200; ++i) {
      Press(kiosk, view, Key::kTab);
      if (!visited.empty() && FocusOf(kiosk) == visited.front()) {
        break;
      }
      visited.push_back(FocusOf(kiosk));
      // Wherever it is, it can be seen.
      const Drawn* at = kiosk.Find(FocusOf(kiosk));
      REQUIRE_MESSAGE(at, FocusOf(kiosk), " is out of sight");
      CHECK_FALSE_MESSAGE(at->clipped, FocusOf(kiosk), " is cut");
    }
    CHECK(visited.size() >= touched.size());
    for (const std::string& thing : touched) {
      CHECK_MESSAGE(std::find(visited.begin(), visited.end(), thing) != visited.end(), thing);
    }
    // And back the same way.
    Press(kiosk, view, Key::kBackTab);
    CHECK(FocusOf(kiosk) == visited.back());
  }
}

TEST_CASE("a long list can be gone through to its end") {
  Headless kiosk;
  const View view = SampleView("meet", kiosk.now);
  const auto& found = std::get<MeetView>(view.screen).found;
  REQUIRE(found.size() > 15);
  const std::string last = "meet/person/" + std::to_string(found.size() - 1);
  for (int i = 0; i < 200 && FocusOf(kiosk) != last; ++i) {
    Press(kiosk, view, Key::kDown);
  }
  REQUIRE(FocusOf(kiosk) == last);
  const auto asked = Press(kiosk, view, Key::kEnter);
  REQUIRE(asked);
  CHECK(std::get<intent::PickMet>(*asked).who == found.back().id);
}

TEST_CASE("Enter and the space bar touch what the focus is on") {
  for (const KeyPress& press : {KeyPress{.key = Key::kEnter}, KeyPress{.text = " "}}) {
    Headless kiosk;
    const View view = SampleView("outcome-back", kiosk.now);
    for (int i = 0; i < 20 && FocusOf(kiosk) != "outcome/my-page"; ++i) {
      Press(kiosk, view, Key::kRight);
    }
    REQUIRE(FocusOf(kiosk) == "outcome/my-page");
    kiosk.stage().Type(press);
    kiosk.Show(view);
    REQUIRE(kiosk.asked);
    CHECK(std::holds_alternative<intent::OpenMyPage>(*kiosk.asked));
  }
}

TEST_CASE("whoever has only Tab and Enter can write") {
  Headless kiosk;
  const View view = SampleView("lesson-alone", kiosk.now);
  const auto go_to = [&](const std::string& name) {
    for (int i = 0; i < 200 && FocusOf(kiosk) != name; ++i) {
      Press(kiosk, view, Key::kTab);
    }
    REQUIRE(FocusOf(kiosk) == name);
  };
  go_to("key/H");
  Press(kiosk, view, Key::kEnter);
  go_to("key/i");
  Press(kiosk, view, Key::kEnter);
  const Drawn* written = kiosk.Find("lesson/text");
  REQUIRE(written);
  CHECK(written->label == "Hi");
}

TEST_CASE("where text is written the caret's keys stay with it") {
  Headless kiosk;
  const View view = SampleView("lesson-alone", kiosk.now);
  kiosk.Type(view, "at");
  Press(kiosk, view, Key::kLeft);
  kiosk.Type(view, "n");
  CHECK_FALSE(kiosk.stage().focus().shown());
  CHECK(kiosk.Find("lesson/text")->label == "ant");
}

TEST_CASE("whoever types on the desk's keyboard sends the text with Enter") {
  Headless kiosk;
  const View view = SampleView("home", kiosk.now);
  for (int i = 0; i < 20 && FocusOf(kiosk) != "home/type"; ++i) {
    Press(kiosk, view, Key::kTab);
  }
  Press(kiosk, view, Key::kEnter);
  REQUIRE(kiosk.Find("home/code"));
  CHECK(kiosk.stage().focus().shown());
  kiosk.Type(view, "T-1001");
  CHECK_FALSE(kiosk.stage().focus().shown());
  const auto asked = Press(kiosk, view, Key::kEnter);
  REQUIRE(asked);
  CHECK(std::get<intent::EnterCode>(*asked).code == "T-1001");
}

TEST_CASE("several keys in one frame all count") {
  Headless kiosk;
  const View view = SampleView("lesson-alone", kiosk.now);
  for (int i = 0; i < 200 && FocusOf(kiosk) != "key/E"; ++i) {
    Press(kiosk, view, Key::kTab);
  }
  for (int i = 0; i < 3; ++i) {
    kiosk.stage().Type({.key = Key::kEnter});
  }
  for (int i = 0; i < 5; ++i) {
    kiosk.Show(view);
  }
  CHECK(kiosk.Find("lesson/text")->label == "Eee");
}

TEST_CASE("another screen is begun at its beginning") {
  Headless kiosk;
  const View before = SampleView("my-page", kiosk.now);
  Press(kiosk, before, Key::kBackTab);
  Press(kiosk, before, Key::kBackTab);
  const View after = SampleView("consent", kiosk.now);
  kiosk.Show(after);
  kiosk.Show(after);
  CHECK(kiosk.stage().focus().shown());
  CHECK(FocusOf(kiosk) == kiosk.probe().drawn().front().name);
}

}  // namespace
}  // namespace mingle::test
