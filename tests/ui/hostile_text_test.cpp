// Names, lessons and pastes that nobody would choose: every screen still keeps its rules.

#include <doctest/doctest.h>

#include "base/text.h"
#include "ui/headless.h"
#include "ui/hostile_views.h"
#include "ui/layout_rules.h"
#include "ui/sample_views.h"
#include "ui/widgets/label.h"

namespace mingle::test {
namespace {

void CheckHostileWords(Size size, const std::string& language) {
  for (const HostileWords& words : AllHostileWords()) {
    CAPTURE(size.width);
    CAPTURE(words.like);
    Headless kiosk(size.width, size.height, language);
    for (const Sample& sample : HostileViews(language, kiosk.now, words.text)) {
      CAPTURE(sample.name);
      kiosk.Show(sample.view);
      CheckLayout(kiosk, size, words.text);
      for (int i = 0; i < 2; ++i) {
        kiosk.stage().pointer().Wheel(-4);
        kiosk.Show(sample.view);
        CheckLayout(kiosk, size, words.text);
      }
    }
  }
}

TEST_CASE("800 by 480 keeps the rules whatever people are called") {
  CheckHostileWords(kSizes[0], "en");
}
TEST_CASE("1280 by 800 keeps the rules whatever people are called") {
  CheckHostileWords(kSizes[1], "de");
}

TEST_CASE("what is asked can be read to its end whatever people are called") {
  struct Asked {
    const char* sample;
    const char* name;
    const char* end;
  };
  constexpr Asked kAsked[] = {{"outcome-together", "together/title", ": did you two meet?"},
                              {"meet-together", "together/title", ": did you two meet?"},
                              {"my-page", "my/claim/0/text", " says you two met. Did you?"},
                              {"contact-unshared", "contact/none", " Just ask in person!"},
                              {"lesson", "aside", " It is your turn in a moment."},
                              {"my-page", "my/plan/0", " · Tue, 1 Dec"},
                              {"talk-planned", "talk/plan-made/0", " · Tue, 1 Dec"}};
  for (const HostileWords& words : AllHostileWords()) {
    for (const Size size : {kSizes[0], kSizes[1]}) {
      Headless kiosk(size.width, size.height);
      for (const Sample& sample : HostileViews("en", kiosk.now, words.text)) {
        for (const Asked& asked : kAsked) {
          if (sample.name != asked.sample) {
            continue;
          }
          CAPTURE(size.width);
          CAPTURE(words.like);
          CAPTURE(asked.sample);
          kiosk.Show(sample.view);
          for (int i = 0; i < 20 && !kiosk.Find(asked.name); ++i) {
            kiosk.stage().pointer().Wheel(-1);
            kiosk.Show(sample.view);
          }
          const Drawn* drawn = kiosk.Find(asked.name);
          REQUIRE(drawn);
          CHECK(drawn->fits);
          CHECK(drawn->label.ends_with(asked.end));
        }
      }
    }
  }
}

TEST_CASE("a name is cut between what people take for characters") {
  Headless kiosk(800, 480);
  const std::string family = "👩‍👩‍👧‍👦";
  std::string name;
  for (int i = 0; i < 100; ++i) {
    name += family;
  }
  kiosk.FrameOf([&](Canvas& canvas) {
    const std::string filled =
        FillFitting(canvas, 400, 30, "{name}, hello", {{"name", name}}, {.people = true});
    CHECK(filled.ends_with(family + "…, hello"));
    CHECK(filled.size() < name.size());
    CHECK(FillFitting(canvas, 400, 30, "{name}, hello", {{"name", "Ana"}}, {}) == "Ana, hello");
  });
}

/// A field for text, how to come to it, and how much it takes.
struct Field {
  const char* sample;
  std::vector<const char*> taps;
  const char* name;
  size_t most;
};
const std::vector<Field>& AllFields() {
  static const std::vector<Field> kAll{
      {"lesson-alone", {}, "lesson/text", 500},
      {"talk", {"talk/write"}, "talk/lesson", 500},
      {"plan", {"plan/what/4"}, "plan/text", 80},
      {"home", {"home/type"}, "home/code", 60},
      {"meet", {"meet/query"}, "meet/query", 60},
      {"host-people", {"host/query"}, "host/query", 60},
      {"host-walk-in", {}, "host/name", 100},
      {"host-walk-in", {"host/company"}, "host/company", 100},
      {"host-walk-in", {"host/department"}, "host/department", 100},
      {"host-walk-in", {"host/email"}, "host/email", 200},
      {"first-start", {"start/new"}, "start/name", 100},
  };
  return kAll;
}

TEST_CASE("ten thousand characters at once fill any field to its limit, which is shown") {
  for (const Size size : {kSizes[0], kSizes[1]}) {
    for (const Field& field : AllFields()) {
      for (const char* letter : {"W", "é", "👍"}) {
        CAPTURE(size.width);
        CAPTURE(field.name);
        CAPTURE(letter);
        Headless kiosk(size.width, size.height);
        const View view = SampleView(field.sample, kiosk.now);
        for (const char* tap : field.taps) {
          kiosk.Tap(view, tap);
        }
        std::string paste;
        for (int i = 0; i < 10'000; ++i) {
          paste += letter;
        }
        kiosk.stage().Type({.text = paste});
        kiosk.Show(view);
        REQUIRE(kiosk.Find(field.name));
        CHECK(CountCodePoints(kiosk.Find(field.name)->label) == field.most);
        const Drawn* left = kiosk.Find(std::string(field.name) + "/left");
        REQUIRE(left);
        CHECK(left->label == "0 characters left");
        CheckLayout(kiosk, size, kiosk.Find(field.name)->label);
      }
    }
  }
}

TEST_CASE("ten thousand digits are a PIN of twelve") {
  for (const Size size : {kSizes[0], kSizes[1]}) {
    Headless kiosk(size.width, size.height);
    const View view = SampleView("host-pin", kiosk.now);
    kiosk.stage().Type({.text = std::string(10'000, '7')});
    kiosk.Show(view);
    CheckLayout(kiosk, size);
    const auto entered = kiosk.Tap(view, "host/pin-enter");
    CHECK(Asked<intent::EnterPin>(entered).pin == std::string(12, '7'));
  }
}

}  // namespace
}  // namespace mingle::test
