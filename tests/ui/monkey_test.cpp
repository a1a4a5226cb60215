#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <set>

#include "support/kiosk.h"
#include "ui/headless.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

/// Whole hands on the glass: taps, drags, flings, wheels, keys and badges in no order, a frame now
/// and then. The flow and the screens are the real ones.
class Monkey {
 public:
  Monkey(std::uint32_t seed, int width, int height, const std::string& language)
      : random_(seed), width_(width), height_(height), screen_(width, height, language) {
    for (const char* name : {"Ana María Ruiz", "Ben", "吉田 さくら", "عبد الرحمن محمد"}) {
      people_.push_back(kiosk_.scene.Register(name));
    }
    kiosk_.scene.Talk(people_[0], people_[1]);
    kiosk_.scene.Learn(people_[0], "to ask", {}, SharingLevel::kNamed);
  }

  void Act() {
    Pointer& finger = screen_.stage().pointer();
    switch (random_() % 12) {
      case 0:
      case 1:
      case 2:
      case 3:
        TapSomething();
        break;
      case 4: {
        const Point at = Anywhere();
        finger.Press(at, screen_.now);
        finger.Release(at, screen_.now + Milliseconds{1});
        break;
      }
      case 5:
        finger.Press(Anywhere(), screen_.now);
        for (int i = 0; i < 5; ++i) {
          finger.Move(Anywhere(), screen_.now + Milliseconds{i});
        }
        if (random_() % 2 == 0) {
          finger.Release(Anywhere(), screen_.now + Milliseconds{6});
        }
        break;
      case 6:
        finger.Release(Anywhere(), screen_.now);
        break;
      case 7:
        finger.Wheel(static_cast<float>(random_() % 9) - 4);
        break;
      case 8:
        screen_.stage().Type({.text = random_() % 2 == 0 ? "é" : "م"});
        break;
      case 9:
        screen_.stage().Type({.key = static_cast<Key>(random_() % 9)});
        break;
      case 10:
        if (random_() % 4 == 0) {
          kiosk_.HoldUp(people_[random_() % people_.size()]);
        }
        break;
      default:
        kiosk_.Advance(Milliseconds{random_() % 3000});
    }
  }

  /// One frame, and what came of it.
  void Frame() {
    screen_.asked.reset();
    screen_.now = std::max(screen_.now, kiosk_.steady);
    screen_.stage().Speak(kiosk_.flow.view().language);
    screen_.Frame(kiosk_.flow.view());
    kiosk_.steady = std::max(kiosk_.steady, screen_.now);
    if (screen_.asked) {
      kiosk_.Touch(*screen_.asked);
    }
    screens_.insert(screen_.probe().screen());
  }

  void Check() const {
    CHECK_FALSE(screen_.probe().drawn().empty());
    for (const Drawn& drawn : screen_.probe().drawn()) {
      CHECK_MESSAGE(drawn.rect.x >= -1, drawn.name);
      CHECK_MESSAGE(drawn.rect.right() <= static_cast<float>(width_) + 1, drawn.name);
    }
  }

  /// After every finger was lifted and a moment went by the kiosk is home, and reacts.
  void CheckNotStuck() {
    screen_.stage().pointer().Release({1, 1}, screen_.now);
    for (int i = 0; i < 2'000 && screen_.stage().more(); ++i) {
      Frame();
    }
    kiosk_.Wait(Milliseconds{200'000});
    for (int i = 0; i < 5; ++i) {
      Frame();
    }
    REQUIRE(kiosk_.IsHome());
    const Point middle{static_cast<float>(width_) / 2, static_cast<float>(height_) / 2};
    TapAt(middle);  // ends a rest, if there is one
    TapAt(middle);
    TapNamed("home/host");
    CHECK(screen_.probe().screen() == "host");
  }

  [[nodiscard]] const std::set<std::string>& screens() const { return screens_; }

 private:
  Point Anywhere() {
    // Palms come in over the edge.
    return {static_cast<float>(random_() % static_cast<unsigned>(width_ + 40)) - 20,
            static_cast<float>(random_() % static_cast<unsigned>(height_ + 40)) - 20};
  }
  void TapSomething() {
    const auto& drawn = screen_.probe().drawn();
    if (drawn.empty()) {
      return;
    }
    const Point at = drawn[random_() % drawn.size()].rect.centre();
    screen_.stage().pointer().Press(at, screen_.now);
    screen_.stage().pointer().Release(at, screen_.now + Milliseconds{30});
  }
  void TapAt(Point at) {
    screen_.stage().pointer().Press(at, screen_.now);
    screen_.stage().pointer().Release(at, screen_.now + Milliseconds{30});
    for (int i = 0; i < 4; ++i) {
      Frame();
    }
    kiosk_.Touch(intent::StillHere{});
    Frame();
  }
  void TapNamed(const char* name) {
    const Drawn* target = screen_.Find(name);
    REQUIRE_MESSAGE(target, name, " is not on the screen ", screen_.probe().screen());
    TapAt(target->rect.centre());
  }

  std::mt19937 random_;
  const int width_;
  const int height_;
  Kiosk kiosk_;
  Headless screen_;
  std::vector<AttendeeId> people_;
  std::set<std::string> screens_;
};

/// Ten seconds of a thousand touches a second, four to a frame.
void Play(std::uint32_t seed, int width, int height, const std::string& language) {
  CAPTURE(seed);
  Monkey monkey(seed, width, height, language);
  for (int i = 0; i < 10'000; ++i) {
    monkey.Act();
    if (i % 4 == 0) {
      monkey.Frame();
    }
    if (i % 500 == 0) {
      monkey.Check();
    }
  }
  CHECK(monkey.screens().size() >= 5);
  monkey.CheckNotStuck();
}

/// How many seconds each screen is touched: one, or as many as MINGLE_MONKEY_SECONDS says.
int Seconds() {
  const char* asked = std::getenv("MINGLE_MONKEY_SECONDS");
  return asked == nullptr ? 1 : std::max(std::atoi(asked), 1);
}

/// A finger, a palm, a wheel or a key, anywhere on the screen or just beside it.
void TouchWildly(Headless& kiosk, std::mt19937& random, int width, int height) {
  const auto anywhere = [&] {
    return Point{static_cast<float>(random() % static_cast<unsigned>(width + 40)) - 20,
                 static_cast<float>(random() % static_cast<unsigned>(height + 40)) - 20};
  };
  Pointer& finger = kiosk.stage().pointer();
  switch (random() % 8) {
    case 0:
      finger.Wheel(static_cast<float>(random() % 9) - 4);
      break;
    case 1:
      kiosk.stage().Type({.key = static_cast<Key>(random() % 13)});
      break;
    case 2:
      finger.Move(anywhere(), kiosk.now);
      break;
    case 3:
      finger.Press(anywhere(), kiosk.now);
      finger.Move(anywhere(), kiosk.now + Milliseconds{1});
      break;
    case 4:
      finger.Release(anywhere(), kiosk.now);
      break;
    default: {
      const Point at = anywhere();
      finger.Press(at, kiosk.now);
      finger.Release(at, kiosk.now + Milliseconds{1});
    }
  }
}

TEST_CASE("no touches, however wild, stop any screen") {
  constexpr int kTouchesASecond = 1000;
  constexpr std::pair<int, int> kSizes[] = {{800, 480}, {1280, 800}, {1080, 1920}};
  std::uint32_t seed = 0;
  for (const Sample& sample : SampleViews("en", Milliseconds{1'000'000})) {
    CAPTURE(sample.name);
    const auto [width, height] = kSizes[seed % std::size(kSizes)];
    std::mt19937 random(++seed);
    Headless kiosk(width, height);
    for (int i = 0; i < Seconds() * kTouchesASecond; ++i) {
      TouchWildly(kiosk, random, width, height);
      if (i % 4 == 0) {
        kiosk.Frame(sample.view);
      }
    }
    kiosk.stage().pointer().Release({1, 1}, kiosk.now);
    for (int i = 0; i < 2 * Seconds() * kTouchesASecond && kiosk.stage().more(); ++i) {
      kiosk.Frame(sample.view);
    }
    CHECK_FALSE(kiosk.stage().more());
    CHECK_FALSE(kiosk.stage().pointer().down());
    CHECK_FALSE(kiosk.probe().drawn().empty());
  }
}

TEST_CASE("no touches, however wild, stop a small kiosk") { Play(1, 800, 480, "en"); }
TEST_CASE("no touches, however wild, stop a large kiosk") { Play(2, 1280, 800, "de"); }
TEST_CASE("no touches, however wild, stop a kiosk that stands upright") {
  Play(3, 1080, 1920, "ar");
}

}  // namespace
}  // namespace mingle::test
