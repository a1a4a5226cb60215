#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"
#include "ui/screens/my_lessons.h"
#include "ui/scroll.h"

namespace mingle {

struct MyPageLooks {
  Scroll scroll;
  float content_px = 0;
  bool choosing_goal = false;
  MyLessonsLooks lessons;
};

/// One person's own page: the goal as dots, what to do next, whom they met, what they learned.
[[nodiscard]] std::optional<Intent> DrawMyPage(Canvas& canvas, const View& view,
                                               const MyPageView& page, MyPageLooks& looks);

/// Why somebody is suggested, in words.
[[nodiscard]] const char* SentenceOf(const Words& words, SuggestionReason reason);

}  // namespace mingle
