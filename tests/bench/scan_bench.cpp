// Reading codes: our frame reader beside plain ZXing (QR only, try harder, one symbol, its other
// defaults) and zbar where it is installed, over the same frames in one run. CPU time of this
// thread. Rates are to plain ZXing.
// Of zbar's 13 wrong readings in frames, nine are of the right symbol with other characters (of
// Shift JIS, UTF-8 or a backslash), one is of another code in the same picture, and three are right
// parts of a text in several codes with a zero byte before them.
#include <iomanip>
#include <iostream>
#include <optional>

#include "bench/code_readers.h"
#include "scan/frame_reader.h"
#include "scan/scan_images.h"
#include "support/photo_suite.h"
#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;
using namespace mingle::bench;

namespace {

struct Tally {
  std::string name;
  int right = 0;
  int wrong = 0;
  Timings timings{};

  void Count(const Photo& photo, const std::optional<std::string>& text) {
    if (text) {
      ++(photo.IsRight(*text) ? right : wrong);
    }
  }
};

void Print(const std::string& title, const std::vector<Tally>& tallies, bool readings = true) {
  std::cout << title << "\n" << std::fixed;
  for (const Tally& tally : tallies) {
    std::cout << "  " << std::left << std::setw(16) << tally.name << std::right;
    if (readings) {
      std::cout << std::setw(5) << tally.right << " right" << std::setw(4) << tally.wrong
                << " wrong";
    }
    std::cout << std::setprecision(3) << "   median" << std::setw(9) << tally.timings.median()
              << " ms   p95" << std::setw(9) << tally.timings.p95() << "   p99" << std::setw(9)
              << tally.timings.p99() << "   mean" << std::setw(9) << Mean(tally.timings)
              << std::setprecision(2) << "   ratio: median " << std::setw(5)
              << tally.timings.median() / tallies[0].timings.median() << ", mean " << std::setw(5)
              << Mean(tally.timings) / Mean(tallies[0].timings) << "\n";
  }
}

void Stills(const std::vector<Photo>& photos) {
  std::vector<Tally> tallies{{.name = "plain ZXing"}, {.name = "still"}};
  for (const Photo& photo : photos) {
    const ImageView view = photo.picture.view();
    tallies[0].Count(photo, Timed(tallies[0].timings, [&] { return PlainZXing(view); }));
    const auto code = Timed(tallies[1].timings, [&] { return FindInStill(view); });
    tallies[1].Count(photo, code ? std::optional(code->text) : std::nullopt);
  }
  Print("Photographs at their own size, " + std::to_string(photos.size()), tallies);
}

void Frames(const std::vector<Photo>& photos, bool with_code) {
  std::vector<Tally> tallies{{.name = "plain ZXing"}, {.name = "frame reader"}};
  if (HasZbar()) {
    tallies.push_back({.name = "zbar"});
  }
  for (const Photo& photo : photos) {
    const GrayImage frame = InFrame(photo.picture);
    FrameReader reader;
    std::optional<std::string> read;
    for (int i = 0; i < FrameReader::kLooks; ++i) {
      const auto plain = Timed(tallies[0].timings, [&] { return PlainZXing(frame.view()); });
      const auto codes = Timed(tallies[1].timings, [&] { return reader.Read(frame.view()); });
      if (i == 0) {
        tallies[0].Count(photo, plain);
      }
      if (!read && !codes.empty()) {
        read = codes[0].text;
        tallies[1].Count(photo, read);
      }
    }
    if (HasZbar()) {
      tallies[2].Count(photo, Timed(tallies[2].timings, [&] { return Zbar(frame.view()); }));
    }
  }
  Print(std::string(with_code ? "Photographs of codes" : "Photographs without a code") +
            " in 1280x720 frames, eight frames each, " + std::to_string(photos.size()),
        tallies);
}

void Held() {
  std::vector<Tally> tallies{{.name = "plain ZXing"}, {.name = "frame reader"}};
  FrameReader reader;
  for (int i = 0; i < 60; ++i) {
    const GrayImage frame =
        FrameWithQr("0123456789ABCDEFGHJKMNPQRSTVW",
                    {.module_px = 5, .degrees = 5.0 * i, .noise = 6, .seed = unsigned(i)}, 1280,
                    720, 500 + 4 * i, 360);
    Photo photo;
    photo.text = "0123456789ABCDEFGHJKMNPQRSTVW";
    tallies[0].Count(photo, Timed(tallies[0].timings, [&] { return PlainZXing(frame.view()); }));
    const auto codes = Timed(tallies[1].timings, [&] { return reader.Read(frame.view()); });
    tallies[1].Count(photo, codes.empty() ? std::nullopt : std::optional(codes[0].text));
  }
  Print("A badge of 125 px held and turned, sixty frames", tallies);
}

/// Frames that are made to stall a decoder. Plain ZXing is not shown them: it takes minutes.
void Traps() {
  std::vector<std::pair<std::string, GrayImage>> traps;
  for (const int module : {1, 2, 3, 4, 6}) {
    GrayImage wall(1280, 720);
    int squares = 0;
    for (int y = 2; y + 7 * module < 720; y += 10 * module) {
      for (int x = 2; x + 7 * module < 1280; x += 10 * module) {
        DrawFinderSquare(wall, x, y, module);
        ++squares;
      }
    }
    traps.emplace_back(std::to_string(squares) + " finder squares", std::move(wall));
  }
  GrayImage codes(1280, 720);
  for (int y = 60; y + 50 < 720; y += 116) {
    for (int x = 60; x + 50 < 1280; x += 112) {
      Paste(codes, DrawQr("WALL " + std::to_string(x + y)), x, y);
    }
  }
  traps.emplace_back("66 codes", std::move(codes));
  GrayImage giant(1280, 720, 255);
  Paste(giant, DrawQr(std::string(600, 'x'), {.module_px = 4, .version = 40}), 640, 360);
  AddNoise(giant, 80, 1);
  traps.emplace_back("a noisy version 40", std::move(giant));
  GrayImage noise(1280, 720, 128);
  AddNoise(noise, 70, 2);
  traps.emplace_back("noise", std::move(noise));
  std::cout << "Frames made to stall a decoder, worst of 24 frames\n";
  for (const auto& [name, frame] : traps) {
    FrameReader reader;
    Timings timings;
    size_t read = 0;
    int decodes = 0;
    for (int i = 0; i < 24; ++i) {
      read += Timed(timings, [&] { return reader.Read(frame.view()); }).size();
      decodes = std::max(decodes, reader.work().decodes);
    }
    std::cout << "  " << std::left << std::setw(24) << name << std::right << std::setprecision(2)
              << "worst" << std::setw(7) << timings.Quantile(1) << " ms, ratio to 33 ms "
              << timings.Quantile(1) / 33 << ", at most " << decodes << " decodes, " << read
              << " readings\n";
  }
}

}  // namespace

int main() {
  std::cout << "ZXing " << ZXingVersion() << "\n";
  if (const auto photos = LoadPhotos(true)) {
    Stills(*photos);
    Frames(*photos, true);
  }
  if (const auto photos = LoadPhotos(false)) {
    Frames(*photos, false);
  }
  Held();
  Traps();
  return 0;
}
