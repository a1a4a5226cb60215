#include <doctest/doctest.h>

#include "ui/headless.h"
#include "ui/keyboard_layout.h"
#include "ui/layout_rules.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

/// In all languages whose turn it is: `first`, and every fourth after it. So the tests of one size
/// run side by side.
void CheckLanguages(Size size, size_t first) {
  const auto& all = Words::Languages();
  for (size_t i = first; i < all.size(); i += 4) {
    CheckEverySample(size, all[i].code);
  }
}

/// What somebody wrote, a figure or a sign, and no words of the screens.
bool IsFromPeople(const Drawn& drawn) {
  constexpr std::string_view kTheirs[] = {
      "home/event",     "board/event",   "/author",      "board/lesson",
      "resting/lesson", "finish/lesson", "contact/name", "contact/place",
      "/person/",       "/candidate/",   "/topic/",      "/with",
      "talk/other",     "talk/status",   "host/code",    "key/"};
  const bool has_letters = std::any_of(drawn.label.begin(), drawn.label.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return !has_letters ||
         std::any_of(std::begin(kTheirs), std::end(kTheirs), [&](std::string_view part) {
           return drawn.name.find(part) != std::string::npos;
         });
}

// Targets are large, on the screen and apart, and words fit.
TEST_CASE("800 by 480 keeps the rules in the first languages") { CheckLanguages(kSizes[0], 0); }
TEST_CASE("800 by 480 keeps the rules in the second languages") { CheckLanguages(kSizes[0], 1); }
TEST_CASE("800 by 480 keeps the rules in the third languages") { CheckLanguages(kSizes[0], 2); }
TEST_CASE("800 by 480 keeps the rules in the last languages") { CheckLanguages(kSizes[0], 3); }
TEST_CASE("1280 by 800 keeps the rules in the first languages") { CheckLanguages(kSizes[1], 0); }
TEST_CASE("1280 by 800 keeps the rules in the second languages") { CheckLanguages(kSizes[1], 1); }
TEST_CASE("1280 by 800 keeps the rules in the third languages") { CheckLanguages(kSizes[1], 2); }
TEST_CASE("1280 by 800 keeps the rules in the last languages") { CheckLanguages(kSizes[1], 3); }
TEST_CASE("1080 by 1920 keeps the rules in the first languages") { CheckLanguages(kSizes[2], 0); }
TEST_CASE("1080 by 1920 keeps the rules in the second languages") { CheckLanguages(kSizes[2], 1); }
TEST_CASE("1080 by 1920 keeps the rules in the third languages") { CheckLanguages(kSizes[2], 2); }
TEST_CASE("1080 by 1920 keeps the rules in the last languages") { CheckLanguages(kSizes[2], 3); }

// So what the rules say of light screens holds for dark ones and for strong colours.
TEST_CASE("colours move nothing on any screen") {
  constexpr std::pair<const char*, Size> kKiosks[] = {
      {"en", kSizes[0]}, {"ar", kSizes[1]}, {"ja", kSizes[2]}};
  for (const auto& [language, size] : kKiosks) {
    Headless dark(size.width, size.height, language, Shade::kDark);
    std::vector<std::vector<Drawn>> seen;
    for (const Sample& sample : SampleViews(language, dark.now)) {
      dark.Show(sample.view);
      seen.push_back(dark.probe().drawn());
    }
    Headless light(size.width, size.height, language);
    size_t number = 0;
    for (Sample sample : SampleViews(language, light.now)) {
      CAPTURE(language);
      CAPTURE(sample.name);
      light.Show(sample.view);
      CHECK((light.probe().drawn() == seen[number]));
      ++number;
    }
  }
}

TEST_CASE("what opens by a tap keeps the rules too") {
  struct Opened {
    const char* sample;
    const char* tap;
  };
  constexpr Opened kOpened[] = {{"home", "home/type"},
                                {"home", "languages"},
                                {"first-start", "languages"},
                                {"meet", "meet/query"},
                                {"host-people", "host/query"},
                                {"talk", "talk/write"},
                                {"plan", "plan/what/4"},
                                {"plan", "plan/when/2"},
                                {"my-page", "my/goal"},
                                {"my-page-empty", "my/goal"},
                                {"my-page-taken-back", "my/goal"},
                                {"host-person", "host/show-badge"},
                                {"host-counts", "host/end"},
                                {"host-devices-figures", "host/set-camera"},
                                {"host-devices-verdict", "host/set-camera"},
                                {"host-devices", "host/set-sound"},
                                {"host-devices-figures", "host/set-sound"},
                                {"first-start", "start/new"}};
  for (const Size size : kSizes) {
    for (const char* language : {"en", "de", "ar"}) {
      for (const Opened& opened : kOpened) {
        CAPTURE(size.width);
        CAPTURE(language);
        CAPTURE(opened.sample);
        Headless kiosk(size.width, size.height, language);
        View view;
        for (const Sample& sample : SampleViews(language, kiosk.now)) {
          if (sample.name == opened.sample) {
            view = sample.view;
          }
        }
        kiosk.Tap(view, opened.tap);
        CheckLayout(kiosk, size);
      }
    }
  }
}

TEST_CASE("an event's own logo keeps the rules, however wide or high") {
  for (const Size size : kSizes) {
    for (const char* language : {"en", "ar"}) {
      Headless kiosk(size.width, size.height, language);
      for (const auto& [width, height] : {std::pair{320, 30}, {320, 120}, {30, 120}, {1, 1}}) {
        Brand brand;
        brand.colour = Colour{0x7A, 0x1F, 0xA2};
        brand.logo = {width, height,
                      std::vector<std::uint8_t>(4 * static_cast<size_t>(width * height), 200)};
        kiosk.stage().Wear(brand);
        for (const char* sample : {"home", "home-resting", "board-together", "board-long"}) {
          CAPTURE(size.width);
          CAPTURE(width);
          CAPTURE(height);
          CAPTURE(sample);
          kiosk.Show(SampleView(sample, kiosk.now));
          CheckLayout(kiosk, size);
        }
      }
    }
  }
}

TEST_CASE("the question whether to take a lesson back keeps the rules too") {
  for (const Size size : kSizes) {
    for (const char* language : {"en", "de"}) {
      CAPTURE(size.width);
      CAPTURE(language);
      Headless kiosk(size.width, size.height, language);
      const View view = SampleView("my-page-taken-back", kiosk.now);
      const auto scroll_to = [&](const char* name) {
        kiosk.Show(view);
        for (int i = 0; i < 40 && (!kiosk.Find(name) || kiosk.Find(name)->clipped); ++i) {
          kiosk.stage().pointer().Wheel(-1);
          kiosk.Show(view);
        }
      };
      scroll_to("my/lesson/1/take-back");
      kiosk.Tap(view, "my/lesson/1/take-back");
      scroll_to("my/lesson/1/take-back-yes");
      REQUIRE(kiosk.Find("my/lesson/1/take-back-yes"));
      CHECK(kiosk.Find("my/lesson/1/keep"));
      CheckLayout(kiosk, size);
    }
  }
}

TEST_CASE("every face of the keyboard keeps the rules on every screen in every layout") {
  for (const Size size : kSizes) {
    Headless kiosk(size.width, size.height);
    const View view = SampleView("lesson-alone", kiosk.now);
    for (size_t layout = 0; layout < std::size(kLayouts); ++layout) {
      for (const char* face : {"key/symbols", "key/emoji", "key/symbols", "key/letters",
                               "key/accents", "key/accents"}) {
        kiosk.Tap(view, face);
        CAPTURE(size.width);
        CAPTURE(face);
        CheckLayout(kiosk, size);
      }
      kiosk.Tap(view, "key/layout");
      CheckLayout(kiosk, size);
    }
  }
}

TEST_CASE("every screen but home shows how long it stays, offers more time and a way home") {
  Headless kiosk;
  for (const Sample& sample : SampleViews("en", kiosk.now)) {
    CAPTURE(sample.name);
    kiosk.Show(sample.view);
    if (!sample.view.countdown) {
      CHECK_FALSE(kiosk.Find("more-time"));
      continue;
    }
    const Drawn* countdown = kiosk.Find("countdown");
    REQUIRE(countdown);
    CHECK(countdown->label.find("seconds left") != std::string::npos);
    CHECK(std::holds_alternative<intent::MoreTime>(kiosk.Tap(sample.view, "more-time").value()));
    CHECK((kiosk.Find("home") || kiosk.Find("back")));
  }
}

TEST_CASE("names in any script are said in the probe as they are written") {
  Headless kiosk;
  kiosk.Show(SampleView("meet", kiosk.now));
  for (const char* name : {"𠮷田 さくら", "عبد الرحمن محمد", "Zoë 👩‍🔬 Łukasiewicz"}) {
    CHECK_MESSAGE(kiosk.Said().find(name) != std::string::npos, name);
  }
}

TEST_CASE("words that are a third longer than English keep the rules on every screen") {
  for (const Size size : kSizes) {
    CheckEverySample(size, "qps");
  }
}

TEST_CASE("every word that a screen says has gone through the catalogues") {
  Headless kiosk(1280, 800, "qps");
  for (const Sample& sample : SampleViews("qps", kiosk.now)) {
    kiosk.Show(sample.view);
    for (const Drawn& drawn : kiosk.probe().drawn()) {
      CAPTURE(sample.name);
      CAPTURE(drawn.name);
      const bool own_name = drawn.name == "title" && kiosk.probe().screen() == "my-page";
      CHECK_MESSAGE((own_name || IsFromPeople(drawn) || drawn.label.find('[') != std::string::npos),
                    drawn.label);
    }
  }
}

TEST_CASE("no words of the screens are left in English when German is spoken") {
  Headless kiosk(1280, 800, "de");
  for (const Sample& sample : SampleViews("de", kiosk.now)) {
    kiosk.Show(sample.view);
    for (const Drawn& drawn : kiosk.probe().drawn()) {
      CAPTURE(sample.name);
      CAPTURE(drawn.name);
      for (const char* word : {" the ", " your ", " you ", " is ", "Please", " with "}) {
        const bool from_people = drawn.name.find("lesson") != std::string::npos ||
                                 drawn.name.find("topic") != std::string::npos ||
                                 drawn.name == "finish/lesson" || drawn.name == "home/event" ||
                                 drawn.name == "board/event" || drawn.name == "outcome/sentence" ||
                                 drawn.name == "start/problem";
        CHECK_MESSAGE((from_people || drawn.label.find(word) == std::string::npos), drawn.label);
      }
    }
  }
}

}  // namespace
}  // namespace mingle::test
