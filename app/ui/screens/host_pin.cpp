#include <algorithm>
#include <utility>

#include "ui/screens/frame.h"
#include "ui/screens/host.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_field.h"

namespace mingle {

std::optional<Intent> DrawHostPin(Canvas& canvas, const HostView& host, HostLooks& looks,
                                  Rect area) {
  const Theme& theme = canvas.theme;
  const Milliseconds wait = host.try_again - canvas.now;
  const bool must_wait = host.try_again.count() > 0 && wait.count() > 0;
  const Halves halves = Halve(canvas, area, 0.5F, 0.38F);
  Rect left = halves.first;
  const float used = theme.Px(TextSize::kLead) * 2 + theme.target() * 2 + theme.rem * 9;
  left = left.Middle(left.w, std::min(left.h, used));
  // The field and its button keep their size; what is said above them has the rest.
  Rect above = left;
  above.CutBottom(theme.target() * 2 + theme.gap() * 2);
  Label(
      canvas, "host/pin-title",
      above.CutTop(std::min(theme.Px(TextSize::kLead) * 2, above.h * 0.55F), theme.gap()),
      host.needs_new_pin ? canvas.words("Choose a PIN for the hosts (six digits or more)")
                         : canvas.words("What is the PIN?"),
      {.size = TextSize::kLead, .bold = true, .align = Align::kCentre, .lines = 2, .least = 0.6F});
  if (must_wait) {
    const auto seconds = static_cast<int>((wait.count() + 999) / 1000);
    canvas.DrawAt(canvas.now + Milliseconds{200});
    Notice(canvas, "host/pin-wait", above, Tone::kAttention,
           canvas.words.Plural("Please wait {n} second.", "Please wait {n} seconds.", seconds));
  } else if (host.wrong_pin && looks.pin.text.empty()) {
    Notice(canvas, "host/pin-wrong", above, Tone::kAttention,
           canvas.words("That is not the PIN. Please try again."));
  } else if (!host.problem.empty() && looks.pin.text.empty()) {
    DrawHostNotice(canvas, host, above);
  }
  left.CutTop(above.y - left.y);
  TextField(canvas, left.CutTop(theme.target(), theme.gap()), looks.pin,
            {.name = "host/pin", .hint = canvas.words("PIN"), .hidden = true});
  bool enter =
      Button(canvas, left.CutTop(theme.target()),
             {.name = "host/pin-enter",
              .label = host.needs_new_pin ? canvas.words("Set this PIN") : canvas.words("Open"),
              .icon = Icon::kKey,
              .kind = ButtonKind::kPrimary,
              .enabled = !looks.pin.text.empty() && !must_wait && !host.pending});
  const Rect pad = halves.second.Middle(theme.rem * 30, std::min(halves.second.h, theme.rem * 26));
  for (const KeyPress& key : DigitPad(canvas, pad)) {
    if (key.key == Key::kEnter) {
      enter = enter || (!looks.pin.text.empty() && !must_wait && !host.pending);
    } else {
      looks.pin = Edit(std::move(looks.pin), key);
    }
  }
  if (!enter) {
    return std::nullopt;
  }
  return intent::EnterPin{std::exchange(looks.pin, {.most = looks.pin.most, .digits = true}).text};
}

}  // namespace mingle
