#pragma once

#include <string>
#include <string_view>

#include "kiosk/view.h"
#include "ui/canvas.h"
#include "ui/widgets/icon.h"

namespace mingle {

/// The first letters of the first and last word of a name: "Ana María Ruiz" → "AR".
[[nodiscard]] std::string InitialsOf(std::string_view name);

/// The name, or words for somebody who has none any more.
[[nodiscard]] std::string NameOf(const Canvas& canvas, const PersonCard& person);
/// "Contoso · Finance"; empty when neither is known.
[[nodiscard]] std::string PlaceOf(const PersonCard& person);

/// A round picture of a person: initials on a colour of their own.
void Face(Canvas& canvas, const Rect& place, const PersonCard& person);

/// A person as a line: face, name, and beneath it where they work.
struct PersonLine {
  std::string name{};  ///< in the probe; the rest is drawn
  const PersonCard& person;
  std::string_view note{};    ///< instead of where they work
  std::string_view reason{};  ///< a third line: why they are here in the list
  Icon icon = Icon::kNone;    ///< at the end of the line
  bool touchable = true;
  bool on = false;
};
/// True when it was tapped.
bool DrawPersonLine(Canvas& canvas, const Rect& rect, const PersonLine& line);

}  // namespace mingle
