#include "scan/contained_reader.h"

#include <doctest/doctest.h>

#include <thread>

#include "support/other_code_picture.h"
#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

const std::vector<CodeKind> kBoth{CodeKind::kDataMatrix, CodeKind::kAztec};

/// What comes of a frame within ten seconds.
std::vector<Decoded> Await(ContainedReader& reader) {
  std::vector<Decoded> found;
  for (int i = 0; i < 10'000 && found.empty(); ++i) {
    found = reader.Take();
    std::this_thread::sleep_for(Milliseconds(1));
  }
  return found;
}

GrayImage Held(CodeKind kind, std::string_view text) {
  GrayImage frame(1280, 720, 150);
  Paste(frame, DrawOtherCode(kind, text), 640, 360);
  return frame;
}

}  // namespace

TEST_CASE("data matrix and Aztec codes are read in a process of their own") {
  ContainedReader reader({CODE_SERVER}, kBoth);
  for (const CodeKind kind : kBoth) {
    const std::string text = "TICKET-" + std::string(NameOf(kind));
    const GrayImage frame = Held(kind, text);
    CHECK(reader.Take().empty());
    reader.Show(frame.view(), std::chrono::steady_clock::now(), Milliseconds{10'000});
    const auto found = Await(reader);
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == text);
    for (const PixelPoint& corner : found[0].corners) {
      CHECK(std::abs(corner.x - 640) <= 120);
      CHECK(std::abs(corner.y - 360) <= 120);
    }
    const auto again = reader.Read(frame.view());
    REQUIRE(again.size() == 1);
    CHECK(again[0].text == text);
  }
}

TEST_CASE("only the kinds that were asked for are read, and QR codes are left to others") {
  ContainedReader reader({CODE_SERVER}, {CodeKind::kAztec});
  CHECK(reader.Read(Held(CodeKind::kDataMatrix, "NO").view()).empty());
  CHECK(reader.Read(FrameWithQr("NO").view()).empty());
  CHECK(reader.Read(Held(CodeKind::kAztec, "YES").view()).size() == 1);
  CHECK(ContainedReader({CODE_SERVER}, {}).Read(Held(CodeKind::kAztec, "NO").view()).empty());
}

TEST_CASE("pictures of any size and stride are shown to it") {
  ContainedReader reader({CODE_SERVER}, kBoth);
  CHECK(reader.Read(ImageView{}).empty());
  CHECK(reader.Read(GrayImage(1, 1).view()).empty());
  GrayImage giant(9000, 3000, 255);
  Paste(giant, DrawOtherCode(CodeKind::kAztec, "GIANT", 12), 6000, 1500);
  const auto found = reader.Read(giant.view());
  REQUIRE(found.size() == 1);
  CHECK(std::abs(found[0].corners[0].x - 6000) <= 300);
  // The luma of YUY2.
  const GrayImage frame = Held(CodeKind::kDataMatrix, "PACKED");
  std::vector<std::uint8_t> packed(2 * frame.pixels.size(), 128);
  for (size_t i = 0; i < frame.pixels.size(); ++i) {
    packed[2 * i] = frame.pixels[i];
  }
  CHECK(reader.Read({packed.data(), 1280, 720, 2560, 2}).size() == 1);
}

TEST_CASE("a process that dies, hangs or is not there costs nobody anything") {
  const GrayImage frame = Held(CodeKind::kAztec, "X");
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"/bin/true"}, {"/bin/sleep", "1000"}, {"/no/such/program"}}) {
    CAPTURE(command[0]);
    ContainedReader reader(command, kBoth);
    SteadyTime now = std::chrono::steady_clock::now();
    for (int i = 0; i < 200; ++i) {
      reader.Show(frame.view(), now);
      CHECK(reader.Take().empty());
      now += Milliseconds(33);
    }
    CHECK(reader.Read(frame.view(), Milliseconds{50}).empty());
  }
}

TEST_CASE("a new process is started when one is gone") {
  // The shell is the server from its second start on.
  ContainedReader reader({"/bin/sh", "-c", "if [ -e \"$0\" ]; then exec \"$1\"; fi; : > \"$0\"",
                          "/tmp/mingle-code-server-test-" + std::to_string(getpid()), CODE_SERVER},
                         kBoth);
  const GrayImage frame = Held(CodeKind::kAztec, "AGAIN");
  SteadyTime now = std::chrono::steady_clock::now();
  std::vector<Decoded> found;
  for (int i = 0; i < 10'000 && found.empty(); ++i) {
    reader.Show(frame.view(), now, Milliseconds{100'000});
    std::this_thread::sleep_for(Milliseconds(1));
    found = reader.Take();
    now += Milliseconds(33);
  }
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "AGAIN");
}
