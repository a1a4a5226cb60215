#include "scan/gst_source.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "base/time.h"
#include "scan/frame_reader.h"
#include "support/qr_picture.h"
#include "support/temp_folder.h"
#include "support/test_video.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// The next frame that is more than "nothing yet".
Result<Frame> Next(FrameSource& source) {
  for (int i = 0; i < 100; ++i) {
    auto frame = source.Next({});
    if (!frame || frame->what != Frame::What::kNothingYet) {
      return frame;
    }
  }
  return Frame{};
}

}  // namespace

TEST_CASE("every format's luma is found by its strides") {
  for (const std::string format : {"GRAY8", "YUY2", "UYVY", "NV12", "I420", "RGB", "BGRx"}) {
    const auto source = OpenPipeline(
        "videotestsrc is-live=true pattern=white ! "
        "video/x-raw,width=322,height=182,framerate=30/1,format=" +
        format);
    REQUIRE_MESSAGE(source, format);
    const auto frame = Next(**source);
    REQUIRE(frame);
    REQUIRE(frame->what == Frame::What::kPicture);
    const ImageView& luma = frame->luma;
    CHECK(luma.width == 322);
    CHECK(luma.height == 182);
    CHECK(luma.pixel_stride == (format == "YUY2" || format == "UYVY" ? 2 : 1));
    // Video's white, or all of it.
    for (const int x : {0, 100, 321}) {
      CHECK_MESSAGE(luma.at(x, 181) >= 230, format);
    }
    CHECK(frame->captured <= std::chrono::steady_clock::now());
    CHECK(frame->captured > std::chrono::steady_clock::now() - std::chrono::seconds(5));
  }
}

TEST_CASE("a camera that breaks off is gone, not at its end") {
  const auto source = OpenPipeline("videotestsrc is-live=true ! identity error-after=5");
  REQUIRE(source);
  Result<Frame> frame;
  int pictures = 0;
  while ((frame = Next(**source)) && frame->what == Frame::What::kPicture) {
    ++pictures;
  }
  CHECK(pictures >= 1);
  REQUIRE_FALSE(frame);
  CHECK(frame.error().kind == ErrorKind::kUnavailable);
  CHECK(frame.error().message.find("gone") != std::string::npos);
}

TEST_CASE("a camera that just stops sending is gone too") {
  const auto source = OpenPipeline("videotestsrc is-live=true num-buffers=3");
  REQUIRE(source);
  Result<Frame> frame;
  while ((frame = Next(**source)) && frame->what == Frame::What::kPicture) {
  }
  REQUIRE_FALSE(frame);
  CHECK(frame.error().kind == ErrorKind::kUnavailable);
}

TEST_CASE("a video is played at its own pace and comes to its end") {
  const TempFolder folder;
  std::vector<GrayImage> frames(12, FrameWithQr("IN A VIDEO", {}, 640, 480, 320, 240));
  WriteVideo(folder / "badge.avi", frames);
  const auto source = OpenVideo(folder / "badge.avi");
  REQUIRE(source);
  FrameReader reader;
  int pictures = 0;
  int read = 0;
  std::chrono::steady_clock::time_point first;
  std::chrono::steady_clock::time_point last;
  Result<Frame> frame;
  while ((frame = Next(**source)) && frame->what == Frame::What::kPicture) {
    first = pictures == 0 ? frame->captured : first;
    last = frame->captured;
    ++pictures;
    for (const Decoded& code : reader.Read(frame->luma)) {
      read += code.text == "IN A VIDEO" ? 1 : 0;
    }
  }
  REQUIRE(frame);
  CHECK(frame->what == Frame::What::kEnded);
  CHECK(pictures >= 2);
  CHECK(pictures <= 12);
  CHECK(read == pictures);
  // Twelve frames at 30 a second lie 367 ms apart; one that is passed over makes it no faster.
  CHECK(last - first >= Milliseconds(33) * (pictures - 1) - Milliseconds(5));
}

TEST_CASE("what is no video or no camera is said to be none") {
  const TempFolder folder;
  const auto missing = OpenVideo(folder / "nothing.avi");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::kNotFound);
  REQUIRE(WriteFile(folder / "text.avi", std::string(5000, 'x')));
  const auto text = OpenVideo(folder / "text.avi");
  REQUIRE_FALSE(text);
  CHECK(text.error().kind == ErrorKind::kUnavailable);
  REQUIRE(WriteFile(folder / "empty.avi", ""));
  CHECK_FALSE(OpenVideo(folder / "empty.avi"));
  const auto device = OpenDevice("/dev/no-such-camera");
  REQUIRE_FALSE(device);
  CHECK(device.error().kind == ErrorKind::kNotFound);
  const auto file = OpenDevice((folder / "text.avi").string());
  REQUIRE_FALSE(file);
  CHECK(file.error().kind == ErrorKind::kUnavailable);
  CHECK_FALSE(OpenPipeline("no-such-element"));
}

TEST_CASE("a source that waits for pictures stops when asked to") {
  std::stop_source stop;
  stop.request_stop();
  const auto source = OpenPipeline(
      "appsrc is-live=true ! video/x-raw,format=GRAY8,width=16,height=16,framerate=30/1",
      stop.get_token());
  CHECK_FALSE(source);
}
