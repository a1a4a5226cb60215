#include "ui/pointer.h"

#include <doctest/doctest.h>

#include "ui/scroll.h"

namespace mingle {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a flood of touches is over when it is over, and ordinary ones are never dropped") {
  Pointer finger;
  Milliseconds now{1'000};
  // A thousand a second for ten seconds, while sixty frames a second are drawn.
  for (int i = 0; i < 10'000; ++i) {
    now += Milliseconds{1};
    finger.Press({1, 1}, now);
    finger.Release({1, 1}, now);
    if (i % 16 == 0) {
      finger.NextFrame(1);
    }
  }
  int frames = 0;
  for (; finger.more() || finger.down(); ++frames) {
    finger.NextFrame(1);
  }
  CHECK(frames <= 45);
  // Ten taps a second on a machine that draws eight frames a second: each arrives.
  int taps = 0;
  for (int i = 0; i < 100; ++i) {
    now += Milliseconds{100};
    finger.Press({1, 1}, now);
    finger.Release({1, 1}, now + Milliseconds{30});
    for (int frame = 0; frame < 2; ++frame) {
      finger.NextFrame(1);
      taps += finger.released() ? 1 : 0;
    }
  }
  CHECK(taps == 100);
}

TEST_CASE(
    "a burst of taps within one frame comes out one touch or lift a frame, each in its place") {
  Pointer pointer;
  constexpr int kTaps = 20;
  for (int i = 0; i < kTaps; ++i) {
    const Point at{static_cast<float>(i * 10), 5};
    pointer.Press(at, Milliseconds{i});
    pointer.Release(at, Milliseconds{i});
  }
  for (int i = 0; i < kTaps; ++i) {
    const Point at{static_cast<float>(i * 10), 5};
    pointer.NextFrame(1);
    CHECK(pointer.pressed());
    CHECK(pointer.down());
    CHECK(pointer.at() == at);
    pointer.NextFrame(1);
    CHECK(pointer.released());
    CHECK_FALSE(pointer.down());
    CHECK(pointer.at() == at);
  }
  CHECK(pointer.more());  // one more, to forget the hover
  pointer.NextFrame(1);
  CHECK_FALSE(pointer.more());
}

TEST_CASE("a finger that is gone hovers nowhere one frame after the lift") {
  Pointer pointer;
  pointer.Press({7, 7}, 0ms);
  pointer.Release({7, 7}, 10ms);
  pointer.NextFrame(1);
  pointer.NextFrame(1);
  CHECK(pointer.at());
  pointer.NextFrame(1);
  CHECK_FALSE(pointer.at());
}

TEST_CASE("a mouse that wanders without a button is nowhere") {
  Pointer pointer;
  pointer.Move({50, 50}, 0ms);
  pointer.NextFrame(1);
  CHECK_FALSE(pointer.at());
  CHECK_FALSE(pointer.more());
}

TEST_CASE("a lift without a touch before it changes nothing") {
  Pointer pointer;
  pointer.Release({5, 5}, 0ms);
  pointer.NextFrame(1);
  CHECK_FALSE(pointer.released());
  CHECK_FALSE(pointer.at());
}

TEST_CASE("ten px of travel make a tap a drag, and fewer do not") {
  Pointer pointer;
  pointer.Press({100, 100}, 0ms);
  pointer.NextFrame(1);
  pointer.Move({100, 109}, 50ms);
  pointer.NextFrame(1);
  CHECK_FALSE(pointer.dragging());
  pointer.Move({100, 110}, 60ms);
  pointer.NextFrame(1);
  CHECK(pointer.dragging());
  CHECK(pointer.travel() == Point{0, 10});
  pointer.Move({100, 113}, 70ms);
  pointer.NextFrame(1);
  CHECK(pointer.travel() == Point{0, 3});
  pointer.Release({100, 113}, 80ms);
  pointer.NextFrame(1);
  CHECK(pointer.released());
  CHECK(pointer.dragging());
  pointer.NextFrame(1);
  CHECK_FALSE(pointer.dragging());
}

TEST_CASE("the travel that makes a drag grows with the screen") {
  Pointer pointer;
  pointer.Press({0, 0}, 0ms);
  pointer.NextFrame(2);
  pointer.Move({0, 19}, 10ms);
  pointer.NextFrame(2);
  CHECK_FALSE(pointer.dragging());
  pointer.Move({0, 20}, 20ms);
  pointer.NextFrame(2);
  CHECK(pointer.dragging());
}

TEST_CASE("a finger that rested a quarter of a second may shake twice as far") {
  Pointer pointer;
  pointer.Press({0, 0}, 0ms);
  pointer.NextFrame(1);
  pointer.Move({15, 0}, 300ms);
  pointer.NextFrame(1);
  CHECK_FALSE(pointer.dragging());
  pointer.Move({20, 0}, 310ms);
  pointer.NextFrame(1);
  CHECK(pointer.dragging());
}

TEST_CASE("many moves within one frame are one travel") {
  Pointer pointer;
  pointer.Press({0, 0}, 0ms);
  pointer.NextFrame(1);
  for (int i = 1; i <= 30; ++i) {
    pointer.Move({0, static_cast<float>(i)}, Milliseconds{i});
  }
  pointer.NextFrame(1);
  CHECK(pointer.travel() == Point{0, 30});
  CHECK_FALSE(pointer.more());
}

TEST_CASE("moves before and after a lift do not mix") {
  Pointer pointer;
  pointer.Press({0, 0}, 0ms);
  pointer.Move({0, 40}, 10ms);
  pointer.Release({0, 40}, 20ms);
  pointer.Press({300, 300}, 30ms);
  pointer.NextFrame(1);
  CHECK(pointer.at() == Point{0, 0});
  pointer.NextFrame(1);  // the move and the lift
  CHECK(pointer.released());
  CHECK(pointer.dragging());
  CHECK(pointer.travel() == Point{0, 40});
  pointer.NextFrame(1);
  CHECK(pointer.pressed());
  CHECK_FALSE(pointer.dragging());
  CHECK(pointer.at() == Point{300, 300});
}

constexpr Rect kArea{0, 0, 100, 200};
constexpr float kContent = 1000;
constexpr float kRem = 16;

/// Drags from y = 150 upwards by 100 px in ten steps, and lets go.
void Drag(Pointer& pointer, Scroll& scroll, Milliseconds& now, Milliseconds step) {
  pointer.Press({50, 150}, now);
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kContent, kRem, now);
  for (int i = 1; i <= 10; ++i) {
    now += step;
    pointer.Move({50, 150 - static_cast<float>(i) * 10}, now);
    pointer.NextFrame(1);
    scroll.Update(pointer, kArea, kContent, kRem, now);
  }
  pointer.Release({50, 50}, now);
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kContent, kRem, now);
}

TEST_CASE("a list follows the finger and glides on after a fling") {
  Pointer pointer;
  Scroll scroll;
  Milliseconds now{1000};
  Drag(pointer, scroll, now, 10ms);
  CHECK(scroll.offset() == doctest::Approx(100));
  CHECK(scroll.holds_touch());
  CHECK(scroll.gliding());
  float last = scroll.offset();
  int frames = 0;
  while (frames < 500) {
    now += 16ms;
    pointer.NextFrame(1);
    scroll.Update(pointer, kArea, kContent, kRem, now);
    CHECK(scroll.offset() >= last);
    last = scroll.offset();
    ++frames;
    if (!scroll.gliding()) {
      break;
    }
  }
  CHECK_FALSE(scroll.gliding());
  CHECK(scroll.offset() > 200);
  CHECK(scroll.offset() <= kContent - kArea.h);
}

TEST_CASE("a touch stops a glide and presses nothing") {
  Pointer pointer;
  Scroll scroll;
  Milliseconds now{1000};
  Drag(pointer, scroll, now, 10ms);
  now += 16ms;
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kContent, kRem, now);
  REQUIRE(scroll.gliding());
  pointer.Press({50, 100}, now);
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kContent, kRem, now);
  CHECK_FALSE(scroll.gliding());
  CHECK(scroll.holds_touch());
}

TEST_CASE("a drag that began elsewhere does not move the list") {
  Pointer pointer;
  Scroll scroll;
  pointer.Press({50, 300}, 0ms);
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kContent, kRem, 0ms);
  pointer.Move({50, 100}, 20ms);
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kContent, kRem, 20ms);
  CHECK(scroll.offset() == 0);
  CHECK_FALSE(scroll.holds_touch());
}

TEST_CASE("a list never leaves its ends, nor moves when all of it is in sight") {
  Pointer pointer;
  Scroll scroll;
  pointer.Wheel(-1000);
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kContent, kRem, 0ms);
  CHECK(scroll.offset() == kContent - kArea.h);
  pointer.Wheel(1000);
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kContent, kRem, 10ms);
  CHECK(scroll.offset() == 0);
  pointer.Wheel(-5);
  pointer.NextFrame(1);
  scroll.Update(pointer, kArea, kArea.h - 1, kRem, 20ms);
  CHECK(scroll.offset() == 0);
}

}  // namespace
}  // namespace mingle
