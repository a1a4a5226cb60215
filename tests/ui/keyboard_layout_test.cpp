#include "ui/keyboard_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"

namespace mingle {
namespace {

constexpr Layer kLayers[] = {Layer::kLetters, Layer::kSymbols, Layer::kWestern, Layer::kEastern};

constexpr Layout kLatin[] = {Layout::kEnglish, Layout::kGerman, Layout::kFrench, Layout::kSpanish,
                             Layout::kTurkish};

/// Every letter that can be typed with a layout, on all of its faces.
std::set<std::string> Typable(Layout layout) {
  std::set<std::string> letters;
  for (const Layer layer : kLayers) {
    for (const bool shift : {false, true}) {
      for (const auto& row : KeyRows({layout, layer, shift})) {
        for (const KeyCap& cap : row) {
          if (cap.role == CapRole::kWrites) {
            letters.insert(cap.text);
          }
        }
      }
    }
  }
  return letters;
}

TEST_CASE(
    "every Latin layout can write the alphabet, digits and what names, mails and codes need") {
  for (const Layout layout : kLatin) {
    const std::set<std::string> letters = Typable(layout);
    CAPTURE(NameOf(layout));
    for (const char32_t c : std::u32string(
             U"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-'@_+&/!?")) {
      const std::string letter = EncodeUtf8({&c, 1});
      CHECK_MESSAGE(letters.contains(letter), letter);
    }
  }
}

TEST_CASE("every Latin layout can write the names of Europe") {
  for (const Layout layout : kLatin) {
    const std::set<std::string> letters = Typable(layout);
    CAPTURE(NameOf(layout));
    for (const char32_t c : std::u32string(U"äöüßÄÖÜáàâãåæçéèêëíìîïñóòôõøœúùûýÿÁÅÆÇÉÑØŒ"
                                           U"ąćčďđěęğıłńňőřśšşșťțůűźżžāēīūŁŠŽİĞ")) {
      if (c == U'İ' && layout != Layout::kTurkish) {
        continue;  // Elsewhere nobody expects a dot on it.
      }
      const std::string letter = EncodeUtf8({&c, 1});
      CHECK_MESSAGE(letters.contains(letter), letter);
    }
  }
}

TEST_CASE("languages that are not written in Latin letters have layouts of their own") {
  const auto can_write = [](Layout layout, std::u32string_view text) {
    const std::set<std::string> letters = Typable(layout);
    for (const char32_t c : text) {
      CHECK_MESSAGE(letters.contains(EncodeUtf8({&c, 1})), EncodeUtf8({&c, 1}));
    }
  };
  can_write(LayoutFor("uk"),
            U"абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ' 09");
  can_write(LayoutFor("ar"), U"اأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىةئءؤ، 09");
  can_write(LayoutFor("ja"),
            U"あいうえおかきくけこがぎぐげごさしすせそざじずぜぞたちつてとだぢづでど"
            U"なにぬねのはひふへほばびぶべぼぱぴぷぺぽまみむめもやゆよらりるれろ"
            U"わをんゃゅょっぁぃぅぇぉー、。 09");
  can_write(Layout::kKatakana, U"アヴァンガギュッポペヨワヲン");
}

TEST_CASE("from letters that are not Latin it is one key to Latin ones and one back") {
  for (const Layout layout : {Layout::kUkrainian, Layout::kArabic, Layout::kKatakana}) {
    KeyboardState state{.layout = layout};
    static_cast<void>(PressCap(state, {CapRole::kLayout, "", 1}));
    CHECK(state.layout == Layout::kEnglish);
    static_cast<void>(PressCap(state, {CapRole::kLayout, "", 1}));
    CHECK(state.layout == layout);
  }
  KeyboardState state;
  std::set<Layout> seen;
  for (size_t i = 0; i < std::size(kLatin); ++i) {
    seen.insert(state.layout);
    static_cast<void>(PressCap(state, {CapRole::kLayout, "", 1}));
  }
  CHECK(seen.size() == std::size(kLatin));
  CHECK(state.layout == Layout::kUkrainian);
}

TEST_CASE("the shift key of kana changes between hiragana and katakana, and stays") {
  KeyboardState state{.layout = Layout::kHiragana};
  CHECK(KeyRows(state)[0][0].text == "あ");
  static_cast<void>(PressCap(state, {CapRole::kShift, "", 1}));
  CHECK(KeyRows(state)[0][0].text == "ア");
  static_cast<void>(PressCap(state, KeyRows(state)[0][0]));
  CHECK(KeyRows(state)[0][0].text == "ア");
  state.layer = Layer::kEastern;
  CHECK(KeyRows(state)[0][0].text == "ガ");
  static_cast<void>(PressCap(state, {CapRole::kShift, "", 1}));
  CHECK(KeyRows(state)[0][0].text == "が");
}

TEST_CASE("no face of a layout has the same letter twice, and each has its four rows") {
  for (const Layout layout : kLayouts) {
    for (const Layer layer : kLayers) {
      std::set<std::string> seen;
      const auto rows = KeyRows({layout, layer, false});
      CHECK(rows.size() == 4);
      for (const auto& row : rows) {
        for (const KeyCap& cap : row) {
          if (cap.role == CapRole::kWrites) {
            CHECK_MESSAGE(seen.insert(cap.text).second, cap.text);
          }
        }
      }
    }
  }
}

TEST_CASE("a row is never wider than eleven keys, so that keys stay large on a narrow screen") {
  for (const Layout layout : kLayouts) {
    for (const Layer layer : kLayers) {
      for (const auto& row : KeyRows({layout, layer, true})) {
        float width = 0;
        for (const KeyCap& cap : row) {
          width += cap.width;
        }
        CHECK(width <= 11.25F);
        CHECK(row.size() <= 11);
      }
    }
  }
}

TEST_CASE("every face has a way back, a backspace and the large key") {
  for (const Layer layer : kLayers) {
    std::set<CapRole> roles;
    for (const auto& row : KeyRows({Layout::kGerman, layer, false})) {
      for (const KeyCap& cap : row) {
        roles.insert(cap.role);
      }
    }
    CHECK(roles.contains(CapRole::kBackspace));
    CHECK(roles.contains(CapRole::kEnter));
    CHECK((layer == Layer::kLetters ? roles.contains(CapRole::kSymbols)
                                    : roles.contains(CapRole::kLetters)));
  }
}

TEST_CASE("the letters lie where people of that language look for them") {
  const auto first = [](Layout layout, size_t row) {
    return KeyRows({layout, Layer::kLetters, false})[row][row == 2 ? 1 : 0].text;
  };
  CHECK(first(Layout::kEnglish, 0) == "q");
  CHECK(first(Layout::kFrench, 0) == "a");
  CHECK(first(Layout::kFrench, 1) == "q");
  CHECK(first(Layout::kGerman, 2) == "y");
  CHECK(KeyRows({Layout::kGerman, Layer::kLetters, false})[0].back().text == "ü");
  CHECK(KeyRows({Layout::kSpanish, Layer::kLetters, false})[1].back().text == "ñ");
  CHECK(LayoutFor("de_AT") == Layout::kGerman);
  CHECK(LayoutFor("fr") == Layout::kFrench);
  CHECK(LayoutFor("xx") == Layout::kEnglish);
}

TEST_CASE("shift holds for one letter") {
  KeyboardState state{.shift = true};
  const KeyPress press = PressCap(state, {CapRole::kWrites, "A", 1});
  CHECK(press.text == "A");
  CHECK_FALSE(state.shift);
  CHECK(PressCap(state, {CapRole::kShift, "", 1}) == KeyPress{});
  CHECK(state.shift);
}

TEST_CASE("capitals of accented letters") {
  for (const auto& [small, large] :
       std::initializer_list<std::pair<const char*, const char*>>{{"a", "A"},
                                                                  {"é", "É"},
                                                                  {"ÿ", "Ÿ"},
                                                                  {"ß", "ẞ"},
                                                                  {"ł", "Ł"},
                                                                  {"ş", "Ş"},
                                                                  {"ș", "Ș"},
                                                                  {"ž", "Ž"},
                                                                  {"ı", "I"},
                                                                  {"œ", "Œ"},
                                                                  {"я", "Я"},
                                                                  {"ї", "Ї"},
                                                                  {"ґ", "Ґ"},
                                                                  {"ا", "ا"},
                                                                  {"あ", "あ"},
                                                                  {"ň", "Ň"},
                                                                  {"÷", "÷"},
                                                                  {"1", "1"},
                                                                  {"É", "É"}}) {
    CHECK(CapitalOf(small) == large);
  }
}

}  // namespace
}  // namespace mingle
