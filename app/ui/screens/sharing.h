#pragma once

#include <optional>
#include <string_view>

#include "domain/facts/lesson_facts.h"
#include "ui/canvas.h"

namespace mingle {

/// What a sharing level is called: "Only me".
[[nodiscard]] const char* LabelOf(const Words& words, SharingLevel level);

/// Who may read a lesson, as things to choose from, off the top of `area`. `taught`: it was learned
/// from somebody, who may be chosen too. Returns the level that was tapped.
std::optional<SharingLevel> ChooseSharing(Canvas& canvas, std::string_view name, Rect& area,
                                          SharingLevel level, bool taught);

}  // namespace mingle
