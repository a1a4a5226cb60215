#include "ui/screens/languages.h"

#include <algorithm>

#include "ui/screens/frame.h"
#include "ui/widgets/button.h"

namespace mingle {

void LanguageButton(Canvas& canvas, Rect& bar, LanguagesLooks& looks) {
  const ButtonSpec spec{.name = "languages",
                        .label = canvas.words("English"),  // what each catalogue calls itself
                        .icon = Icon::kGlobe,
                        .people = true};
  const float width = std::min(ButtonWidth(canvas, spec), bar.w * 0.45F);
  if (Button(canvas, bar.CutRight(width, canvas.theme.gap()), spec)) {
    looks = {.open = true, .touched = canvas.now};
  }
}

std::optional<Intent> DrawLanguages(Canvas& canvas, LanguagesLooks& looks) {
  const Theme& theme = canvas.theme;
  Rect area = canvas.screen.Inset(theme.margin(), theme.gap());
  if (!DrawPassingBar(canvas, looks.touched, area,
                      {.close = "languages/close",
                       .title_name = "languages/title",
                       .title = canvas.words("Choose your language")})) {
    looks = {};
    return std::nullopt;
  }
  area.CutTop(theme.margin() - theme.gap());
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
