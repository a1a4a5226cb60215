#include "badge/sheet.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "badge/badge_scene.h"
#include "base/file.h"
#include "support/decode_all.h"
#include "support/pages.h"
#include "support/temp_folder.h"

using namespace mingle;

namespace {

constexpr Time kNow{Milliseconds{1'795'442'700'123}};

std::vector<BadgeFace> Faces(unsigned count) {
  std::vector<BadgeFace> faces;
  for (unsigned i = 0; i < count; ++i) {
    faces.push_back(test::FaceNumber(i));
  }
  return faces;
}

/// The part of a page where the badge of that place lies, as the layout says.
ImageView BadgeOn(const ImageView& page, const BadgeLayout& layout, int place, int dots_per_inch) {
  const double dots_a_mm = dots_per_inch / 25.4;
  const double grid_width =
      layout.columns * layout.badge_width_mm + (layout.columns - 1) * layout.column_gap_mm;
  const double left = (layout.page_width_mm - grid_width) / 2 +
                      (place % layout.columns) * (layout.badge_width_mm + layout.column_gap_mm);
  const double top = (layout.page_height_mm - layout.rows * layout.badge_height_mm) / 2 +
                     (place / layout.columns) * layout.badge_height_mm;
  const int x = static_cast<int>(left * dots_a_mm);
  const int y = static_cast<int>(top * dots_a_mm);
  return {&page.data[y * page.stride + x],
          std::min(static_cast<int>(layout.badge_width_mm * dots_a_mm), page.width - x),
          std::min(static_cast<int>(layout.badge_height_mm * dots_a_mm), page.height - y),
          page.stride};
}

/// Every badge of the sheet reads back in its place, and in every other place nothing does.
void CheckEveryBadgeReads(const BadgeLayout& layout, const std::vector<BadgeFace>& faces,
                          int dots_per_inch) {
  CAPTURE(layout.name);
  CAPTURE(dots_per_inch);
  const auto pdf = DrawSheet(faces, layout, {.title = "Badges", .created = kNow});
  REQUIRE(pdf);
  const auto pages = test::RasterisePdf(*pdf, dots_per_inch);
  const auto a_page = static_cast<size_t>(layout.badges_a_page());
  REQUIRE(pages.size() == (faces.size() + a_page - 1) / a_page);
  for (size_t index = 0; index < pages.size() * a_page; ++index) {
    CAPTURE(index);
    const ImageView page = pages[index / a_page].view();
    const auto read =
        test::DecodeAll(BadgeOn(page, layout, static_cast<int>(index % a_page), dots_per_inch));
    if (index < faces.size()) {
      CHECK(read == std::vector{faces[index].code});
    } else {
      CHECK(read.empty());
    }
  }
}

}  // namespace

TEST_CASE("every badge of a sheet reads at 150 dots an inch, whatever the name") {
  const auto faces = Faces(static_cast<unsigned>(test::HardNames().size()));
  for (const auto& layout : BadgeLayouts()) {
    CheckEveryBadgeReads(layout, faces, 150);
  }
}

TEST_CASE("200 badges read at 100 and at 300 dots an inch") {
  const auto faces = Faces(200);
  CheckEveryBadgeReads(BadgeLayouts().front(), faces, 100);
  CheckEveryBadgeReads(BadgeLayouts().front(), faces, 300);
}

TEST_CASE("the page has the paper's size and the badge its place on it") {
  const auto layout = FindBadgeLayout("letter-8").value();
  auto face = test::FaceNumber(0);
  face.band_rgb = 0x000000;
  const auto pages =
      test::RasterisePdf(DrawSheet({&face, 1}, layout, {.created = kNow}).value(), 254);
  REQUIRE(pages.size() == 1);
  const ImageView page = pages.front().view();
  CHECK(page.width == 2159);
  CHECK(page.height == 2794);
  // Ten dots a millimetre: the band of the first badge begins where the grid does, at 22.35 mm
  // from the left and 31.7 mm from the top.
  CHECK(page.at(220, 340) == 255);
  CHECK(page.at(227, 340) < 10);
  CHECK(page.at(227, 323) < 10);
  CHECK(page.at(240, 312) == 255);
}

TEST_CASE("a code has white for four modules on every side, up to the cut") {
  const auto layout = FindBadgeLayout("single").value();
  for (unsigned number = 0; number < 4; ++number) {
    const auto face = test::FaceNumber(number);
    const auto pages =
        test::RasterisePdf(DrawSheet({&face, 1}, layout, {.created = kNow}).value(), 254);
    REQUIRE(pages.size() == 1);
    const ImageView page = pages.front().view();
    // 46 mm to the right edge, 8 mm to 47.6 mm from the top; the modules lie 4.8 mm inside.
    int ink = 0;
    for (int y = 82; y < 474; ++y) {
      for (int x = 462; x < 854; ++x) {
        const bool modules = x >= 506 && x < 810 && y >= 126 && y < 430;
        ink += !modules && page.at(x, y) < 250 ? 1 : 0;
      }
    }
    CHECK(ink == 0);
  }
}

TEST_CASE("the same badges at the same time give the same bytes") {
  const auto faces = Faces(20);
  const auto& layout = BadgeLayouts().front();
  const SheetOptions options{.title = "Badges", .footer = "Print at 100 %", .created = kNow};
  const std::string once = DrawSheet(faces, layout, options).value();
  CHECK(DrawSheet(faces, layout, options).value() == once);
  const std::string about = test::PdfInfo(once);
  CHECK(about.find("2026-11-23T14:05:00Z") != std::string::npos);
  CHECK(about.find("Badges") != std::string::npos);
}

TEST_CASE("a badge that cannot be printed is named and nothing is returned") {
  auto faces = Faces(3);
  faces[1].name = "Ada Lovelace";
  faces[1].code = "";
  const auto no_code = DrawSheet(faces, BadgeLayouts().front(), {.created = kNow});
  REQUIRE_FALSE(no_code);
  CHECK(no_code.error().kind == ErrorKind::kInvalid);
  CHECK(no_code.error().message.find("badge 2 (Ada Lovelace)") != std::string::npos);

  faces[1] = test::FaceNumber(1);
  faces[1].name = std::string(10'000, 'x');
  const auto too_long = DrawSheet(faces, BadgeLayouts().front(), {.created = kNow});
  REQUIRE_FALSE(too_long);
  CHECK(too_long.error().message.find("10000 characters") != std::string::npos);
  CHECK(too_long.error().message.size() < 400);

  CHECK(DrawSheet({}, BadgeLayouts().front(), {}).error().kind == ErrorKind::kNotFound);
}

TEST_CASE("a badge without a name or company has room to write and still reads") {
  BadgeFace face;
  face.code = test::CodeNumber(5);
  const auto pages = test::RasterisePdf(
      DrawSheet({&face, 1}, BadgeLayouts().front(), {.created = kNow}).value(), 150);
  REQUIRE(pages.size() == 1);
  CHECK(test::DecodeAll(pages.front().view()) == std::vector{face.code});
}

TEST_CASE("a roster's own ticket code is printed and read like any other") {
  auto faces = Faces(3);
  faces[0].code = "https://tickets.example.org/t/8f3a-22c1?holder=zo%C3%AB";
  faces[1].code = "0012345678905";
  faces[2].code = std::string(200, 'q');
  CheckEveryBadgeReads(BadgeLayouts().front(), faces, 150);
}

TEST_CASE("progress is told after each page") {
  const auto faces = Faces(19);
  std::vector<size_t> done;
  REQUIRE(DrawSheet(faces, BadgeLayouts().front(),
                    {.created = kNow, .on_page = [&](size_t count) { done.push_back(count); }}));
  CHECK(done == std::vector<size_t>{8, 16, 19});
}

TEST_CASE("a sheet goes to disk whole") {
  const test::TempFolder folder;
  const std::string pdf = DrawSheet(Faces(9), BadgeLayouts().front(), {.created = kNow}).value();
  REQUIRE(WriteFile(folder / "badges.pdf", pdf));
  const std::string read = ReadFile(folder / "badges.pdf").value();
  CHECK(read == pdf);
  CHECK(read.starts_with("%PDF-1."));
  CHECK(read.ends_with("%%EOF\n"));
}
