#include "ui/keyboard_layout.h"

#include <array>

#include "base/text.h"

namespace mingle {
namespace {

using Three = std::array<std::string_view, 3>;

constexpr std::array<Three, 4> kLetters{{
    {"qwertyuiop", "asdfghjkl'", "zxcvbnm-"},
    {"qwertzuiopü", "asdfghjklöä", "yxcvbnmß-"},
    {"azertyuiop", "qsdfghjklm", "wxcvbné'-"},
    {"qwertyuiop", "asdfghjklñ", "zxcvbnm-"},
}};
constexpr Three kSymbols{"1234567890", "@#€$%&/()=", "!?:;\"'+*_"};
constexpr Three kWestern{"àáâäãåæçèéê", "ëìíîïñòóôöõ", "øœßùúûüýÿ"};
constexpr Three kEastern{"ąćčďđěęğıłń", "ňőřśšşșťțůű", "źżžāēīūģķ"};

const Three& LettersOf(const KeyboardState& state) {
  switch (state.layer) {
    case Layer::kSymbols:
      return kSymbols;
    case Layer::kWestern:
      return kWestern;
    case Layer::kEastern:
      return kEastern;
    case Layer::kLetters:
      break;
  }
  return kLetters[static_cast<size_t>(state.layout)];
}

std::vector<KeyCap> Row(std::string_view letters, const KeyboardState& state) {
  std::vector<KeyCap> row;
  for (const char32_t c : DecodeUtf8(letters)) {
    const std::string letter = EncodeUtf8(std::u32string_view(&c, 1));
    const bool capital = state.shift && state.layer != Layer::kSymbols;
    row.push_back({CapRole::kWrites, capital ? CapitalOf(letter) : letter, 1});
  }
  return row;
}

}  // namespace

std::string_view NameOf(Layout layout) {
  constexpr std::array<std::string_view, 4> kNames{"QWERTY", "QWERTZ", "AZERTY", "Español"};
  return kNames[static_cast<size_t>(layout)];
}

Layout LayoutFor(std::string_view language) {
  const std::string_view base = language.substr(0, 2);
  if (base == "de") {
    return Layout::kGerman;
  }
  if (base == "fr") {
    return Layout::kFrench;
  }
  return base == "es" ? Layout::kSpanish : Layout::kEnglish;
}

std::vector<std::vector<KeyCap>> KeyRows(const KeyboardState& state) {
  const Three& letters = LettersOf(state);
  std::vector<std::vector<KeyCap>> rows;
  for (const std::string_view row : letters) {
    rows.push_back(Row(row, state));
  }
  if (state.layer != Layer::kSymbols) {
    rows[2].insert(rows[2].begin(), {CapRole::kShift, "", 1});
  }
  rows[2].push_back({CapRole::kBackspace, "", 1});

  const bool letters_shown = state.layer == Layer::kLetters;
  std::vector<KeyCap> last;
  last.push_back(letters_shown ? KeyCap{CapRole::kSymbols, "123", 1.4F}
                               : KeyCap{CapRole::kLetters, "abc", 1.4F});
  last.push_back({CapRole::kAccents, state.layer == Layer::kWestern ? "čłş" : "áêñ", 1.4F});
  last.push_back({CapRole::kLayout, std::string(NameOf(state.layout)), 1.5F});
  last.push_back({CapRole::kWrites, " ", 2.9F});
  last.push_back({CapRole::kWrites, ",", 1});
  last.push_back({CapRole::kWrites, ".", 1});
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
      state.shift = !state.shift;
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
      state.layer = state.layer == Layer::kWestern ? Layer::kEastern : Layer::kWestern;
      break;
    case CapRole::kLayout:
      state.layout = kLayouts[(static_cast<size_t>(state.layout) + 1) % std::size(kLayouts)];
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
  if ((c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7)) {
    c -= 0x20;
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
