// How much a code may suffer until it is not read any more: size, blur, motion, turn, tilt, noise,
// contrast, gradient, glare and compression, one at a time. Each badge is held for eight frames
// with other noise in each; plain ZXing and zbar are shown the same frames. Prints the level at
// which half of the badges are read, for the first frame alone and within eight, and draws all
// curves:   scan_sweep [PICTURE.png [BADGES [AXIS]]]
#include <array>
#include <cmath>
#include <functional>
#include <iomanip>
#include <iostream>
#include <random>
#include <sstream>

#include "bench/code_readers.h"
#include "scan/frame_reader.h"
#include "support/held_badge.h"
#include "support/picture_file.h"

using namespace mingle;
using namespace mingle::test;
using namespace mingle::bench;

namespace {

const std::string kText = "2K7QX0123456789ABCDEFGHJKMNPQ";

struct Axis {
  std::string name;
  std::vector<double> levels;  ///< from easy to hard
  std::function<void(Hold&, double)> apply;
};

std::vector<Axis> Axes() {
  return {
      {"module, px (version 2)",
       {3, 2.5, 2.25, 2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2},
       [](Hold& hold, double level) { hold.module_px = level; }},
      {"module, px (version 1)",
       {3, 2.5, 2.25, 2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2},
       [](Hold& hold, double level) {
         hold.module_px = level;
         hold.version = 1;
       }},
      {"blur, px",
       {1, 1.4, 1.6, 1.8, 2, 2.1, 2.2, 2.3, 2.4, 2.6, 2.8, 3.2},
       [](Hold& hold, double level) { hold.blur_px = level; }},
      {"motion, px",
       {3, 5, 6, 7, 7.5, 8, 8.5, 9, 10, 12, 14, 16},
       [](Hold& hold, double level) { hold.motion_px = level; }},
      {"tilt, degrees",
       {20, 35, 45, 50, 54, 58, 61, 64, 67, 70, 73, 76},
       [](Hold& hold, double level) { hold.tilt = level; }},
      {"noise, levels",
       {10, 18, 24, 28, 32, 36, 40, 45, 50, 56, 64, 74},
       [](Hold& hold, double level) { hold.noise = level; }},
      {"contrast, levels",
       {120, 80, 60, 48, 40, 34, 28, 24, 20, 16, 12, 8},
       [](Hold& hold, double level) {
         hold.dark = static_cast<int>(120 - level / 2);
         hold.light = static_cast<int>(120 + level / 2);
       }},
      {"gradient",
       {0.5, 0.7, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.96, 0.97, 0.98, 0.99},
       [](Hold& hold, double level) { hold.gradient = level; }},
      {"glare, of the side",
       {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7},
       [](Hold& hold, double level) { hold.glare = level; }},
      {"JPEG quality",
       {50, 35, 25, 20, 16, 13, 11, 9, 7, 5, 3, 1},
       [](Hold& hold, double level) { hold.jpeg = static_cast<int>(level); }},
  };
}

struct Curve {
  std::vector<double> first;  ///< share read in the first frame, a level each
  std::vector<double> eight;  ///< within eight frames
  double cpu = 0;             ///< ms
  int frames = 0;
};

constexpr size_t kReaders = 3;
const std::array<std::string, kReaders> kNames{"plain ZXing", "frame reader", "zbar"};

/// In which frame each reader reads the badge, from 0; `kLooks` when in none.
std::array<int, kReaders> Look(const Hold& easy, std::mt19937& random, const std::string& text,
                               std::array<Curve, kReaders>& curves, int& wrong) {
  std::array<int, kReaders> read{};
  read.fill(FrameReader::kLooks);
  FrameReader reader;
  const size_t readers = HasZbar() ? kReaders : kReaders - 1;
  for (int i = 0; i < FrameReader::kLooks; ++i) {
    Hold hold = easy;
    // A hand trembles and a sensor's noise is new each time; the reflection stays.
    hold.x += i * 0.37;
    hold.y += i * 0.21;
    hold.seed = hold.glare > 0 ? easy.seed : static_cast<std::uint32_t>(random());
    const GrayImage frame = FrameOf(text, hold);
    for (size_t r = 0; r < readers; ++r) {
      if (read[r] < i) {
        continue;
      }
      const double start = ThreadCpuMilliseconds();
      std::optional<std::string> found;
      if (r == 1) {
        const auto codes = reader.Read(frame.view());
        found = codes.empty() ? std::nullopt : std::optional(codes[0].text);
      } else {
        found = r == 0 ? PlainZXing(frame.view()) : Zbar(frame.view());
      }
      curves[r].cpu += ThreadCpuMilliseconds() - start;
      ++curves[r].frames;
      if (found) {
        wrong += *found == text ? 0 : 1;
        read[r] = *found == text ? i : read[r];
      }
    }
  }
  return read;
}

Hold EasyHold(std::mt19937& random) {
  const auto between = [&](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  return {.module_px = 4,
          .degrees = between(0, 360),
          .blur_px = 0.7,
          .noise = 4,
          .x = between(300, 340),
          .y = between(220, 260),
          .seed = static_cast<std::uint32_t>(random())};
}

/// Where the curve goes through the share, between two levels; the last level when it does not.
double Threshold(const Axis& axis, const std::vector<double>& shares, double share) {
  for (size_t i = 0; i < shares.size(); ++i) {
    if (shares[i] < share) {
      if (i == 0) {
        return axis.levels[0];
      }
      const double part = (shares[i - 1] - share) / (shares[i - 1] - shares[i]);
      return axis.levels[i - 1] + part * (axis.levels[i] - axis.levels[i - 1]);
    }
  }
  return axis.levels.back();
}

/// One small chart an axis, easy to the left: black is the frame reader, grey plain ZXing, light
/// grey zbar.
void DrawChart(GrayImage& sheet, size_t place, const std::array<Curve, kReaders>& curves) {
  constexpr int kWidth = 300;
  constexpr int kHeight = 160;
  const int left = 20 + static_cast<int>(place % 4) * (kWidth + 20);
  const int top = 20 + static_cast<int>(place / 4) * (kHeight + 40);
  for (int x = 0; x <= kWidth; ++x) {
    sheet.at(left + x, top + kHeight) = 150;
    sheet.at(left + x, top + kHeight / 2) = 225;
  }
  for (int y = 0; y <= kHeight; ++y) {
    sheet.at(left, top + y) = 150;
  }
  for (const size_t r : {size_t{2}, size_t{0}, size_t{1}}) {
    const std::vector<double>& shares = curves[r].eight;
    const std::uint8_t ink = r == 1 ? 0 : r == 0 ? 120 : 190;
    for (int x = 0; x < kWidth && shares.size() > 1; ++x) {
      const double at = static_cast<double>(x) / kWidth * static_cast<double>(shares.size() - 1);
      const auto i = static_cast<size_t>(at);
      const double part = at - static_cast<double>(i);
      const double share = shares[i] * (1 - part) + shares[i + 1] * part;
      const int y = top + static_cast<int>((1 - share) * kHeight);
      for (int thick = 0; thick < 3; ++thick) {
        sheet.at(left + x, std::min(y + thick, top + kHeight)) = ink;
      }
    }
  }
}

void Sweep(int badges, const std::string& only, GrayImage& sheet) {
  std::cout << "The level at which half of " << badges
            << " badges are read: in the first frame · within eight\n"
            << std::left << std::setw(26) << "";
  for (const std::string& name : kNames) {
    std::cout << std::setw(18) << name;
  }
  std::cout << "CPU a frame, ratio to plain\n" << std::fixed;
  int wrong = 0;
  size_t place = 0;
  for (const Axis& axis : Axes()) {
    if (!axis.name.starts_with(only)) {
      continue;
    }
    std::mt19937 random(11);
    std::array<Curve, kReaders> curves;
    for (const double level : axis.levels) {
      std::array<int, kReaders> first{};
      std::array<int, kReaders> eight{};
      for (int badge = 0; badge < badges; ++badge) {
        Hold hold = EasyHold(random);
        axis.apply(hold, level);
        const std::string text = hold.version == 1 ? "2K7QX0123456789" : kText;
        const auto read =
            Look(hold, random, hold.version == 1 ? text.substr(0, 11) : text, curves, wrong);
        for (size_t r = 0; r < kReaders; ++r) {
          first[r] += read[r] == 0 ? 1 : 0;
          eight[r] += read[r] < FrameReader::kLooks ? 1 : 0;
        }
      }
      for (size_t r = 0; r < kReaders; ++r) {
        curves[r].first.push_back(static_cast<double>(first[r]) / badges);
        curves[r].eight.push_back(static_cast<double>(eight[r]) / badges);
      }
    }
    const bool fine = axis.levels.back() < 2;
    std::cout << std::setprecision(fine ? 2 : 1) << std::setw(26) << axis.name;
    for (size_t r = 0; r < kReaders; ++r) {
      std::ostringstream cell;
      cell << std::fixed << std::setprecision(fine ? 2 : 1) << Threshold(axis, curves[r].first, 0.5)
           << " · " << Threshold(axis, curves[r].eight, 0.5);
      std::cout << std::setw(19) << cell.str();
    }
    std::cout << std::setprecision(2)
              << curves[1].cpu / curves[1].frames / (curves[0].cpu / curves[0].frames);
    if (axis.name.starts_with("module")) {
      std::cout << "   nine tenths within eight: " << Threshold(axis, curves[0].eight, 0.9) << ", "
                << Threshold(axis, curves[1].eight, 0.9) << ", "
                << Threshold(axis, curves[2].eight, 0.9);
    }
    std::cout << "\n";
    DrawChart(sheet, place++, curves);
  }
  std::cout << "wrong readings: " << wrong << "\n";
}

/// The worst of 24 turns for small codes.
void Turns(int badges) {
  std::mt19937 random(5);
  std::array<double, kReaders> worst{1, 1, 1};
  int wrong = 0;
  for (int turn = 0; turn < 24; ++turn) {
    std::array<Curve, kReaders> curves;
    std::array<int, kReaders> read{};
    for (int badge = 0; badge < badges; ++badge) {
      Hold hold = EasyHold(random);
      hold.module_px = 2;
      hold.degrees = turn * 15;
      const auto frames = Look(hold, random, kText, curves, wrong);
      for (size_t r = 0; r < kReaders; ++r) {
        read[r] += frames[r] < FrameReader::kLooks ? 1 : 0;
      }
    }
    for (size_t r = 0; r < kReaders; ++r) {
      worst[r] = std::min(worst[r], static_cast<double>(read[r]) / badges);
    }
  }
  std::cout << "The worst of 24 turns at 2 px a module, within eight frames:";
  for (size_t r = 0; r < kReaders; ++r) {
    std::cout << "  " << kNames[r] << " " << std::setprecision(0) << 100 * worst[r] << " %";
  }
  std::cout << "; wrong readings: " << wrong << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  std::cout << "ZXing " << ZXingVersion() << "\n";
  const int badges = argc > 2 ? std::max(1, std::atoi(argv[2])) : 12;
  GrayImage sheet(1300, 640, 255);
  const std::string only = argc > 3 ? argv[3] : "";
  Sweep(badges, only, sheet);
  if (only.empty()) {
    Turns(badges);
  }
  if (argc > 1) {
    WritePicture(argv[1], sheet);
    std::cout << "curves within eight frames, easy to the left, in the order of the table: "
              << argv[1] << " (black: frame reader, grey: plain ZXing, light grey: zbar)\n";
  }
  return 0;
}
