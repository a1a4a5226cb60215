#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/screens/people_search.h"

namespace mingle {

struct MeetLooks {
  PeopleSearchLooks search;
};

/// "Whom did you meet?": hold up the other badge, or pick a name.
[[nodiscard]] std::optional<Intent> DrawMeet(Canvas& canvas, const View& view, const MeetView& meet,
                                             MeetLooks& looks);

}  // namespace mingle
