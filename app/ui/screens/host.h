#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include "kiosk/intent.h"
#include "ui/screens/people_search.h"
#include "ui/scroll.h"

namespace mingle {

/// What is half typed about somebody who is not on the list.
struct WalkInLooks {
  std::array<TextState, 4> fields{TextState{.most = 100}, TextState{.most = 100},
                                  TextState{.most = 100}, TextState{.most = 200}};
  size_t focus = 0;
  KeyboardState keyboard{};
  bool begun = false;
  int walk_ins = 0;  ///< how many were registered when this form was empty

  [[nodiscard]] bool IsEmpty() const {
    return std::all_of(fields.begin(), fields.end(),
                       [](const TextState& field) { return field.text.empty(); });
  }
};

/// What can be set on the devices page.
enum class DeviceSettings { kCamera, kSound };

struct HostLooks {
  TextState pin{.most = 12, .digits = true};
  PeopleSearchLooks search;
  WalkInLooks walk_in;
  ListState list;
  Scroll scroll;
  float content_px = 0;
  AttendeeId shows_badge_of;           ///< nil: nobody's
  std::optional<DeviceSettings> sets;  ///< devices: the settings that are open
  bool ends = false;                   ///< counts: whether to end the kiosk is being asked
};

/// The corner behind the PIN: find people and help them, register walk-ins, see the counts, test
/// camera and scanner.
[[nodiscard]] std::optional<Intent> DrawHost(Canvas& canvas, const View& view, const HostView& host,
                                             HostLooks& looks);

// Its tabs, each in its own file; `area` is the room below the tabs.
[[nodiscard]] std::optional<Intent> DrawHostPin(Canvas& canvas, const HostView& host,
                                                HostLooks& looks, Rect area);
[[nodiscard]] std::optional<Intent> DrawHostPeople(Canvas& canvas, const HostView& host,
                                                   HostLooks& looks, Rect area);
[[nodiscard]] std::optional<Intent> DrawHostWalkIn(Canvas& canvas, const HostView& host,
                                                   HostLooks& looks, Rect area);
[[nodiscard]] std::optional<Intent> DrawHostCounts(Canvas& canvas, const HostView& host,
                                                   HostLooks& looks, Rect area);
[[nodiscard]] std::optional<Intent> DrawHostDevices(Canvas& canvas, const HostView& host,
                                                    HostLooks& looks, Rect area);

/// Which camera, which way up, and what can be set on it: a part of the devices, off the top of
/// `area`.
[[nodiscard]] std::optional<Intent> DrawHostCamera(Canvas& canvas, const HostView& host,
                                                   Rect& area);

/// How loud: another part of them, off the top of `area`.
[[nodiscard]] std::optional<Intent> DrawHostSound(Canvas& canvas, const SoundSettings& sound,
                                                  Rect& area);

/// What was done or why not, off the top of `area`.
void DrawHostNotice(Canvas& canvas, const HostView& host, Rect& area);

}  // namespace mingle
