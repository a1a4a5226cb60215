#include "badge/badge_picture.h"

#include <cairo.h>
#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "badge/badge_scene.h"
#include "badge/face_plan.h"
#include "support/decode_all.h"
#include "support/pages.h"

using namespace mingle;

namespace {

/// What the straight-edged black shapes of an SVG of millimetres cover, at ten dots a millimetre.
GrayImage DrawBlackShapes(const std::string& svg, const BadgeLayout& layout) {
  constexpr double kDotsAMm = 10;
  GrayImage image(static_cast<int>(std::lround(layout.badge_width_mm * kDotsAMm)),
                  static_cast<int>(std::lround(layout.badge_height_mm * kDotsAMm)));
  const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, image.width);
  std::vector<unsigned char> covered(static_cast<size_t>(stride * image.height));
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create_for_data(covered.data(), CAIRO_FORMAT_A8, image.width,
                                          image.height, stride),
      cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> drawing(cairo_create(surface.get()),
                                                                   cairo_destroy);
  cairo_scale(drawing.get(), kDotsAMm, kDotsAMm);
  const size_t shapes = svg.rfind("</defs>") == std::string::npos ? 0 : svg.rfind("</defs>");
  for (size_t at = svg.find("<path", shapes); at != std::string::npos;
       at = svg.find("<path", at + 1)) {
    const std::string tag = svg.substr(at, svg.find('>', at) - at);
    const size_t start = tag.find(" d=\"");
    // cairo 1.16 writes a colour without spaces, 1.18 with them.
    const bool black = tag.find("rgb(0%,0%,0%)") != std::string::npos ||
                       tag.find("rgb(0%, 0%, 0%)") != std::string::npos;
    if (!black || start == std::string::npos) {
      continue;
    }
    std::istringstream path(tag.substr(start + 4, tag.find('"', start + 4) - start - 4));
    std::string step;
    double x = 0;
    double y = 0;
    while (path >> step) {
      if (step == "M" && path >> x >> y) {
        cairo_move_to(drawing.get(), x, y);
      } else if (step == "L" && path >> x >> y) {
        cairo_line_to(drawing.get(), x, y);
      } else if (step == "Z") {
        cairo_close_path(drawing.get());
      }
    }
    cairo_fill(drawing.get());
  }
  cairo_surface_flush(surface.get());
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      image.at(x, y) =
          static_cast<std::uint8_t>(255 - covered[static_cast<size_t>(y * stride + x)]);
    }
  }
  return image;
}

}  // namespace

TEST_CASE("a badge as PNG has its size in dots and millimetres and reads back") {
  BadgePictures pictures(BadgeLayouts().front());
  for (const int dots_per_inch : {150, 300}) {
    for (const unsigned number : {0U, 8U, 16U, 17U, 21U}) {
      const auto face = test::FaceNumber(number);
      const auto png = pictures.DrawPng(face, dots_per_inch);
      REQUIRE(png);
      const GrayImage picture = test::ReadGrayPng(*png);
      CHECK(picture.width == std::lround(85.6 / 25.4 * dots_per_inch));
      CHECK(picture.height == std::lround(54 / 25.4 * dots_per_inch));
      CHECK(test::DecodeAll(picture.view()) == std::vector{face.code});
    }
  }
}

TEST_CASE("a PNG says how large it is on paper") {
  const auto png = BadgePictures(BadgeLayouts().front()).DrawPng(test::FaceNumber(0), 300).value();
  const size_t chunk = png.find("pHYs");
  REQUIRE(chunk == 37);
  // 300 dots an inch are 11,811 a metre. The checksum is the one zlib gives.
  const std::string expected("pHYs\x00\x00\x2E\x23\x00\x00\x2E\x23\x01\x78\xA5\x3F\x76", 17);
  CHECK(png.substr(chunk, 17) == expected);
}

TEST_CASE("the name's ink stays within the name's box") {
  constexpr int kDotsAnInch = 150;
  for (const auto& layout : {FindBadgeLayout("a4-8").value(), FindBadgeLayout("a4-4").value()}) {
    const BoxMm box = PlanFace(layout.badge_width_mm, layout.badge_height_mm, layout.qr_mm).name;
    BadgePictures pictures(layout);
    const double dots_a_mm = kDotsAnInch / 25.4;
    for (const auto& name : test::HardNames()) {
      CAPTURE(name);
      BadgeFace face = test::FaceNumber(0);
      // An invisible name, so that there is no line to write on either.
      face.name = "\u2060";
      const GrayImage without = test::ReadGrayPng(pictures.DrawPng(face, kDotsAnInch).value());
      face.name = name;
      const GrayImage with = test::ReadGrayPng(pictures.DrawPng(face, kDotsAnInch).value());
      int inside = 0;
      int outside = 0;
      for (int y = 0; y < with.height; ++y) {
        for (int x = 0; x < with.width; ++x) {
          if (with.view().at(x, y) == without.view().at(x, y)) {
            continue;
          }
          const bool in_box = x >= (box.x * dots_a_mm) - 2 && x <= (box.right() * dots_a_mm) + 2 &&
                              y >= (box.y * dots_a_mm) - 2 && y <= (box.bottom() * dots_a_mm) + 2;
          (in_box ? inside : outside) += 1;
        }
      }
      CHECK(outside == 0);
      CHECK(inside > 100);
    }
  }
}

TEST_CASE("a badge as SVG is in millimetres, carries its letters and reads back") {
  for (const auto& layout : {FindBadgeLayout("a4-8").value(), FindBadgeLayout("a4-4").value()}) {
    BadgePictures pictures(layout);
    for (const unsigned number : {0U, 3U, 6U, 17U}) {
      const auto face = test::FaceNumber(number);
      const auto svg = pictures.DrawSvg(face);
      REQUIRE(svg);
      CHECK(svg->find("mm\"") != std::string::npos);
      CHECK(svg->find("<text") == std::string::npos);
      CHECK(test::DecodeAll(DrawBlackShapes(*svg, layout).view()) == std::vector{face.code});
    }
  }
}

TEST_CASE("a badge that cannot be drawn says whose it is") {
  BadgeFace face = test::FaceNumber(0);
  face.code.clear();
  BadgePictures pictures(BadgeLayouts().front());
  for (const auto& drawn : {pictures.DrawPng(face), pictures.DrawSvg(face)}) {
    REQUIRE_FALSE(drawn);
    CHECK(drawn.error().kind == ErrorKind::kInvalid);
    CHECK(drawn.error().message.find("Ada Lovelace") != std::string::npos);
  }
}
