#pragma once

#include <optional>

#include "domain/chime.h"
#include "kiosk/view.h"

namespace mingle {

/// Listens for what is worth a chime: the outcome of a badge, once it is durable, and somebody's
/// goal, the moment it is reached. Each sounds once for as long as it is on the screen. Pure.
class Chimes {
 public:
  /// To be called with every view that is shown, in order.
  [[nodiscard]] std::optional<Chime> Hear(const View& view);

 private:
  /// What came of whose badge.
  struct Told {
    CheckInOutcome outcome = CheckInOutcome::kUnknownCode;
    AttendeeId who;
    friend bool operator==(const Told&, const Told&) = default;
  };
  std::optional<Told> outcome_;  ///< on the screen, and told
  std::optional<Told> aside_;    ///< at its edge, and told
  AttendeeId person_;            ///< whose progress was seen last
  bool reached_ = false;         ///< and whether they had reached their goal
};

}  // namespace mingle
