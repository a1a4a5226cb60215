#include "ui/screens/languages.h"

#include <algorithm>

#include "ui/screens/frame.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

constexpr Milliseconds kPatience{45'000};

/// "English" of "en".
const char* NameOf(const std::string& code) {
  const auto& all = Words::Languages();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Words::Language& language) {
    return language.code == code;
  });
  return found == all.end() ? "" : found->name.c_str();
}

}  // namespace

void LanguageButton(Canvas& canvas, Rect& bar, LanguagesLooks& looks) {
  const ButtonSpec spec{.name = "languages",
                        .label = NameOf(canvas.words.language()),
                        .icon = Icon::kGlobe,
                        .people = true};
  const float width = std::min(ButtonWidth(canvas, spec), bar.w * 0.45F);
  if (Button(canvas, bar.CutRight(width, canvas.theme.gap()), spec)) {
    looks = {.open = true, .touched = canvas.now};
  }
}

std::optional<Intent> DrawLanguages(Canvas& canvas, LanguagesLooks& looks) {
  const Theme& theme = canvas.theme;
  if (canvas.busy) {
    looks.touched = canvas.now;
  }
  const Countdown countdown{looks.touched + kPatience, kPatience};
  Rect area = canvas.screen.Inset(theme.margin(), theme.gap());
  Rect bar = area.CutTop(theme.target(), theme.margin());
  if (Button(canvas, bar.CutLeft(theme.target(), theme.gap()),
             {.name = "languages/close",
              .label = canvas.words("Close"),
              .icon = Icon::kCross,
              .icon_only = true}) ||
      canvas.now >= countdown.ends) {
    looks = {};
    canvas.DrawAt(canvas.now);
    return std::nullopt;
  }
  if (DrawCountdown(canvas, CutCountdown(canvas, bar), countdown)) {
    looks.touched = canvas.now;
  }
  Label(canvas, "languages/title", bar, canvas.words("Choose your language"),
        {.size = TextSize::kLead, .bold = true, .lines = 2, .least = 0.6F});
  const auto& all = Words::Languages();
  const int columns = canvas.portrait() ? 2 : 3;
  const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  const float row_h =
      std::min((area.h - theme.gap() * static_cast<float>(rows - 1)) / static_cast<float>(rows),
               theme.target() * 1.6F);
  std::optional<Intent> intent;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    const Words::Language& language = all[static_cast<size_t>(i)];
    if (i % columns == 0 && i > 0) {
      area.CutTop(row_h, theme.gap());
    }
    Rect row = area;
    row = row.CutTop(row_h).Column(i % columns, columns, theme.gap());
    if (Button(canvas, row,
               {.name = "language/" + language.code,
                .label = language.name,
                .on = language.code == canvas.words.language(),
                .people = true,
                .size = TextSize::kLead})) {
      looks = {};
      intent = intent::ChooseLanguage{language.code};
    }
  }
  return intent;
}

}  // namespace mingle
