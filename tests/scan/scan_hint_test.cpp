#include "scan/scan_hint.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "scan/frame_reader.h"
#include "support/held_badge.h"
#include "support/photo_suite.h"

using namespace mingle;
using namespace mingle::test;

namespace {

const std::string kCode = "0123456789ABCDEFGHJKMNPQRSTVW";

/// What a person is told after two seconds, and whether anything was read meanwhile.
struct Told {
  ScanHint hint = ScanHint::kNone;
  bool read = false;

  template <class MakeFrame>
  explicit Told(MakeFrame make_frame, int frames = 60) {
    FrameReader reader;
    HintFilter filter;
    std::chrono::steady_clock::time_point now{};
    for (int i = 0; i < frames; ++i) {
      const GrayImage frame = make_frame(static_cast<unsigned>(i));
      const bool found = !reader.Read(frame.view()).empty();
      read = read || found;
      now += Milliseconds(33);
      hint = filter.Next(reader.hint(), found, now);
    }
  }
};

/// Thirty frames a second in which nothing is read.
struct Watcher {
  HintFilter filter;
  HintFilter::SteadyTime now{};

  /// What is shown after so many more frames with this hint.
  ScanHint Show(ScanHint hint, int frames) {
    ScanHint shown = ScanHint::kNone;
    for (int i = 0; i < frames; ++i) {
      now += Milliseconds(33);
      shown = filter.Next(hint, false, now);
    }
    return shown;
  }
};

Told Holding(Hold hold) {
  return Told([hold](unsigned i) mutable {
    hold.seed = i;
    return FrameOf(kCode, hold);
  });
}

}  // namespace

TEST_CASE("a badge that is far away is asked to come closer") {
  const Told told = Holding({.module_px = 1.3, .degrees = 20, .blur_px = 0.9, .noise = 4});
  CHECK_FALSE(told.read);
  CHECK(told.hint == ScanHint::kCloser);
}

TEST_CASE("a badge that is out of focus or in motion is asked to hold still") {
  const Told blurred = Holding({.module_px = 4, .blur_px = 2.9, .noise = 3});
  CHECK_FALSE(blurred.read);
  CHECK(blurred.hint == ScanHint::kHoldStill);
}

TEST_CASE("a lamp in a badge is told") {
  // Large enough to be found, and the error correction cannot make up for what is gone.
  const Told told = Told([](unsigned i) {
    Hold hold{.module_px = 6, .glare = 0.5, .seed = 4};
    hold.x += 0.3 * (i % 3);
    return FrameOf(kCode, hold);
  });
  CHECK_FALSE(told.read);
  CHECK(told.hint == ScanHint::kGlare);
}

TEST_CASE("a room without light is told") {
  const Told told = Told([](unsigned i) {
    GrayImage frame = EmptyFrame(4, i);
    for (std::uint8_t& pixel : frame.pixels) {
      pixel = static_cast<std::uint8_t>(pixel / 8);
    }
    return frame;
  });
  CHECK(told.hint == ScanHint::kTooDark);
}

TEST_CASE("nobody is told anything before an empty wall, or when the badge is read") {
  CHECK(Told([](unsigned i) { return EmptyFrame(8, i); }).hint == ScanHint::kNone);
  const Told read = Holding({.module_px = 4, .noise = 6});
  CHECK(read.read);
  CHECK(read.hint == ScanHint::kNone);
}

TEST_CASE("a large soft badge is read, and other large soft things are not asked to hold still") {
  const Told badge = Holding({.module_px = 16, .blur_px = 6, .noise = 3});
  CHECK(badge.read);
  CHECK(badge.hint == ScanHint::kNone);
  const Told painting = Told([](unsigned i) {
    GrayImage frame = EmptyFrame(3, i, 1280, 720);
    for (int y = 0; y < 480; ++y) {
      for (int x = 0; x < 480; ++x) {
        const double wave = std::sin(x * 0.21) + std::sin(y * 0.17 + 1) + std::sin((x + y) * 0.11);
        frame.at(400 + x, 120 + y) = static_cast<std::uint8_t>(128 + 40 * wave);
      }
    }
    return frame;
  });
  CHECK_FALSE(painting.read);
  CHECK(painting.hint == ScanHint::kNone);
}

TEST_CASE("photographs without a code seldom bring a hint") {
  const auto photos = LoadPhotos(false);
  if (!photos) {
    return;
  }
  int hints = 0;
  for (const Photo& photo : *photos) {
    const GrayImage frame = InFrame(photo.picture);
    hints += Told([&](unsigned) { return frame; }, 24).hint == ScanHint::kNone ? 0 : 1;
  }
  MESSAGE(hints << " of " << photos->size() << " photographs without a code bring a hint");
  CHECK(hints <= 3);
}

TEST_CASE("a hint needs many frames that agree, stays a moment, and goes with a reading") {
  Watcher watcher;
  CHECK(watcher.Show(ScanHint::kCloser, 7) == ScanHint::kNone);
  CHECK(watcher.Show(ScanHint::kCloser, 20) == ScanHint::kCloser);
  CHECK(watcher.Show(ScanHint::kNone, 30) == ScanHint::kCloser);
  CHECK(watcher.Show(ScanHint::kNone, 60) == ScanHint::kNone);
  CHECK(watcher.Show(ScanHint::kGlare, 30) == ScanHint::kGlare);
  CHECK(watcher.filter.Next(ScanHint::kNone, true, watcher.now) == ScanHint::kNone);
  // Frames that disagree.
  for (int i = 0; i < 60; ++i) {
    CHECK(watcher.Show(i % 3 == 0 ? ScanHint::kGlare : ScanHint::kNone, 1) == ScanHint::kNone);
  }
}

TEST_CASE("what hangs on the wall is not spoken to for ever, and the next person is") {
  Watcher watcher;
  CHECK(watcher.Show(ScanHint::kHoldStill, 200) == ScanHint::kHoldStill);
  CHECK(watcher.Show(ScanHint::kHoldStill, 200) == ScanHint::kNone);
  CHECK(watcher.Show(ScanHint::kHoldStill, 3000) == ScanHint::kNone);
  CHECK(watcher.Show(ScanHint::kNone, 90) == ScanHint::kNone);
  CHECK(watcher.Show(ScanHint::kCloser, 30) == ScanHint::kCloser);
}
