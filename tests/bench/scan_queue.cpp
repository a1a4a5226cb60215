// A queue of people who present their badges to a 1280x720 camera with 30 frames a second: how
// many are read, how soon and at what cost; and how many badges a minute can be read when they are
// swapped as fast as the video allows. Plain ZXing and zbar are shown the same frames.
//   scan_queue [PRESENTATIONS]
#include <array>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <random>

#include "bench/code_readers.h"
#include "scan/frame_reader.h"
#include "support/held_badge.h"

using namespace mingle;
using namespace mingle::test;
using namespace mingle::bench;

namespace {

constexpr int kFrames = 45;  // a second and a half
constexpr size_t kReaders = 3;
const std::array<std::string, kReaders> kNames{"plain ZXing", "frame reader", "zbar"};

std::string TextOf(int badge) {
  std::string text = "2K7QX0123456789ABCDEFGHJKMNPQ";
  for (size_t i = 5; badge > 0; ++i, badge /= 10) {
    text[i] = static_cast<char>('0' + badge % 10);
  }
  return text;
}

/// How one person holds a badge: printed 24 to 36 mm wide, 18 to 48 cm away, coming in from a
/// side, out of focus at first.
struct Presentation {
  double module_px;
  double degrees;
  double tilt;
  double noise;
  double from_x;
  double from_y;
  double blur_first;
  double blur_last;
  int arrives;  ///< frame

  explicit Presentation(std::mt19937& random) {
    const auto between = [&](double low, double high) {
      return std::uniform_real_distribution<double>(low, high)(random);
    };
    constexpr double kFocalLength_px = 1000;
    module_px = kFocalLength_px * between(24, 36) / between(180, 480) / 25;
    degrees = between(-25, 25) + (random() % 6 == 0 ? 180 : 0);
    tilt = between(-35, 35);
    noise = between(5, 14);
    from_x = between(0, 1) < 0.5 ? -150 : 1430;
    from_y = between(200, 520);
    blur_first = between(1.5, 4);
    blur_last = between(0.6, 1.8);
    arrives = 10 + static_cast<int>(random() % 8);
  }

  [[nodiscard]] GrayImage Frame(const std::string& text, int frame, std::mt19937& random) const {
    const auto place = [&](int at) {
      const double way = std::min(1.0, static_cast<double>(at) / arrives);
      const double eased = 1 - (1 - way) * (1 - way);
      return from_x + (640 - from_x) * eased;
    };
    const double focus = std::min(1.0, frame / 30.0);
    std::normal_distribution<double> tremor(0, 1.2);
    const double x = place(frame) + tremor(random);
    Hold hold{.module_px = module_px,
              .degrees = degrees,
              .tilt = tilt,
              .blur_px = blur_first + (blur_last - blur_first) * focus,
              .motion_px = std::abs(place(frame) - place(frame - 1)) * 0.4,
              .noise = noise,
              .dark = 45,
              .light = 205,
              .jpeg = 80,
              .x = x,
              .y = from_y + tremor(random),
              .seed = static_cast<std::uint32_t>(random())};
    return FrameOf(text, hold, 1280, 720);
  }
};

/// The texts that a reader finds in a frame.
std::vector<std::string> Texts(size_t which, FrameReader& reader, const ImageView& frame) {
  std::vector<std::string> texts;
  if (which == 1) {
    for (Decoded& code : reader.Read(frame)) {
      texts.push_back(std::move(code.text));
    }
    return texts;
  }
  if (auto text = which == 0 ? PlainZXing(frame) : Zbar(frame)) {
    texts.push_back(std::move(*text));
  }
  return texts;
}

void Queue(int people) {
  std::mt19937 random(3);
  std::array<Timings, kReaders> cpu;
  std::array<std::vector<double>, kReaders> frames;
  std::array<std::vector<double>, kReaders> both;
  std::array<int, kReaders> wrong{};
  FrameReader reader;
  for (int person = 0; person < people; ++person) {
    const std::string text = TextOf(person);
    const Presentation presentation(random);
    std::array<int, kReaders> read{};
    read.fill(-1);
    for (int i = 0; i < kFrames; ++i) {
      const GrayImage frame = presentation.Frame(text, i, random);
      for (size_t r = 0; r < kReaders; ++r) {
        // zbar is slow and no peer in time: every third frame is enough to know what it reads.
        if (read[r] >= 0 || (r == 2 && (!HasZbar() || i % 3 != 0))) {
          continue;
        }
        for (const std::string& one :
             Timed(cpu[r], [&] { return Texts(r, reader, frame.view()); })) {
          (one == text ? read[r] : wrong[r]) = one == text ? i : wrong[r] + 1;
        }
      }
    }
    for (size_t r = 0; r < kReaders; ++r) {
      if (read[r] >= 0) {
        frames[r].push_back(read[r]);
      }
      if (read[0] >= 0 && read[1] >= 0 && r < 2) {
        both[r].push_back(read[r]);
      }
    }
  }
  std::cout << people << " people present a badge for a second and a half each\n" << std::fixed;
  for (size_t r = 0; r < (HasZbar() ? kReaders : 2); ++r) {
    const Timings when{frames[r]};
    const Timings when_both{both[r]};
    std::cout << "  " << std::left << std::setw(14) << kNames[r] << std::right << std::setw(4)
              << frames[r].size() << " read (" << std::setprecision(2)
              << static_cast<double>(frames[r].size()) / static_cast<double>(frames[0].size())
              << " of plain), " << wrong[r] << " wrong; frames until read: median "
              << std::setprecision(0) << when.median() << ", p95 " << when.p95()
              << std::setprecision(1) << ", mean " << Mean(when);
    if (r < 2) {
      std::cout << ", mean of those that both read " << Mean(when_both) << " ("
                << std::setprecision(2) << Mean(when_both) / Mean(Timings{both[0]}) << " of plain)";
    }
    std::cout << "; CPU a frame: mean " << std::setprecision(2) << Mean(cpu[r]) << " ms ("
              << Mean(cpu[r]) / Mean(cpu[0]) << " of plain), p95 " << cpu[r].p95() << "\n";
  }
}

/// Every badge is shown for so many frames only.
void Swapped(int badges) {
  std::cout << "Badges swapped as fast as the video allows, read of " << badges
            << " (read a minute)\n";
  for (const int held : {1, 2, 4, 8}) {
    std::mt19937 random(9);
    std::array<int, kReaders> read{};
    FrameReader reader;
    for (int badge = 0; badge < badges; ++badge) {
      const std::string text = TextOf(badge);
      std::uniform_real_distribution<double> unit(0, 1);
      Hold hold{.module_px = 3 + 3 * unit(random),
                .degrees = 360 * unit(random),
                .tilt = 40 * unit(random) - 20,
                .blur_px = 0.8,
                .noise = 8,
                .jpeg = 85,
                .x = 400 + 480 * unit(random),
                .y = 250 + 220 * unit(random)};
      std::array<bool, kReaders> seen{};
      for (int i = 0; i < held; ++i) {
        hold.seed = static_cast<std::uint32_t>(random());
        const GrayImage frame = FrameOf(text, hold, 1280, 720);
        for (size_t r = 0; r < kReaders; ++r) {
          for (const std::string& one : Texts(r, reader, frame.view())) {
            seen[r] = seen[r] || one == text;
          }
        }
      }
      for (size_t r = 0; r < kReaders; ++r) {
        read[r] += seen[r] ? 1 : 0;
      }
    }
    std::cout << "  " << held << (held == 1 ? " frame each: " : " frames each:");
    for (size_t r = 0; r < (HasZbar() ? kReaders : 2); ++r) {
      std::cout << "  " << kNames[r] << " " << read[r] << " (" << std::setprecision(0)
                << 1800.0 / held * read[r] / badges << ")";
    }
    std::cout << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::cout << "ZXing " << ZXingVersion() << "\n";
  const int people = argc > 1 ? std::max(1, std::atoi(argv[1])) : 60;
  Queue(people);
  Swapped(people / 2 + 1);
  return 0;
}
