#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/view.h"
#include "ui/canvas.h"
#include "ui/keyboard_layout.h"
#include "ui/text_state.h"
#include "ui/widgets/scroll_area.h"

namespace mingle {

/// Finding somebody by name: a field, the people that match, and a keyboard while it is written in.
struct PeopleSearchLooks {
  TextState query{.most = 60};
  bool typing = false;
  KeyboardState keyboard;
  ListState list;
};

/// Who matches.
struct PeopleFound {
  const std::vector<PersonCard>& found;
  bool more = false;        ///< there are more than these
  bool type_more = false;   ///< nobody is listed before more letters are typed
  bool absent_too = false;  ///< everybody on the list is looked through, here or not
};

/// What became of it in one frame.
struct PeopleSearchResult {
  bool changed = false;              ///< another query: ask for its people
  std::optional<AttendeeId> picked;  ///< somebody was tapped
};

/// Draws field and list into `area`. The keyboard is not part of it: see `DrawSearchKeyboard`.
/// `name` begins the names of its parts.
[[nodiscard]] PeopleSearchResult DrawPeopleSearch(Canvas& canvas, std::string_view name, Rect area,
                                                  const PeopleFound& people,
                                                  PeopleSearchLooks& looks);

/// While somebody types: takes the keyboard's room off the bottom of `area` (it reaches the rims
/// of the screen), draws it and edits the query. True when that changed.
[[nodiscard]] bool DrawSearchKeyboard(Canvas& canvas, Rect& area, PeopleSearchLooks& looks);

}  // namespace mingle
