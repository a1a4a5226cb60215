#include "ui/keyboard_layout.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace mingle {
namespace {

using Three = std::array<std::string_view, 3>;

constexpr std::array<Three, std::size(kLayouts) - 1> kLetters{{
    {"qwertyuiop", "asdfghjkl'", "zxcvbnm-"},
    {"qwertzuiopü", "asdfghjklöä", "yxcvbnmß-"},
    {"azertyuiop", "qsdfghjklm", "wxcvbné'-"},
    {"qwertyuiop", "asdfghjklñ", "zxcvbnm-"},
    {"qwertyuıopğ", "asdfghjklşi", "zxcvbnmöç"},
    {"йцукенгшщзх", "фівапролджє", "ячсмитьбю"},
    {"ضصثقفغعهخحج", "شسيبلاتنمكط", "ءأرىةوزظدذ"},
    {"あいうえおかきくけこ", "さしすせそたちつてと", "なにぬねのはひふへ"},
}};
constexpr Three kSymbols{"1234567890", "@#€$%&/()=*", "!?:;\"'+_-"};
constexpr Three kWestern{"àáâäãåæçèéê", "ëìíîïñòóôöõ", "øœßùúûüýÿ"};
constexpr Three kEastern{"ąćčďđěęğıłń", "ňőřśšşșťțůű", "źżžāēīūģķ"};
constexpr Three kEmoji{"😀😊😂🤣😍🤔😮😢😎🤗",
                       "👍👏🙌🙏💪👋🤝💡🎉🚀", "❤⭐🔥✅📚💬🤷☕"};
// Kana has three faces. Katakana has no letters of its own: it is hiragana moved by 0x60 in
// Unicode.
constexpr Three kSecondKana{"まみむめもらりるれろ", "やゆよわをんーゃゅょっ", "ぁぃぅぇぉ・「」"};
constexpr Three kThirdKana{"がぎぐげござじずぜぞ", "だぢづでどばびぶべぼ", "ぱぴぷぺぽゔ〜"};

// Letters of neighbours; and what is rarer in Arabic, with its own digits.
constexpr Three kMoreCyrillic{"ґёъыэ", "ўђјљњћџ", "ѓќѕ"};
constexpr Three kMoreArabic{"آإؤئپچژگڤ", "١٢٣٤٥٦٧٨٩٠", "؟؛«»ـ"};

bool IsKana(Layout layout) { return layout == Layout::kHiragana || layout == Layout::kKatakana; }

const Three& SecondFace(Layout layout) {
  if (layout == Layout::kUkrainian) {
    return kMoreCyrillic;
  }
  if (layout == Layout::kArabic) {
    return kMoreArabic;
  }
  return IsKana(layout) ? kSecondKana : kWestern;
}

/// The letter that has its place beside the space bar; empty when there is none.
std::string_view ExtraLetter(const KeyboardState& state) {
  if (state.layer != Layer::kLetters) {
    return {};
  }
  switch (state.layout) {
    case Layout::kTurkish:
      return "ü";
    case Layout::kUkrainian:
      return "ї";
    case Layout::kHiragana:
    case Layout::kKatakana:
      return "ほ";
    default:
      return {};
  }
}

const Three& LettersOf(const KeyboardState& state) {
  switch (state.layer) {
    case Layer::kSymbols:
      return kSymbols;
    case Layer::kEmoji:
      return kEmoji;
    case Layer::kWestern:
      return SecondFace(state.layout);
    case Layer::kEastern:
      return IsKana(state.layout) ? kThirdKana : kEastern;
    case Layer::kLetters:
      break;
  }
  return kLetters[static_cast<size_t>(IsKana(state.layout) ? Layout::kHiragana : state.layout)];
}

/// What a key writes on this keyboard as it stands.
std::string Written(char32_t letter, const KeyboardState& state) {
  constexpr char32_t kToKatakana = 0x60;
  if (state.layout == Layout::kKatakana && letter >= U'ぁ' && letter <= U'ゖ') {
    letter += kToKatakana;
  }
  const std::string small = EncodeUtf8(std::u32string_view(&letter, 1));
  if (!state.shift || state.layer == Layer::kSymbols || state.layer == Layer::kEmoji) {
    return small;
  }
  return state.layout == Layout::kTurkish && small == "i" ? "İ" : CapitalOf(small);
}

std::vector<KeyCap> Row(std::string_view letters, const KeyboardState& state) {
  std::vector<KeyCap> row;
  for (const char32_t c : DecodeUtf8(letters)) {
    row.push_back({CapRole::kWrites, Written(c, state), 1});
  }
  return row;
}

/// The key that leads to the next face with letters.
KeyCap AccentsKey(const KeyboardState& state) {
  const bool second = state.layer == Layer::kWestern;
  if (state.layout == Layout::kArabic) {
    return {CapRole::kAccents, "آئ٣", 1.4F};
  }
  if (state.layout == Layout::kUkrainian) {
    return {CapRole::kAccents, "ґёў", 1.4F};
  }
  if (IsKana(state.layout)) {
    return {CapRole::kAccents, second ? "がぱ" : "まら", 1.4F};
  }
  return {CapRole::kAccents, second ? "čłş" : "áêñ", 1.4F};
}

/// The key that leads from numbers to emoji and back.
KeyCap SignsKey(const KeyboardState& state) {
  return state.layer == Layer::kEmoji ? KeyCap{CapRole::kSymbols, "123", 1.4F}
                                      : KeyCap{CapRole::kEmoji, "😀", 1.4F};
}

Layout NextLayout(KeyboardState& state) {
  if (!IsLatin(state.layout)) {
    state.other = state.layout;
    return Layout::kEnglish;
  }
  if (state.layout == Layout::kEnglish && state.other) {
    return *state.other;
  }
  const size_t next = (static_cast<size_t>(state.layout) + 1) % std::size(kLayouts);
  return kLayouts[next];
}

}  // namespace

bool IsLatin(Layout layout) { return layout < Layout::kUkrainian; }

std::string_view NameOf(Layout layout) {
  constexpr std::array<std::string_view, std::size(kLayouts)> kNames{
      "QWERTY", "QWERTZ", "AZERTY", "Español", "Türkçe", "Укр", "عربي", "かな", "カナ"};
  return kNames[static_cast<size_t>(layout)];
}

Layout LayoutFor(std::string_view language) {
  struct Known {
    std::string_view language;
    Layout layout;
  };
  constexpr std::array kKnown{Known{"de", Layout::kGerman},    Known{"fr", Layout::kFrench},
                              Known{"es", Layout::kSpanish},   Known{"tr", Layout::kTurkish},
                              Known{"uk", Layout::kUkrainian}, Known{"ar", Layout::kArabic},
                              Known{"ja", Layout::kHiragana}};
  const auto known = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& one) {
    return one.language == language.substr(0, 2);
  });
  return known == kKnown.end() ? Layout::kEnglish : known->layout;
}

Layout CodeLayoutFor(std::string_view language) {
  const Layout own = LayoutFor(language);
  return IsLatin(own) ? own : Layout::kEnglish;
}

std::vector<std::vector<KeyCap>> KeyRows(const KeyboardState& state) {
  const Three& letters = LettersOf(state);
  std::vector<std::vector<KeyCap>> rows;
  for (const std::string_view row : letters) {
    rows.push_back(Row(row, state));
  }
  const bool signs = state.layer == Layer::kSymbols || state.layer == Layer::kEmoji;
  if (signs) {
    rows[2].insert(rows[2].begin(), {CapRole::kUndo, "", 1});
  } else if (state.layout != Layout::kArabic) {
    rows[2].insert(rows[2].begin(), {CapRole::kShift, "", 1});
  }
  rows[2].push_back({CapRole::kBackspace, "", 1});

  const bool letters_shown = state.layer == Layer::kLetters;
  std::vector<KeyCap> last;
  last.push_back(letters_shown ? KeyCap{CapRole::kSymbols, "123", 1.4F}
                               : KeyCap{CapRole::kLetters, "abc", 1.4F});
  last.push_back(signs ? SignsKey(state) : AccentsKey(state));
  last.push_back({CapRole::kLayout, std::string(NameOf(state.layout)), 1.5F});
  const std::string_view extra = ExtraLetter(state);
  last.push_back({CapRole::kWrites, " ", extra.empty() ? 2.9F : 1.9F});
  for (KeyCap& cap : Row(extra, state)) {
    last.push_back(std::move(cap));
  }
  const bool arabic = state.layout == Layout::kArabic;
  last.push_back({CapRole::kWrites, arabic ? "،" : IsKana(state.layout) ? "、" : ",", 1});
  last.push_back({CapRole::kWrites, IsKana(state.layout) ? "。" : ".", 1});
  last.push_back({CapRole::kEnter, "", 2});
  rows.push_back(std::move(last));
  return rows;
}

KeyPress PressCap(KeyboardState& state, const KeyCap& cap) {
  switch (cap.role) {
    case CapRole::kWrites:
      state.shift = false;
      return {.text = cap.text};
    case CapRole::kShift:
      if (IsKana(state.layout)) {
        state.layout = state.layout == Layout::kHiragana ? Layout::kKatakana : Layout::kHiragana;
      } else {
        state.shift = !state.shift;
      }
      break;
    case CapRole::kBackspace:
      return {.key = Key::kBackspace};
    case CapRole::kEnter:
      return {.key = Key::kEnter};
    case CapRole::kSymbols:
      state.layer = Layer::kSymbols;
      break;
    case CapRole::kLetters:
      state.layer = Layer::kLetters;
      break;
    case CapRole::kAccents:
      // Accents have two faces of their own, as have kana; the others go to and fro.
      if (state.layer == Layer::kWestern && (IsLatin(state.layout) || IsKana(state.layout))) {
        state.layer = Layer::kEastern;
      } else {
        state.layer = state.layer == Layer::kWestern ? Layer::kLetters : Layer::kWestern;
      }
      break;
    case CapRole::kEmoji:
      state.layer = Layer::kEmoji;
      break;
    case CapRole::kUndo:
      return {.key = Key::kUndo};
    case CapRole::kLayout:
      state.layout = NextLayout(state);
      state.layer = Layer::kLetters;
      break;
  }
  return {};
}

std::string CapitalOf(std::string_view letter) {
  const std::u32string code_points = DecodeUtf8(letter);
  if (code_points.size() != 1) {
    return std::string(letter);
  }
  char32_t c = code_points[0];
  const bool even_is_capital = (c >= 0x100 && c < 0x131) || (c >= 0x132 && c < 0x138) ||
                               (c >= 0x14A && c < 0x178) || (c >= 0x218 && c < 0x21C);
  const bool odd_is_capital = (c >= 0x139 && c < 0x149) || (c >= 0x179 && c < 0x17F);
  const bool latin = (c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
  if (latin || (c >= U'а' && c <= U'я')) {
    c -= 0x20;
  } else if (c >= 0x450 && c <= 0x45F) {  // Cyrillic, with accents
    c -= 0x50;
  } else if (c == U'ґ') {
    c = U'Ґ';
  } else if (c == 0xFF) {
    c = 0x178;
  } else if (c == 0xDF) {
    c = 0x1E9E;
  } else if (c == 0x131) {
    c = U'I';
  } else if ((even_is_capital && c % 2 == 1) || (odd_is_capital && c % 2 == 0)) {
    c -= 1;
  }
  return EncodeUtf8(std::u32string_view(&c, 1));
}

}  // namespace mingle
