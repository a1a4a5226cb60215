#include "ui/pacer.h"

#include <doctest/doctest.h>

namespace mingle {
namespace {

using namespace std::chrono_literals;

/// Draws what is due until nothing is for `span`; how many frames that were.
int CountFrames(Pacer& pacer, Milliseconds& now, Milliseconds span) {
  int frames = 0;
  const Milliseconds end = now + span;
  while (now < end) {
    if (pacer.ShouldDraw(now)) {
      pacer.Drawing(now);
      ++frames;
    }
    now += std::max(pacer.Idle(now, 1000ms), 1ms);
  }
  return frames;
}

TEST_CASE("three frames follow a touch, and then none") {
  Pacer pacer;
  Milliseconds now{1000};
  CountFrames(pacer, now, 1000ms);
  pacer.Settle();
  CHECK(CountFrames(pacer, now, 10'000ms) == 3);
  CHECK(pacer.Idle(now, 1000ms) == 1000ms);
}

TEST_CASE("a camera's picture costs one frame") {
  Pacer pacer;
  Milliseconds now{1000};
  CountFrames(pacer, now, 1000ms);
  pacer.DrawOnce();
  CHECK(CountFrames(pacer, now, 1000ms) == 1);
}

TEST_CASE("frames are at least sixteen milliseconds apart however much happens") {
  Pacer pacer;
  Milliseconds now{0};
  int frames = 0;
  for (; now < 1600ms; now += 1ms) {
    pacer.Settle();
    if (pacer.ShouldDraw(now)) {
      pacer.Drawing(now);
      ++frames;
    }
  }
  CHECK(frames == 100);
}

TEST_CASE("the earliest wish is kept, and woken for in time") {
  Pacer pacer;
  Milliseconds now{1000};
  CountFrames(pacer, now, 1000ms);
  pacer.DrawAt(now + 400ms);
  pacer.DrawAt(now + 100ms);
  pacer.DrawAt(now + 300ms);
  CHECK(pacer.Idle(now, 1000ms) == 100ms);
  CHECK_FALSE(pacer.ShouldDraw(now + 99ms));
  CHECK(pacer.ShouldDraw(now + 100ms));
  CHECK(CountFrames(pacer, now, 1000ms) == 1);
}

TEST_CASE("a wish in the past is due now and never waits backwards") {
  Pacer pacer;
  Milliseconds now{1000};
  CountFrames(pacer, now, 1000ms);
  pacer.DrawAt(now - 500ms);
  CHECK(pacer.Idle(now, 1000ms) == 0ms);
  CHECK(pacer.ShouldDraw(now));
}

}  // namespace
}  // namespace mingle
