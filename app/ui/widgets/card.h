#pragma once

#include <string_view>

#include "ui/canvas.h"
#include "ui/widgets/icon.h"

namespace mingle {

/// A sheet that things lie on. Returns the room on it.
Rect Card(Canvas& canvas, const Rect& rect);

/// One sentence with its icon on a soft ground in the colour of `tone`. Cuts what it needs off the
/// top of `area`.
void Notice(Canvas& canvas, std::string_view name, Rect& area, Tone tone, std::string_view text);

/// A large round sign: the icon of an outcome on its colour.
void Medal(Canvas& canvas, const Rect& place, Icon icon, Tone tone);

/// What a list says while there is nothing in it.
void EmptyState(Canvas& canvas, std::string_view name, const Rect& place, Icon icon,
                std::string_view text);
/// How wide its sentence may be.
[[nodiscard]] float EmptyStateWidth(const Canvas& canvas, const Rect& place);

}  // namespace mingle
