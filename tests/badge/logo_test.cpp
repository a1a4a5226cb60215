#include "badge/logo.h"

#include <cairo.h>
#include <doctest/doctest.h>

#include <random>

#include "badge/memory_stream.h"
#include "domain/event_look.h"

namespace mingle::test {
namespace {

/// A PNG of this size, painted by `paint`.
std::string Png(int width, int height, const std::function<void(cairo_t*)>& paint) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
  cairo_t* painter = cairo_create(surface);
  paint(painter);
  cairo_destroy(painter);
  std::string png;
  cairo_surface_write_to_png_stream(surface, AppendToString, &png);
  cairo_surface_destroy(surface);
  return png;
}

/// An orange bar in the middle of much that is empty.
std::string Bar(int width, int height) {
  return Png(width, height, [&](cairo_t* painter) {
    cairo_set_source_rgb(painter, 1, 0.5, 0);
    cairo_rectangle(painter, width / 4.0, height / 4.0, width / 2.0, height / 2.0);
    cairo_fill(painter);
  });
}

ColourImage Decoded(const std::string& file) {
  const auto logo = MakeLogo(file, "logo.png");
  REQUIRE_MESSAGE(logo, logo.error().message);
  CHECK(logo->size() <= kMostLogoBytes);
  const auto image = DecodeLogo(*logo);
  REQUIRE_MESSAGE(image, image.error().message);
  CHECK(image->pixels.size() == size_t{4} * static_cast<size_t>(image->width * image->height));
  return *image;
}

std::string WhyNot(std::string_view file) {
  const auto logo = MakeLogo(file, "logo.png");
  REQUIRE_FALSE(logo);
  CHECK(logo.error().kind == ErrorKind::kInvalid);
  return logo.error().message;
}

TEST_CASE("what is empty around a logo goes, and its colours stay") {
  const ColourImage logo = Decoded(Bar(200, 80));
  CHECK(logo.width == 100);
  CHECK(logo.height == 40);
  const std::vector<std::uint8_t> first(logo.pixels.begin(), logo.pixels.begin() + 4);
  CHECK(first == std::vector<std::uint8_t>{255, 128, 0, 255});
}

TEST_CASE("a large logo becomes small and keeps its shape, a small one stays as it is") {
  const ColourImage large = Decoded(Bar(4000, 1000));
  CHECK(large.width == kLogoWidth_px);
  CHECK(large.height == kLogoWidth_px / 4);
  const ColourImage high = Decoded(Bar(1000, 4000));
  CHECK(high.height == kLogoHeight_px);
  CHECK(high.width == kLogoHeight_px / 4);
  CHECK(Decoded(Bar(40, 20)).width == 20);
}

TEST_CASE("the busiest picture is made to fit into a fact") {
  std::mt19937 random(1);
  const ColourImage logo = Decoded(Png(900, 400, [&](cairo_t* painter) {
    for (int i = 0; i < 40'000; ++i) {
      const auto any = [&] { return static_cast<double>(random() % 1000) / 1000; };
      cairo_set_source_rgb(painter, any(), any(), any());
      cairo_rectangle(painter, any() * 900, any() * 400, 4, 4);
      cairo_fill(painter);
    }
  }));
  CHECK(logo.width > 40);
}

TEST_CASE("half transparent pixels come back as they were") {
  const ColourImage logo = Decoded(Png(10, 10, [](cairo_t* painter) {
    cairo_set_source_rgba(painter, 0, 0, 1, 0.5);
    cairo_paint(painter);
  }));
  CHECK(logo.pixels[2] == 255);
  CHECK(logo.pixels[3] == doctest::Approx(128).epsilon(0.01));
}

TEST_CASE("what is no picture is refused with the reason") {
  const std::string bar = Bar(50, 50);
  CHECK(WhyNot("") == "cannot take logo.png as a logo: it is not a PNG picture");
  CHECK(WhyNot("GIF89a and so on") == "cannot take logo.png as a logo: it is not a PNG picture");
  CHECK(WhyNot(bar.substr(0, 20)) == "cannot take logo.png as a logo: it is not a PNG picture");
  CHECK(WhyNot(bar.substr(0, bar.size() / 2)) == "cannot take logo.png as a logo: it is damaged");
  CHECK(WhyNot(Png(20, 20, [](cairo_t*) {})) ==
        "cannot take logo.png as a logo: there is nothing to be seen in it");
  std::string bomb = bar;
  bomb[16] = bomb[20] = '\x7F';  // two thousand million pixels each way
  CHECK(WhyNot(bomb) == "cannot take logo.png as a logo: it has more than 16 megapixels");
}

TEST_CASE("a damaged logo is refused or read, and never more") {
  const std::string bar = MakeLogo(Bar(60, 40), "logo.png").value();
  std::mt19937 random(2);
  for (int i = 0; i < 2000; ++i) {
    std::string damaged = bar;
    for (int k = 0; k < 3; ++k) {
      damaged[random() % damaged.size()] = static_cast<char>(random());
    }
    if (const auto image = DecodeLogo(damaged)) {
      CHECK(image->width <= kLogoWidth_px);
    }
  }
}

TEST_CASE("what only claims to be a logo of ours is not decoded") {
  CHECK_FALSE(DecodeLogo(Bar(1000, 1000)));
  CHECK_FALSE(DecodeLogo(""));
}

}  // namespace
}  // namespace mingle::test
