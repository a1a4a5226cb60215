#include "ui/widgets/countdown.h"

#include <algorithm>
#include <string>

#include "ui/paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

namespace mingle {

bool DrawCountdown(Canvas& canvas, const Rect& rect, const Countdown& countdown) {
  const Milliseconds left = std::max(countdown.ends - canvas.now, Milliseconds{0});
  const auto seconds = static_cast<int>((left.count() + 999) / 1000);
  const float share = countdown.total.count() > 0
                          ? std::clamp(static_cast<float>(left.count()) /
                                           static_cast<float>(countdown.total.count()),
                                       0.0F, 1.0F)
                          : 0;
  constexpr Milliseconds kStep{100};
  if (left.count() > 0) {
    canvas.DrawAt(canvas.now + kStep);
  }
  constexpr int kHurry = 10;
  const Palette& c = canvas.colours();
  const bool soon = seconds <= kHurry;
  const std::string label = canvas.words("More time");
  const std::string time = canvas.words.Plural("{n} second left", "{n} seconds left", seconds);
  canvas.Seen({.name = "countdown", .role = Role::kCountdown, .label = time, .rect = rect});
  const Touch touch =
      canvas.Touchable({.name = "more-time", .role = Role::kButton, .label = label, .rect = rect});

  FillRect(canvas, rect, touch.held ? c.quiet_lip : c.quiet, canvas.theme.radius());
  Rect inner = rect.Inset(canvas.rem() * 0.8F, canvas.rem() * 0.45F);
  const Rect bar = inner.CutBottom(canvas.rem() * 0.4F, canvas.rem() * 0.25F);
  FillRect(canvas, bar, c.quiet_lip, bar.h / 2);
  FillRect(canvas, {bar.x, bar.y, std::max(bar.w * share, bar.h), bar.h},
           soon ? c.attention : c.primary, bar.h / 2);
  DrawIcon(canvas, Icon::kClock, inner.CutLeft(canvas.rem() * 1.9F, canvas.rem() * 0.6F),
           soon ? c.attention : c.ink);
  const float line = inner.h / 2;
  const bool fits =
      DrawText(canvas, inner.CutTop(line), label, {.size = TextSize::kSmall, .bold = true}).fits;
  DrawText(canvas, inner, time,
           {.size = TextSize::kSmall, .colour = soon ? c.attention : c.ink_soft, .least = 0.6F});
  canvas.Fits("more-time", fits);
  return touch.tapped;
}

}  // namespace mingle
