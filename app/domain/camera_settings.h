#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mingle {

/// A camera as it is known wherever it is plugged in; a part that is not known is empty.
struct CameraId {
  std::string name;    ///< "HD Webcam C920"
  std::string serial;  ///< its serial number; cheap ones have none, or all the same
  std::string port;    ///< where it is plugged in

  friend bool operator==(const CameraId&, const CameraId&) = default;
};

/// How to use the camera. A kiosk keeps its own, beside its book.
struct CameraSettings {
  CameraId camera{};  ///< all empty: the first that is plugged in
  /// Quarter turns to the right until the picture stands upright, 0 to 3. Badges are read whichever
  /// way they are turned; this is for the people who look at the picture.
  int quarter_turns = 0;
  bool mirrored = true;           ///< Left and right as in a mirror.
  std::optional<int> focus{};     ///< In the camera's own units; nothing: by itself.
  std::optional<int> exposure{};  ///< The same.

  friend bool operator==(const CameraSettings&, const CameraSettings&) = default;
};

/// Something to set on a camera: its focus, its exposure. In its own units, `least` < `most`.
struct CameraDial {
  int least = 0;
  int most = 0;
  int now = 0;
  bool can_be_automatic = false;
  bool automatic = false;  ///< The camera turns it by itself now.

  friend bool operator==(const CameraDial&, const CameraDial&) = default;
};

/// The dials that a camera has.
struct CameraDials {
  std::optional<CameraDial> focus{};
  std::optional<CameraDial> exposure{};

  friend bool operator==(const CameraDials&, const CameraDials&) = default;
};

/// What there is to choose from.
struct CameraEquipment {
  std::vector<CameraId> plugged_in;
  CameraId in_use;    ///< all empty: none of them
  CameraDials dials;  ///< of the one in use

  friend bool operator==(const CameraEquipment&, const CameraEquipment&) = default;
};

/// The camera among these that is most likely the wanted one: the serial number tells more than the
/// name, and the name more than the port. The first when none is like it; nothing when there is
/// none at all.
[[nodiscard]] std::optional<size_t> FindCamera(const std::vector<CameraId>& plugged_in,
                                               const CameraId& wanted);

/// The dial's setting some notches up or down, twenty from end to end. Exposures double and halve
/// as the eye sees them, so their notches grow: `proportional`, for dials that begin above zero.
[[nodiscard]] int TurnDial(const CameraDial& dial, int notches, bool proportional);

}  // namespace mingle
