#include "scan/folder_source.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>

#include "base/file.h"
#include "scan/frame_reader.h"
#include "support/picture_file.h"
#include "support/qr_picture.h"
#include "support/temp_folder.h"

using namespace mingle;
using namespace mingle::test;

namespace {

constexpr FolderOptions kQuick{
    .hold = Milliseconds(60), .frame_interval = Milliseconds(5), .watch_interval = Milliseconds(5)};

/// What is read from a source, in order, each code once in a row; stops after `codes` of them or
/// two thousand frames.
std::vector<std::string> Watch(FrameSource& source, size_t codes) {
  std::vector<std::string> seen;
  FrameReader reader;
  for (int i = 0; i < 2000 && seen.size() < codes; ++i) {
    const auto frame = source.Next({});
    REQUIRE(frame);
    if (frame->what != Frame::What::kPicture) {
      continue;
    }
    for (const Decoded& code : reader.Read(frame->luma)) {
      if (seen.empty() || seen.back() != code.text) {
        seen.push_back(code.text);
      }
    }
  }
  return seen;
}

/// True when a code is read within two thousand frames.
bool Await(FrameSource& source, const std::string& text) {
  FrameReader reader;
  for (int i = 0; i < 2000; ++i) {
    const auto frame = source.Next({});
    REQUIRE(frame);
    for (const Decoded& code : reader.Read(frame->luma)) {
      if (code.text == text) {
        return true;
      }
    }
  }
  return false;
}

/// The next frame with a picture in it.
ImageView NextPicture(FrameSource& source) {
  for (;;) {
    const auto frame = source.Next({});
    REQUIRE(frame);
    if (frame->what == Frame::What::kPicture) {
      return frame->luma;
    }
  }
}

bool IsGrey(const ImageView& luma) {
  std::set<int> levels;
  for (int i = 0; i < luma.width * luma.height; ++i) {
    levels.insert(luma.at(i % luma.width, i / luma.width));
  }
  return levels == std::set<int>{128};
}

}  // namespace

TEST_CASE("the pictures of a folder are held up in the order of their names, each once") {
  const TempFolder folder;
  WritePicture(folder / "2.jpg", DrawQr("TWO"));
  WritePicture(folder / "1.png", DrawQr("ONE"));
  WritePicture(folder / "3.PNG", DrawQr("THREE"));
  REQUIRE(WriteFile(folder / "readme.txt", "no picture"));
  WritePicture(folder / ".hidden.png", DrawQr("HIDDEN"));
  const auto source = OpenFolder(folder.path(), kQuick);
  REQUIRE(source);
  CHECK(Watch(**source, 3) == std::vector<std::string>{"ONE", "TWO", "THREE"});
  for (int i = 0; i < 30; ++i) {
    (void)(*source)->Next({});
  }
  CHECK(IsGrey(NextPicture(**source)));
}

TEST_CASE("an empty folder shows grey until a picture is dropped into it") {
  const TempFolder folder;
  const auto source = OpenFolder(folder.path(), kQuick);
  REQUIRE(source);
  CHECK(IsGrey(NextPicture(**source)));
  WritePicture(folder / "b.png", DrawQr("DROPPED"));
  CHECK(Await(**source, "DROPPED"));
  WritePicture(folder / "a.png", DrawQr("LATER"));
  CHECK(Await(**source, "LATER"));
}

TEST_CASE("a picture that is written anew is held up again") {
  const TempFolder folder;
  WritePicture(folder / "badge.png", DrawQr("FIRST"));
  const auto source = OpenFolder(folder.path(), kQuick);
  REQUIRE(source);
  CHECK(Await(**source, "FIRST"));
  WritePicture(folder / "badge.png", DrawQr("SECOND, AND LONGER"));
  CHECK(Await(**source, "SECOND, AND LONGER"));
}

TEST_CASE("a picture that is written slowly is held up when it is whole") {
  const TempFolder folder;
  const auto source = OpenFolder(folder.path(), kQuick);
  REQUIRE(source);
  for (const std::string& file : {EncodePng(DrawQr("SLOW PNG")), EncodeJpeg(DrawQr("SLOW JPEG"))}) {
    const auto path = folder / (file[0] == '\x89' ? "slow.png" : "slow.jpg");
    for (size_t part = 1; part <= 5; ++part) {
      std::ofstream(path, std::ios::binary | std::ios::app) << file.substr(
          file.size() * (part - 1) / 5, file.size() * part / 5 - file.size() * (part - 1) / 5);
      for (int i = 0; i < 12 && part < 5; ++i) {
        const auto frame = (*source)->Next({});
        REQUIRE(frame);
        CHECK(FrameReader().Read(frame->luma).empty());
      }
    }
    CHECK(Watch(**source, 1) ==
          std::vector<std::string>{file[0] == '\x89' ? "SLOW PNG" : "SLOW JPEG"});
    while (!IsGrey(NextPicture(**source))) {
    }
  }
}

TEST_CASE("files that are no pictures are passed over") {
  const TempFolder folder;
  REQUIRE(WriteFile(folder / "1.png", "not a picture"));
  REQUIRE(WriteFile(folder / "2.jpg", ""));
  std::filesystem::create_directory(folder / "3.png");
  WritePicture(folder / "4.png", DrawQr("GOOD"));
  const auto source = OpenFolder(folder.path(), kQuick);
  REQUIRE(source);
  CHECK(Watch(**source, 1) == std::vector<std::string>{"GOOD"});
}

TEST_CASE("a phone's picture is no larger than a camera's frame") {
  const TempFolder folder;
  WritePicture(folder / "phone.jpg",
               FrameWithQr("PHONE", {.module_px = 20}, 4000, 3000, 2000, 1500));
  const auto source = OpenFolder(folder.path(), kQuick);
  REQUIRE(source);
  CHECK(Watch(**source, 1) == std::vector<std::string>{"PHONE"});
  const ImageView luma = NextPicture(**source);
  CHECK(luma.width <= 2000);
  CHECK(luma.height <= 2000);
}

TEST_CASE("a folder that is not there, or no more, is said to be") {
  const TempFolder folder;
  const auto missing = OpenFolder(folder / "nothing");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::kNotFound);
  const auto inner = folder / "inner";
  std::filesystem::create_directory(inner);
  const auto source = OpenFolder(inner, kQuick);
  REQUIRE(source);
  CHECK((*source)->Next({}));
  std::filesystem::remove_all(inner);
  Result<Frame> frame;
  for (int i = 0; i < 100 && frame; ++i) {
    frame = (*source)->Next({});
  }
  REQUIRE_FALSE(frame);
  CHECK(frame.error().kind == ErrorKind::kUnavailable);
}

TEST_CASE("a folder stops at once when asked to") {
  const TempFolder folder;
  const auto source = OpenFolder(folder.path(), {.frame_interval = std::chrono::hours(1)});
  REQUIRE(source);
  CHECK((*source)->Next({})->what == Frame::What::kPicture);
  CHECK((*source)->Next({})->what == Frame::What::kNothingYet);
  std::stop_source stop;
  stop.request_stop();
  CHECK((*source)->Next(stop.get_token())->what == Frame::What::kNothingYet);
}
