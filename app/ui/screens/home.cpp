#include "ui/screens/home.h"

#include <algorithm>
#include <utility>

#include "ui/mirror.h"
#include "ui/paint.h"
#include "ui/screens/frame.h"
#include "ui/screens/resting.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/logo.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/viewfinder.h"

namespace mingle {
namespace {

/// Two speech bubbles that share a corner.
void DrawMark(Canvas& canvas, const Rect& place) {
  const Upright upright(canvas, place);
  const Palette& c = canvas.colours();
  const float r = place.h * 0.3F;
  const Point a{place.x + r, place.centre().y - r * 0.3F};
  const Point b{place.x + r * 2.25F, place.centre().y + r * 0.3F};
  FillCircle(canvas, a, r, c.primary);
  FillCircle(canvas, b, r, c.meet);
  const Point middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
  FillCircle(canvas, middle, r * 0.36F, c.paper);
}

std::optional<Intent> DrawBar(Canvas& canvas, const HomeView& home, HomeLooks& looks, Rect& area) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  Rect bar = area.CutTop(theme.target(), theme.gap());
  if (Button(canvas, bar.CutRight(theme.target(), theme.gap()),
             {.name = "home/host",
              .label = canvas.words("For hosts"),
              .icon = Icon::kLock,
              .kind = ButtonKind::kPlain,
              .icon_only = true})) {
    intent = intent::OpenHost{};
  }
  LanguageButton(canvas, bar, looks.languages);
  if (canvas.logo.empty()) {
    DrawMark(canvas, bar.CutLeft(theme.rem * 4.2F, theme.rem * 0.3F));
  }
  CutLogo(canvas, bar);
  Label(canvas, "home/event", bar, home.event_name,
        {.size = TextSize::kLead, .bold = true, .lines = 2, .people = true, .least = 0.55F});
  return intent;
}

/// Typing a code: the flow knows nothing of it before it is entered.
std::optional<Intent> DrawTyping(Canvas& canvas, HomeLooks& looks, Rect area) {
  const Theme& theme = canvas.theme;
  if (!DrawPassingBar(canvas, looks.touched, area,
                      {.close = "home/close",
                       .title_name = "home/code-title",
                       .title = canvas.words("Type the code that is printed on your badge")})) {
    looks = HomeLooks{};
    return std::nullopt;
  }
  Rect keys = canvas.screen;
  keys = keys.CutBottom(KeyboardHeight(canvas));
  area.h = keys.y - theme.gap() - area.y;
  TextField(canvas, area.Middle(theme.rem * 50, theme.target()), looks.code,
            {.name = "home/code", .hint = canvas.words("For example 2K7QX-…")});
  for (const KeyPress& key : Keyboard(canvas, keys, looks.keyboard, canvas.words("Go"))) {
    if (key.key == Key::kEnter && !looks.code.text.empty()) {
      const intent::EnterCode entered{looks.code.text};
      looks = HomeLooks{};
      return entered;
    }
    looks.code = Edit(std::move(looks.code), key);
  }
  return std::nullopt;
}

/// What to do here, or what would help with the badge that is held up now.
const char* TitleOf(const Words& words, const HomeView& home) {
  switch (home.hint) {
    case ReadHint::kCloser:
      return words("A little closer, please");
    case ReadHint::kTooDark:
      return words("It is too dark to read");
    case ReadHint::kHoldStill:
      return words("Hold still for a moment");
    case ReadHint::kGlare:
      return words("Tilt it a little: a lamp is mirrored in it");
    case ReadHint::kNone:
      break;
  }
  return home.camera == CameraNotice::kOff || home.camera == CameraNotice::kAbsent
             ? words("Scan your badge")
             : words("Hold your badge up to the camera");
}

/// The invitation: what to do here, in the largest letters there are.
void DrawInvitation(Canvas& canvas, const HomeView& home, HomeLooks& looks, Rect area) {
  const Theme& theme = canvas.theme;
  const Align align = canvas.portrait() ? Align::kCentre : Align::kLeft;
  Rect bottom = CutButtons(canvas, area);
  const ButtonSpec type{
      .name = "home/type", .label = canvas.words("Type my code"), .icon = Icon::kKeyboard};
  const float comfort_w = theme.target();
  const float type_w = std::min(ButtonWidth(canvas, type), bottom.w - comfort_w - theme.gap());
  if (canvas.portrait()) {
    bottom = bottom.Middle(type_w + theme.gap() + comfort_w, bottom.h);
  }
  const Rect type_place = bottom.CutLeft(type_w, theme.gap());
  ComfortButton(canvas, bottom.CutLeft(comfort_w), looks.comfort);
  if (Button(canvas, type_place, type)) {
    looks = HomeLooks{.typing = true,
                      .touched = canvas.now,
                      .keyboard = {.layout = CodeLayoutFor(canvas.words.language())}};
  }
  const bool roomy = area.h > theme.rem * 14;
  const float count_h = theme.Px(TextSize::kBody);
  if (home.here > 0) {
    const std::string here =
        canvas.words.Plural("{n} person is here", "{n} people are here", home.here);
    const TextLook look{.colour = theme.colours.ink_soft, .align = Align::kLeft};
    Rect line = area.CutBottom(count_h, theme.gap());
    const float width = MeasureText(canvas, line.w, line.h, here, look).rect.w;
    line = align == Align::kCentre ? line.Middle(width + theme.rem * 2.5F, count_h) : line;
    DrawIcon(canvas, Icon::kPeople, line.CutLeft(theme.rem * 1.8F, theme.rem * 0.6F),
             theme.colours.ink_soft);
    Label(canvas, "home/here", line, here, look);
  }
  const char* title = TitleOf(canvas.words, home);
  const TextLook title_look{.size = roomy ? TextSize::kDisplay : TextSize::kTitle,
                            .bold = true,
                            .align = align,
                            .top = true,
                            .lines = 3,
                            .least = 0.5F};
  const TextLook below_look{.size = roomy ? TextSize::kLead : TextSize::kBody,
                            .colour = theme.colours.ink_soft,
                            .align = align,
                            .top = true,
                            .lines = 4,
                            .least = 0.7F};
  const std::string below = canvas.words("Meet new people. Learn new things.");
  const float title_h = MeasureText(canvas, area.w, area.h * 0.7F, title, title_look).rect.h;
  const float below_h =
      MeasureText(canvas, area.w, std::max(area.h - title_h, 1.0F), below, below_look).rect.h;
  Rect block = area.Middle(area.w, title_h + theme.rem + below_h);
  Label(canvas, "home/title", block.CutTop(title_h, theme.rem), title, title_look);
  if (block.h >= below_h - 1) {
    Label(canvas, "home/goal", block, below, below_look);
  }
}

}  // namespace

std::optional<Intent> DrawHome(Canvas& canvas, const View& view, const HomeView& home,
                               HomeLooks& looks) {
  Rect area = canvas.screen.Inset(canvas.theme.margin(), canvas.theme.gap());
  if (home.night) {
    looks = HomeLooks{};
    DrawNight(canvas, "resting/invitation",
              canvas.words("Hold up your badge, or touch the screen."));
    return std::nullopt;
  }
  if (home.showcase) {
    looks = HomeLooks{.network = std::move(looks.network)};
    DrawResting(canvas, home, *home.showcase, looks.network);
    return std::nullopt;
  }
  if (looks.languages.open) {
    return DrawLanguages(canvas, looks.languages);
  }
  if (looks.comfort.open) {
    return DrawComfort(canvas, view.comfort, looks.comfort);
  }
  if (looks.typing) {
    return DrawTyping(canvas, looks, area);
  }
  const std::optional<Intent> intent = DrawBar(canvas, home, looks, area);
  DrawStorageNotice(canvas, view.storage, area);
  area.CutBottom(canvas.rem() * 0.6F);
  const Halves halves = Halve(canvas, area, 0.54F, 0.5F);
  Viewfinder(canvas, halves.first, home.camera);
  DrawInvitation(canvas, home, looks, halves.second);
  return intent;
}

}  // namespace mingle
