#include "badge/fitted_text.h"

#include <doctest/doctest.h>

#include "badge/badge_scene.h"
#include "badge/face_plan.h"
#include "badge/layout.h"

using namespace mingle;

namespace {

constexpr TextRoom kRoom{.width_mm = 41, .height_mm = 20, .most_em_mm = 9};

int Lines(const FittedText& text) { return pango_layout_get_line_count(text.layout.get()); }

/// All of the text is in the layout's lines, none of it hidden or replaced.
bool IsWhole(const FittedText& text) {
  PangoLayout* layout = text.layout.get();
  if (pango_layout_is_ellipsized(layout) != 0) {
    return false;
  }
  int bytes = 0;
  const int lines = pango_layout_get_line_count(layout);
  for (int i = 0; i < lines; ++i) {
    bytes += pango_layout_get_line_readonly(layout, i)->length;
  }
  const std::string whole = pango_layout_get_text(layout);
  return bytes + lines - 1 >= static_cast<int>(whole.size()) &&
         pango_layout_get_unknown_glyphs_count(layout) == 0;
}

}  // namespace

TEST_CASE("every name is whole and within its room on every layout") {
  Typesetter typesetter;
  for (const auto& layout : BadgeLayouts()) {
    const FacePlan plan = PlanFace(layout.badge_width_mm, layout.badge_height_mm, layout.qr_mm);
    for (const auto& name : test::HardNames()) {
      CAPTURE(layout.name);
      CAPTURE(name);
      const auto text = FitText(typesetter, name,
                                {.width_mm = plan.name.width,
                                 .height_mm = plan.name.height,
                                 .most_em_mm = plan.most_name_em_mm,
                                 .weight = TextWeight::kBold,
                                 .centred = plan.centred});
      REQUIRE(text);
      CHECK(IsWhole(*text));
      CHECK(text->width_mm <= plan.name.width + 0.02);
      CHECK(text->height_mm <= plan.name.height + 0.02);
      CHECK(text->em_mm() <= plan.most_name_em_mm + 0.001);
    }
  }
}

TEST_CASE("a name of ordinary length is printed at 14 points or more") {
  Typesetter typesetter;
  for (const char* name : {"Ada Lovelace", "Zoë García-Łukasiewicz", "Владимир Кузнецов",
                           "محمد عبد الرحمن", "प्रियंका शर्मा", "𠮷田 太郎", "김민준", "สมชาย ใจดี"}) {
    CAPTURE(name);
    TextRoom room = kRoom;
    room.weight = TextWeight::kBold;
    CHECK(FitText(typesetter, name, room)->em_mm() * 72 / 25.4 >= 14);
  }
}

TEST_CASE("a short text takes its full size and one line") {
  Typesetter typesetter;
  const auto text = FitText(typesetter, "Li", kRoom);
  REQUIRE(text);
  CHECK(text->em_mm() == doctest::Approx(9));
  CHECK(Lines(*text) == 1);
}

TEST_CASE("words go to lines of their own where that makes them larger") {
  Typesetter typesetter;
  const auto text = FitText(typesetter, "Wilhelmina Featherstone", kRoom);
  REQUIRE(text);
  CHECK(Lines(*text) == 2);
  const auto one = FitText(typesetter, "Wilhelmina", kRoom);
  REQUIRE(one);
  CHECK(Lines(*one) == 1);
}

TEST_CASE("a word is broken only when it would be too small to read") {
  Typesetter typesetter;
  CHECK(Lines(*FitText(typesetter, "Donaudampfschifffahrt", kRoom)) == 1);
  const auto broken = FitText(typesetter, std::string(60, 'm'), kRoom);
  REQUIRE(broken);
  CHECK(Lines(*broken) > 1);
  CHECK(std::string(pango_layout_get_text(broken->layout.get())).find('-') == std::string::npos);
}

TEST_CASE("lines with room to spare are about equally long") {
  Typesetter typesetter;
  const auto text = FitText(typesetter, "Research & Development and Mathematics",
                            {.width_mm = 41, .height_mm = 20, .most_em_mm = 3.2});
  REQUIRE(text);
  REQUIRE(Lines(*text) == 2);
  CHECK(text->width_mm < 38);
}

TEST_CASE("a text that no size makes fit is refused, not cut") {
  Typesetter typesetter;
  CHECK_FALSE(FitText(typesetter, std::string(4'000, 'W'),
                      {.width_mm = 10, .height_mm = 3, .most_em_mm = 3}));
}

TEST_CASE("line breaks stay only where they are wanted") {
  Typesetter typesetter;
  TextRoom room = kRoom;
  CHECK(Lines(*FitText(typesetter, "A\nB", room)) == 1);
  room.keep_lines = true;
  CHECK(Lines(*FitText(typesetter, "A\nB", room)) == 2);
}
