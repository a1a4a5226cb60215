#include "ui/screens/writing.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_field.h"

namespace mingle {
namespace {

/// Where the word that ends at the caret begins.
size_t WordStart(const TextState& text) {
  const size_t gap = std::string_view(text.text).substr(0, text.caret).find_last_of(" \n");
  return gap == std::string_view::npos ? 0 : gap + 1;
}

/// Words to tap instead of writing them to their end, off the bottom of `area`: only where the
/// sheet keeps its size without that row.
void OfferWords(Canvas& canvas, Rect& area, TextState& text, const WritingSpec& spec) {
  const Theme& theme = canvas.theme;
  if (spec.words.empty() || area.h < theme.target() * 3) {
    return;
  }
  Rect row = area.CutBottom(theme.target(), theme.rem * 0.3F);
  const std::vector<std::string> words = WordsLike(text, spec.words);
  for (size_t i = 0; i < words.size(); ++i) {
    if (Button(canvas, row.Column(static_cast<int>(i), 3, theme.gap()),
               {.name = std::string(spec.name) + "/word/" + std::to_string(i),
                .label = words[i],
                .people = true})) {
      text = Complete(std::move(text), words[i]);
    }
  }
}

}  // namespace

std::vector<std::string> LikelyWords(const std::vector<std::string>& topics,
                                     const std::vector<PersonCard>& people) {
  std::vector<std::string> words = topics;
  for (const PersonCard& person : people) {
    if (!person.name.empty()) {
      words.push_back(person.name);
    }
  }
  return words;
}

std::vector<std::string> WordsLike(const TextState& text, const std::vector<std::string>& words) {
  constexpr size_t kFewestLetters = 2;
  constexpr size_t kMost = 3;
  const size_t start = WordStart(text);
  const std::string_view written = std::string_view(text.text).substr(start, text.caret - start);
  std::vector<std::string> like;
  if (CountCodePoints(written) < kFewestLetters) {
    return like;
  }
  const std::string begun = FoldForSearch(written);
  for (const std::string& word : words) {
    const bool fits = word != written && FoldForSearch(word).starts_with(begun) &&
                      std::find(like.begin(), like.end(), word) == like.end();
    if (fits && like.size() < kMost) {
      like.push_back(word);
    }
  }
  return like;
}

TextState Complete(TextState text, std::string_view word) {
  TextState completed = text;
  const size_t start = WordStart(text);
  while (completed.caret > start) {
    completed = Edit(std::move(completed), {.key = Key::kBackspace});
  }
  completed = Edit(std::move(completed), {.text = std::string(word) + " "});
  // One step back brings what was written by hand.
  completed.before = std::move(text.before);
  completed.before.push_back({std::move(text.text), text.caret});
  completed.in_word = false;
  return completed;
}

bool DrawWriting(Canvas& canvas, Rect area, TextState& text, KeyboardState& keyboard,
                 const WritingSpec& spec) {
  const Theme& theme = canvas.theme;
  Rect keys = canvas.screen;
  keys = keys.CutBottom(KeyboardHeight(canvas));
  area.h = keys.y - theme.gap() - area.y;
  if (!spec.problem.empty()) {
    Notice(canvas, std::string(spec.name) + "/problem", area, Tone::kAttention,
           spec.problem == "too_long" ? canvas.words("That is too long. Please make it shorter.")
                                      : canvas.words("There is nothing written yet."));
  }
  const size_t left = text.most - std::min(text.most, CountCodePoints(text.text));
  constexpr size_t kFew = 100;
  if (left <= kFew) {
    Label(canvas, std::string(spec.name) + "/left",
          area.CutBottom(theme.Px(TextSize::kSmall), theme.rem * 0.2F),
          canvas.words.Plural("{n} character left", "{n} characters left", static_cast<int>(left)),
          {.size = TextSize::kSmall, .colour = theme.colours.ink_soft, .align = Align::kRight});
  }
  OfferWords(canvas, area, text, spec);
  // On a high screen the sheet stays near the keys.
  area = area.CutBottom(theme.rem * 24);
  TextField(canvas, area, text, {.name = spec.name, .hint = spec.hint, .counted = true});
  bool done = false;
  for (const KeyPress& key : Keyboard(canvas, keys, keyboard, spec.enter)) {
    if (key.key == Key::kEnter) {
      done = true;
    } else {
      text = Edit(std::move(text), key);
    }
  }
  return done;
}

}  // namespace mingle
