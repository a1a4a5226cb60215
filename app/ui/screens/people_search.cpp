#include "ui/screens/people_search.h"

#include <utility>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"
#include "ui/widgets/text_field.h"

namespace mingle {

namespace {

const char* WhyEmpty(const Words& words, const PeopleFound& people, bool no_query) {
  if (people.type_more) {
    return words("Type the first letters of their name.");
  }
  if (people.absent_too) {
    return no_query ? words("Nobody is on the list yet.")
                    : words("Nobody of that name is on the list. Walk-in?");
  }
  return no_query ? words("Nobody is here yet.") : words("Nobody of that name is here.");
}

}  // namespace

PeopleSearchResult DrawPeopleSearch(Canvas& canvas, std::string_view name, Rect area,
                                    const PeopleFound& people, PeopleSearchLooks& looks) {
  const Theme& theme = canvas.theme;
  const std::string prefix(name);
  PeopleSearchResult result;
  Rect line = area.CutTop(theme.target(), theme.rem * 0.5F);
  if (!looks.query.text.empty() && Button(canvas, line.CutRight(theme.target(), theme.rem * 0.5F),
                                          {.name = prefix + "/clear",
                                           .label = canvas.words("Clear"),
                                           .icon = Icon::kCross,
                                           .icon_only = true})) {
    looks.query.text.clear();
    looks.query.caret = 0;
    result.changed = true;
  }
  if (TextField(canvas, line, looks.query,
                {.name = prefix + "/query",
                 .hint = canvas.words("Type a name"),
                 .focused = looks.typing}) &&
      !looks.typing) {
    looks.typing = true;
    looks.keyboard = {.layout = LayoutFor(canvas.words.language())};
  }
  const std::vector<PersonCard>& found = people.found;
  if (found.empty()) {
    EmptyState(canvas, prefix + "/empty", area, Icon::kSearch,
               WhyEmpty(canvas.words, people, looks.query.text.empty()));
    return result;
  }
  const int rows = static_cast<int>(found.size()) + (people.more ? 1 : 0);
  List(canvas, area, looks.list, rows, theme.target(), theme.rem * 0.4F,
       [&](int row, const Rect& rect) {
         if (row == static_cast<int>(found.size())) {
           Label(canvas, prefix + "/more", rect, canvas.words("There are more. Type more letters."),
                 {.colour = theme.colours.ink_soft, .align = Align::kCentre, .lines = 2});
           return;
         }
         const PersonCard& person = found[static_cast<size_t>(row)];
         if (DrawPersonLine(canvas, rect,
                            {.name = prefix + "/person/" + std::to_string(row),
                             .person = person,
                             .icon = Icon::kArrowRight})) {
           result.picked = person.id;
         }
       });
  return result;
}

bool DrawSearchKeyboard(Canvas& canvas, Rect& area, PeopleSearchLooks& looks) {
  if (!looks.typing) {
    return false;
  }
  Rect keys = canvas.screen;
  keys = keys.CutBottom(KeyboardHeight(canvas));
  area.h = keys.y - canvas.theme.gap() - area.y;
  const std::string before = looks.query.text;
  for (const KeyPress& key : Keyboard(canvas, keys, looks.keyboard, canvas.words("Done"))) {
    if (key.key == Key::kEnter || key.key == Key::kEscape) {
      looks.typing = false;
    } else {
      looks.query = Edit(std::move(looks.query), key);
    }
  }
  return looks.query.text != before;
}

}  // namespace mingle
