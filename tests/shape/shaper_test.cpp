#include "shape/shaper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "base/text.h"
#include "shape/cluster.h"

using namespace mingle;

namespace {

struct Name {
  const char* script;
  const char* text;
};

constexpr Name kNames[] = {
    {"Latin", "Zoë García-Łukasiewicz"},
    {"Vietnamese", "Nguyễn Thị Ánh"},
    {"Greek", "Αλέξανδρος Παπαδόπουλος"},
    {"Cyrillic", "Владимир Кузнецов"},
    {"Arabic", "محمد عبد الرحمن"},
    {"Hebrew", "יוסי כהן"},
    {"Devanagari", "प्रियंका शर्मा"},
    {"Tamil", "தமிழ் செல்வி"},
    {"Thai", "สมชาย ใจดี"},
    {"Georgian", "გიორგი"},
    {"Armenian", "Հայկ"},
    {"Ethiopic", "አበበ"},
    {"Khmer", "ខ្មែរ"},
    {"Hangul", "김민준"},
    {"Kana", "さくら"},
    {"Han", "王小明"},
    {"Han above U+FFFF", "𠮷田"},
};

/// Pixels that are more than half covered.
int Ink(const ShapedText& picture) {
  int ink = 0;
  const size_t step = picture.is_colour ? 4 : 1;
  for (size_t at = step - 1; at < picture.bytes.size(); at += step) {
    ink += picture.bytes[at] > 127 ? 1 : 0;
  }
  return ink;
}

bool BytesMatchItsSize(const ShapedText& picture) {
  return picture.bytes.size() == static_cast<size_t>(picture.width) *
                                     static_cast<size_t>(picture.height) *
                                     (picture.is_colour ? 4U : 1U);
}

}  // namespace

TEST_CASE("a name in any script leaves ink and has no missing glyph") {
  Shaper shaper;
  for (const auto& name : kNames) {
    CAPTURE(name.script);
    CHECK(shaper.MissingGlyphs(name.text) == 0);
    const auto picture = shaper.Render(name.text, {.size_px = 32});
    CHECK(BytesMatchItsSize(picture));
    CHECK_FALSE(picture.is_colour);
    CHECK_FALSE(picture.extent.cut);
    CHECK(Ink(picture) > 60);
  }
}

TEST_CASE("a character that no font has is counted as missing") {
  Shaper shaper;
  CHECK(shaper.MissingGlyphs("ab\U000FFFF0\U0010ABCD") == 2);
  CHECK(shaper.MissingGlyphs("") == 0);
}

TEST_CASE("emoji give a picture in colour and letters give a mask") {
  Shaper shaper;
  const auto mask = shaper.Render("Ada 1234 #*", {.size_px = 32});
  CHECK_FALSE(mask.is_colour);

  const auto picture =
      shaper.Render("Ada 👩‍🚀🇩🇪", {.size_px = 32, .colour_rgb = 0x2040FF});
  REQUIRE(picture.is_colour);
  CHECK(BytesMatchItsSize(picture));
  bool has_text_colour = false;
  bool has_other_colour = false;
  for (size_t at = 0; at < picture.bytes.size(); at += 4) {
    const auto* pixel = &picture.bytes[at];
    const bool is_text = pixel[0] == 0x20 && pixel[1] == 0x40 && pixel[2] == 0xFF;
    has_text_colour = has_text_colour || (pixel[3] == 255 && is_text);
    has_other_colour = has_other_colour || (pixel[3] == 255 && pixel[0] > 0x80);
  }
  CHECK(has_text_colour);
  CHECK(has_other_colour);
}

TEST_CASE("colours are not darkened by the alpha at the edges of letters") {
  Shaper shaper;
  const auto picture = shaper.Render("OOO 🎉", {.size_px = 32, .colour_rgb = 0xFFFFFF});
  REQUIRE(picture.is_colour);
  int soft = 0;
  const int letters = picture.width / 3;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < letters; ++x) {
      const auto* pixel = &picture.bytes[static_cast<size_t>(y * picture.width + x) * 4];
      if (pixel[3] > 20 && pixel[3] < 235) {
        ++soft;
        CHECK(pixel[0] >= 250);
        CHECK(pixel[2] >= 250);
      }
    }
  }
  CHECK(soft > 5);
}

TEST_CASE("the size is from ascent to descent of the main font") {
  Shaper shaper;
  for (const double size : {12.0, 16.0, 33.3, 100.0}) {
    CHECK(shaper.Measure("Hxg", {.size_px = size}).height == doctest::Approx(size).epsilon(0.001));
  }
  CHECK(shaper.Measure("", {.size_px = 20}).height == doctest::Approx(20).epsilon(0.001));
  CHECK(shaper.Measure("", {.size_px = 20}).width == 0);
  CHECK(shaper.Render("", {.size_px = 20}).bytes.empty());
  CHECK(shaper.Render("   ", {.size_px = 20}).bytes.empty());
}

TEST_CASE("a text is exactly in proportion to its size") {
  Shaper shaper;
  const double small = shaper.Measure("Владимир Кузнецов", {.size_px = 11}).width;
  const double large = shaper.Measure("Владимир Кузнецов", {.size_px = 110}).width;
  CHECK(large == doctest::Approx(small * 10).epsilon(0.001));
}

TEST_CASE("no text is wider than it may be") {
  Shaper shaper;
  std::vector<std::string> texts{std::string(300, 'w'), "short " + std::string(100, 'm')};
  for (const auto& name : kNames) {
    texts.emplace_back(name.text);
  }
  for (const std::string& text : texts) {
    for (const int width : {1, 40, 200}) {
      for (const int lines : {0, 1, 2}) {
        for (const double shrink : {1.0, 0.6}) {
          CAPTURE(text);
          CAPTURE(width);
          CAPTURE(lines);
          const auto extent = shaper.Measure(
              text,
              {.size_px = 24, .max_width_px = width, .max_lines = lines, .shrink_to = shrink});
          // One character is never broken: it may be wider than a few pixels.
          CHECK(extent.width <= std::max(width, 40) + 0.1);
          CHECK((lines == 0 || extent.lines <= lines));
        }
      }
    }
  }
}

TEST_CASE("what does not fit is shrunk first, then cut") {
  Shaper shaper;
  const std::string name = "Alexandra von Hohenzollern";
  const double natural = shaper.Measure(name, {.size_px = 30}).width;
  const int three_quarters = static_cast<int>(natural * 0.75);

  const auto shrunk = shaper.Measure(
      name, {.size_px = 30, .max_width_px = three_quarters, .max_lines = 1, .shrink_to = 0.5});
  CHECK_FALSE(shrunk.cut);
  CHECK(shrunk.scale < 0.76);
  CHECK(shrunk.scale > 0.7);
  CHECK(shrunk.width <= three_quarters + 0.1);

  const auto cut = shaper.Measure(
      name, {.size_px = 30, .max_width_px = three_quarters, .max_lines = 1, .shrink_to = 0.9});
  CHECK(cut.cut);
  CHECK(cut.scale == doctest::Approx(0.9));

  const auto wrapped =
      shaper.Measure(name, {.size_px = 30, .max_width_px = three_quarters, .max_lines = 2});
  CHECK_FALSE(wrapped.cut);
  CHECK(wrapped.lines == 2);
  CHECK(wrapped.scale == 1);
}

TEST_CASE("a long word is shrunk rather than broken") {
  Shaper shaper;
  const std::string word = "Donaudampfschifffahrt";
  const int width = static_cast<int>(shaper.Measure(word, {.size_px = 30}).width * 0.8);
  const auto extent = shaper.Measure(
      word, {.size_px = 30, .max_width_px = width, .max_lines = 3, .shrink_to = 0.5});
  CHECK(extent.lines == 1);
  CHECK(extent.scale < 0.81);
}

TEST_CASE("line breaks are kept only where any number of lines is allowed") {
  Shaper shaper;
  CHECK(shaper.Measure("a\nb\nc", {.max_lines = 0}).lines == 3);
  CHECK(shaper.Measure("a\nb\nc", {.max_lines = 1}).lines == 1);
  CHECK_FALSE(shaper.Measure("a\nb\nc", {.max_lines = 1}).cut);
}

TEST_CASE("hostile text makes a bounded picture") {
  Shaper shaper;
  std::string marks = "e";
  for (int i = 0; i < 3'000; ++i) {
    marks += "\u0301";
  }
  std::string wide;
  for (int i = 0; i < 10'000; ++i) {
    wide += "\uFDFD";
  }
  std::string overrides;
  for (int i = 0; i < 2'000; ++i) {
    overrides += "\u202Eab\u2067";
  }
  for (const std::string& text :
       {std::string(10'000, 'W'), std::string(10'000, '\n'), std::string(10'000, '\0'),
        std::string(10'000, '\xFF'), std::string(100'000, 'i'), marks, wide, overrides}) {
    for (const int lines : {0, 1, 3}) {
      for (const double size : {16.0, 600.0}) {
        const auto picture = shaper.Render(
            text, {.size_px = size, .max_width_px = lines == 3 ? 300 : 0, .max_lines = lines});
        CHECK(picture.width <= Shaper::kMostPixels);
        CHECK(picture.height <= Shaper::kMostPixels);
        CHECK(BytesMatchItsSize(picture));
      }
    }
  }
  CHECK(shaper.Measure(wide, {.max_lines = 1}).cut);
  CHECK(shaper.Measure(std::string(100'000, 'i'), {.max_lines = 0}).cut);
}

TEST_CASE("nothing in a name reorders the words around it") {
  Shaper shaper;
  const double plain = shaper.CaretAt("abc", {}, 3).x;
  CHECK(shaper.CaretAt("abc\u202E", {}, 3).x == doctest::Approx(plain));
  CHECK(shaper.CaretAt("\u202Eabc", {}, 3).x == doctest::Approx(0));
}

TEST_CASE("the caret goes rightwards in Latin and leftwards in Arabic and Hebrew") {
  Shaper shaper;
  const auto direction = [&shaper](const std::string& text) {
    std::vector<double> places;
    for (size_t at = 0;; at = NextCluster(text, at)) {
      places.push_back(shaper.CaretAt(text, {.size_px = 30}, at).x);
      if (at == text.size()) {
        break;
      }
    }
    if (std::is_sorted(places.begin(), places.end())) {
      return 1;
    }
    return std::is_sorted(places.rbegin(), places.rend()) ? -1 : 0;
  };
  CHECK(direction("Zoë García") == 1);
  CHECK(direction("שלום עולם") == -1);
  CHECK(direction("محمد عبد") == -1);
}

TEST_CASE("the caret's ends are the text's ends") {
  Shaper shaper;
  const TextStyle style{.size_px = 30};
  const double latin = shaper.Measure("Zoë", style).width;
  CHECK(shaper.CaretAt("Zoë", style, 0).x == doctest::Approx(0).epsilon(0.01));
  CHECK(shaper.CaretAt("Zoë", style, 4).x == doctest::Approx(latin).epsilon(0.01));
  CHECK(shaper.CaretAt("Zoë", style, 999).x == doctest::Approx(latin).epsilon(0.01));
  const double hebrew = shaper.Measure("שלום", style).width;
  CHECK(shaper.CaretAt("שלום", style, 0).x == doctest::Approx(hebrew).epsilon(0.01));
  CHECK(shaper.CaretAt("שלום", style, 8).x == doctest::Approx(0).epsilon(0.01));
  CHECK(shaper.CaretAt("", style, 0).height == doctest::Approx(30).epsilon(0.01));
}

TEST_CASE("a tap on a caret's place gives back its byte") {
  Shaper shaper;
  for (const auto& name : kNames) {
    const std::string text = name.text;
    CAPTURE(name.script);
    for (const int width : {0, 80}) {
      const TextStyle style{.size_px = 30, .max_width_px = width, .max_lines = 0};
      for (size_t at = 0; at < text.size(); at = NextCluster(text, at)) {
        const Caret caret = shaper.CaretAt(text, style, at);
        const size_t found = shaper.IndexAt(text, style, caret.x, caret.y + caret.height / 2);
        const Caret again = shaper.CaretAt(text, style, found);
        CHECK(again.x == doctest::Approx(caret.x).epsilon(0.02));
        CHECK(again.y == doctest::Approx(caret.y).epsilon(0.02));
      }
    }
  }
}

TEST_CASE("a tap beside the text gives its nearest end") {
  Shaper shaper;
  const TextStyle style{.size_px = 30};
  CHECK(shaper.IndexAt("Zoë 🎉", style, -1e9, 5) == 0);
  CHECK(shaper.IndexAt("Zoë 🎉", style, 1e9, 5) == 9);
  CHECK(shaper.IndexAt("Zoë 🎉", style, 1e9, 1e9) == 9);
  CHECK(shaper.IndexAt("", style, 3, 3) == 0);
  CHECK(shaper.IndexAt("שלום", style, -1e9, 5) == 8);
}

TEST_CASE("lines are aligned against each other") {
  Shaper shaper;
  const std::string text = "wide wide wide\ni";
  const auto second_line = [&](TextAlignment alignment) {
    return shaper.CaretAt(text, {.size_px = 20, .max_lines = 0, .alignment = alignment}, 15);
  };
  const double width = shaper.Measure(text, {.size_px = 20, .max_lines = 0}).width;
  const Caret start = second_line(TextAlignment::kStart);
  CHECK(start.x == doctest::Approx(0).epsilon(0.01));
  CHECK(start.y == doctest::Approx(20).epsilon(0.01));
  CHECK(second_line(TextAlignment::kCentre).x > width * 0.4);
  CHECK(second_line(TextAlignment::kCentre).x < width * 0.6);
  CHECK(second_line(TextAlignment::kEnd).x > width * 0.9);
}

TEST_CASE("accents that reach above the line are kept in the picture") {
  Shaper shaper;
  const auto plain = shaper.Render("E", {.size_px = 40});
  const auto stacked = shaper.Render("E\u0302\u0301\u0303", {.size_px = 40});
  CHECK(stacked.y < plain.y);
  CHECK(stacked.y < 0);
}

TEST_CASE("the weight and the language change the picture") {
  Shaper shaper;
  CHECK(Ink(shaper.Render("Mingle", {.size_px = 40, .weight = TextWeight::kBold})) >
        Ink(shaper.Render("Mingle", {.size_px = 40})) * 5 / 4);
  CHECK(shaper.Render("骨直", {.size_px = 40, .language = "ja"}).bytes !=
        shaper.Render("骨直", {.size_px = 40, .language = "zh"}).bytes);
}

TEST_CASE("random text is drawn, walked through and tapped without harm") {
  Shaper shaper;
  std::mt19937 random(20261123);
  const std::vector<char32_t> corners{U'\n',   U'\t',   0x0301,  0x200D,   0x202E,  0x2066,
                                      0x1F469, 0x1F680, 0xFE0F,  0x0E33,   0x0915,  0x094D,
                                      0x05D0,  0x0627,  0x20BB7, 0x10FFFF, 0x1F1E9, 0xAC00};
  for (int round = 0; round < 150; ++round) {
    std::u32string letters;
    for (auto i = random() % 40; i > 0; --i) {
      letters += random() % 2 == 0 ? corners[random() % corners.size()]
                                   : static_cast<char32_t>(0x20 + random() % 0x3000);
    }
    std::string text = EncodeUtf8(letters);
    for (auto i = random() % 4; i > 0 && !text.empty(); --i) {
      text[random() % text.size()] = static_cast<char>(random() % 256);
    }
    CAPTURE(text);
    const TextStyle style{.size_px = 20,
                          .max_width_px = static_cast<int>(random() % 200),
                          .max_lines = static_cast<int>(random() % 4),
                          .shrink_to = random() % 2 == 0 ? 1.0 : 0.5};
    CHECK(BytesMatchItsSize(shaper.Render(text, style)));
    for (size_t at = 0; at < text.size();) {
      const Caret caret = shaper.CaretAt(text, style, at);
      CHECK(std::isfinite(caret.x));
      CHECK(shaper.IndexAt(text, style, caret.x, caret.y) <= text.size());
      const size_t next = NextCluster(text, at);
      REQUIRE(next > at);
      CHECK(PreviousCluster(text, next) >= at);
      at = next;
    }
  }
}

TEST_CASE("threads with shapers of their own draw the same") {
  const auto draw = [] {
    Shaper shaper;
    std::vector<std::uint8_t> bytes;
    for (const auto& name : kNames) {
      const auto picture = shaper.Render(name.text, {.size_px = 24});
      bytes.insert(bytes.end(), picture.bytes.begin(), picture.bytes.end());
    }
    return bytes;
  };
  const auto expected = draw();
  std::vector<std::vector<std::uint8_t>> drawn(3);
  {
    std::vector<std::jthread> threads;
    for (auto& bytes : drawn) {
      threads.emplace_back([&bytes, &draw] { bytes = draw(); });
    }
  }
  for (const auto& bytes : drawn) {
    CHECK(bytes == expected);
  }
}
