#include "domain/camera_settings.h"

#include <doctest/doctest.h>

using namespace mingle;

TEST_CASE("a camera is found again by its serial number, then its name, then its port") {
  const std::vector<CameraId> cameras{{"Built-in", "", "pci-1"},
                                      {"HD Webcam", "A1", "usb-2"},
                                      {"HD Webcam", "A2", "usb-3"},
                                      {"Cheap", "0001", "usb-4"},
                                      {"Cheap", "0001", "usb-5"}};
  CHECK(FindCamera(cameras, {"HD Webcam", "A2", "usb-9"}) == 2);
  CHECK(FindCamera(cameras, {"HD Webcam", "A9", "usb-9"}) == 1);
  CHECK(FindCamera(cameras, {"Cheap", "0001", "usb-5"}) == 4);
  CHECK(FindCamera(cameras, {"Gone", "", "usb-3"}) == 2);
}

TEST_CASE("when no camera is like the wanted one the first will do") {
  CHECK(FindCamera({{"One", "", ""}, {"Two", "", ""}}, {"Three", "3", "x"}) == 0);
  CHECK(FindCamera({{"One", "", ""}, {"Two", "", ""}}, {}) == 0);
  CHECK_FALSE(FindCamera({}, {"Three", "3", "x"}));
}

TEST_CASE("a dial turns by a twentieth of its range and stops at its ends") {
  const CameraDial focus{.least = 0, .most = 250, .now = 100};
  CHECK(TurnDial(focus, 1, false) == 113);
  CHECK(TurnDial(focus, -1, false) == 88);
  CHECK(TurnDial(focus, 0, false) == 100);
  CHECK(TurnDial({.least = 0, .most = 250, .now = 245}, 1, false) == 250);
  CHECK(TurnDial({.least = 0, .most = 250, .now = 3}, -1, false) == 0);
}

TEST_CASE("notches of an exposure grow with it, and each changes something") {
  CameraDial exposure{.least = 3, .most = 2047, .now = 3};
  int notches = 0;
  for (; exposure.now < exposure.most; ++notches) {
    const int next = TurnDial(exposure, 1, true);
    REQUIRE(next > exposure.now);
    exposure.now = next;
  }
  CHECK(notches >= 18);
  CHECK(notches <= 22);
  CHECK(TurnDial({.least = 3, .most = 2047, .now = 1000}, -1, true) == 722);
  // A range that begins at zero has no proportions.
  CHECK(TurnDial({.least = 0, .most = 1000, .now = 100}, 1, true) == 150);
}
