// A badge becomes one scan each time it is held up, whatever hands and screens do meanwhile: the
// frame reader and the filter over video that is made here.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "scan/frame_reader.h"
#include "scan/scan_filter.h"
#include "support/held_badge.h"
#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

const std::string kAna = "2K7QXANA00123456789ABCDEFGHJK";
const std::string kBen = "2K7QXBEN00123456789ABCDEFGHJK";

/// A camera with 30 frames a second, and the scans that came of it.
struct Video {
  FrameReader reader;
  ScanFilter filter;
  std::chrono::steady_clock::time_point now{};
  std::vector<std::string> scans;
  unsigned frame = 0;

  void Show(const GrayImage& picture) {
    ++frame;
    now += Milliseconds(33);
    for (const Decoded& code : reader.Read(picture.view())) {
      if (filter.IsNew(code.text, now)) {
        scans.push_back(code.text);
      }
    }
  }
  /// A badge in a hand that trembles.
  void Hold(const std::string& text, int frames, double x = 320, double module_px = 4) {
    for (int i = 0; i < frames; ++i) {
      Show(FrameOf(text, {.module_px = module_px,
                          .degrees = 6 * std::sin(frame * 0.7),
                          .blur_px = 0.8,
                          .noise = 7,
                          .x = x + 3 * std::sin(frame * 1.3),
                          .y = 240 + 3 * std::cos(frame * 1.1),
                          .seed = frame}));
    }
  }
  void Nobody(int frames) {
    for (int i = 0; i < frames; ++i) {
      Show(EmptyFrame(7, frame));
    }
  }
};

using Scans = std::vector<std::string>;

}  // namespace

TEST_CASE("a badge that is held still for six seconds is one scan") {
  Video video;
  video.Hold(kAna, 180);
  CHECK(video.scans == Scans{kAna});
}

TEST_CASE("a badge that is moved away and comes back is two scans, a shaking one is not") {
  Video video;
  video.Hold(kAna, 30);
  video.Nobody(20);
  video.Hold(kAna, 30);
  CHECK(video.scans == Scans{kAna});
  video.Nobody(50);
  video.Hold(kAna, 30);
  CHECK(video.scans == Scans{kAna, kAna});
}

TEST_CASE("a badge that slides half out of the picture and comes back was not away") {
  Video video;
  for (int i = 0; i < 30; ++i) {
    video.Hold(kAna, 1, 320 + 12 * i);
  }
  for (int i = 30; i > 0; --i) {
    video.Hold(kAna, 1, 320 + 12 * i);
  }
  CHECK(video.scans == Scans{kAna});
}

TEST_CASE("two badges in view are one scan each, however long they stay") {
  Video video;
  for (int i = 0; i < 120; ++i) {
    GrayImage frame = FrameOf(kAna, {.x = 170 + 2 * std::sin(i * 0.9), .y = 200});
    Paste(frame, DrawQr(kBen, {.degrees = double(i % 7)}), 470, 260);
    AddNoise(frame, 5, static_cast<unsigned>(i));
    video.Show(frame);
  }
  std::sort(video.scans.begin(), video.scans.end());
  CHECK(video.scans == Scans{kAna, kBen});
}

TEST_CASE("two badges that take turns are one scan each") {
  Video video;
  for (int turn = 0; turn < 12; ++turn) {
    video.Hold(kAna, 5, 250);
    video.Hold(kBen, 5, 390);
  }
  CHECK(video.scans == Scans{kAna, kBen});
}

TEST_CASE("a phone whose screen scrolls, flickers and dims is one scan") {
  Video video;
  for (int i = 0; i < 150; ++i) {
    // The page moves under the finger and back; the lamp behind it beats with the shutter, and
    // after a while the phone dims itself.
    const int brightness = (i > 100 ? 120 : 225) + (i % 3 == 0 ? 20 : 0);
    GrayImage frame = FrameOf(kAna, {.module_px = 5,
                                     .noise = 5,
                                     .dark = 25,
                                     .light = brightness,
                                     .x = 320,
                                     .y = 240 + 60 * std::sin(i * 0.15),
                                     .seed = static_cast<unsigned>(i)});
    // A band of the refresh runs over the picture.
    const int band = i * 37 % 480;
    for (int y = band; y < std::min(band + 30, 480); ++y) {
      for (int x = 0; x < frame.width; ++x) {
        frame.at(x, y) = static_cast<std::uint8_t>(frame.at(x, y) * 3 / 4);
      }
    }
    video.Show(frame);
  }
  CHECK(video.scans == Scans{kAna});
}

TEST_CASE("a phone that turns over to another badge is a scan of each") {
  Video video;
  video.Hold(kAna, 40, 320, 5);
  for (int i = 0; i < 12; ++i) {
    // One page pushes the other out.
    GrayImage frame = FrameOf(kAna, {.module_px = 5, .x = 320.0 - 55 * i});
    Paste(frame, DrawQr(kBen, {.module_px = 5}), 980 - 55 * i, 240);
    video.Show(frame);
  }
  video.Hold(kBen, 40, 320, 5);
  CHECK(video.scans == Scans{kAna, kBen});
}
