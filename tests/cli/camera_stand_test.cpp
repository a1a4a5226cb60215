#include "cli/camera_stand.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

#include "base/file.h"
#include "support/process.h"
#include "support/qr_picture.h"
#include "support/temp_folder.h"

using namespace mingle;
using namespace mingle::test;

TEST_CASE(
    "cameras that are plugged in are used at once, and the chosen one as long as it is there") {
  // umockdev makes its devices of pseudo-terminals.
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0) {
    MESSAGE("skipped: this system has no pseudo-terminals (/dev/pts)");
    return;
  }
  close(terminal);
  const TempFolder folder;
  const GrayImage frame = FrameWithQr("PLUG");
  REQUIRE(WriteFile(folder / "picture", std::string(frame.pixels.begin(), frame.pixels.end())));
  REQUIRE(WriteFile(folder / "state", ""));
  Process probe({"umockdev-wrapper", PLUG_PROBE, folder.path().string()},
                {{"FAKE_CAMERA_DEVICE", "/dev/video7:/dev/video8"},
                 {"FAKE_CAMERA_PICTURE", (folder / "picture").string()},
                 {"FAKE_CAMERA_STATE", (folder / "state").string()}});
  for (const char* line : {"none", "first", "both", "second by choice", "first stands in",
                           "second is back", "remembered Second"}) {
    CHECK(probe.ReadLine() == line);
  }
  CHECK(probe.Wait() == 0);
}
