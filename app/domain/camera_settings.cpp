#include "domain/camera_settings.h"

#include <algorithm>
#include <cmath>

namespace mingle {
namespace {

int Likeness(const CameraId& one, const CameraId& other) {
  const auto same = [](const std::string& a, const std::string& b) { return !a.empty() && a == b; };
  return (same(one.serial, other.serial) ? 4 : 0) + (same(one.name, other.name) ? 2 : 0) +
         (same(one.port, other.port) ? 1 : 0);
}

}  // namespace

std::optional<size_t> FindCamera(const std::vector<CameraId>& plugged_in, const CameraId& wanted) {
  const auto best = std::max_element(plugged_in.begin(), plugged_in.end(),
                                     [&](const CameraId& one, const CameraId& other) {
                                       return Likeness(one, wanted) < Likeness(other, wanted);
                                     });
  if (best == plugged_in.end()) {
    return std::nullopt;
  }
  return static_cast<size_t>(best - plugged_in.begin());
}

int TurnDial(const CameraDial& dial, int notches, bool proportional) {
  constexpr double kNotches = 20;
  const double least = dial.least;
  const double most = dial.most;
  const double now = std::clamp(dial.now, dial.least, dial.most);
  double turned = now + notches * (most - least) / kNotches;
  if (proportional && least > 0) {
    turned = now * std::pow(most / least, notches / kNotches);
  }
  // Where a notch is less than one unit it is one.
  const int moved = notches > 0 ? std::max(static_cast<int>(std::lround(turned)), dial.now + 1)
                                : std::min(static_cast<int>(std::lround(turned)), dial.now - 1);
  return std::clamp(notches == 0 ? dial.now : moved, dial.least, dial.most);
}

}  // namespace mingle
