#pragma once

#include <optional>
#include <string_view>

#include "kiosk/intent.h"
#include "ui/canvas.h"

namespace mingle {

struct MyLessonsLooks {
  std::optional<LessonId> taking_back;  ///< asked about, not yet answered
};

/// A section's name above its list, off the top of `room`.
void SectionTitle(Canvas& canvas, std::string_view name, Rect& room, std::string_view text);

/// What somebody learned, each with who may read it and a way to take it back, off the top of
/// `room`. Taking back is asked for twice; the second answer never lies where the first touch was.
[[nodiscard]] std::optional<Intent> DrawMyLessons(Canvas& canvas, const MyPageView& page,
                                                  MyLessonsLooks& looks, Rect& room);

/// Once a lesson was taken back: that it was, and a way to bring it back, off the top of `area`.
[[nodiscard]] std::optional<Intent> DrawTakenBack(Canvas& canvas, const MyPageView& page,
                                                  Rect& area);

}  // namespace mingle
