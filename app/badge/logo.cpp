#include "badge/logo.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "badge/memory_stream.h"
#include "domain/event_look.h"
#include "shape/cairo_handles.h"

namespace mingle {
namespace {

using Surface = CairoHandle<cairo_surface_t>;
using Painter = CairoHandle<cairo_t>;

int WidthOf(const Surface& surface) { return cairo_image_surface_get_width(surface.get()); }
int HeightOf(const Surface& surface) { return cairo_image_surface_get_height(surface.get()); }

/// Opacity, red, green and blue, the highest byte first; colours are multiplied by the opacity.
std::uint32_t PixelAt(const Surface& surface, int x, int y) {
  const unsigned char* bytes = cairo_image_surface_get_data(surface.get());
  const std::ptrdiff_t row = cairo_image_surface_get_stride(surface.get());
  std::uint32_t pixel = 0;
  std::memcpy(&pixel, bytes + y * row + std::ptrdiff_t{4} * x, sizeof pixel);
  return pixel;
}

tl::unexpected<Error> Refuse(std::string_view name, const std::string& why) {
  return Fail(ErrorKind::kInvalid, "cannot take " + std::string(name) + " as a logo: " + why);
}

std::uint32_t NumberAt(std::string_view bytes, size_t at) {
  std::uint32_t number = 0;
  for (size_t i = 0; i < 4; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

/// The size that the header claims, as long as it is one that is read.
Result<void> CheckHeader(std::string_view png, std::string_view name) {
  constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n", 8);
  constexpr size_t kWidthAt = 16;
  constexpr size_t kHeightAt = 20;
  if (!png.starts_with(kSignature) || png.size() < kHeightAt + 4) {
    return Refuse(name, "it is not a PNG picture");
  }
  constexpr std::uint64_t kMostPixels = 16'000'000;
  const std::uint64_t pixels = std::uint64_t{NumberAt(png, kWidthAt)} * NumberAt(png, kHeightAt);
  if (pixels > kMostPixels) {
    return Refuse(name, "it has more than 16 megapixels");
  }
  return {};
}

Result<Surface> Decode(std::string_view png, std::string_view name) {
  if (const auto header = CheckHeader(png, name); !header) {
    return tl::unexpected(header.error());
  }
  std::string_view rest = png;
  const auto read = [](void* closure, unsigned char* data, unsigned int length) -> cairo_status_t {
    auto& from = *static_cast<std::string_view*>(closure);
    if (from.size() < length) {
      return CAIRO_STATUS_READ_ERROR;
    }
    std::memcpy(data, from.data(), length);
    from.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
  };
  Surface coded(cairo_image_surface_create_from_png_stream(read, &rest));
  if (cairo_surface_status(coded.get()) != CAIRO_STATUS_SUCCESS) {
    return Refuse(name, "it is damaged");
  }
  // Whatever kind of PNG it was.
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, WidthOf(coded), HeightOf(coded)));
  {
    const Painter painter(cairo_create(surface.get()));
    cairo_set_source_surface(painter.get(), coded.get(), 0, 0);
    cairo_paint(painter.get());
  }
  cairo_surface_flush(surface.get());
  return surface;
}

/// First and last column and row that have something in them.
struct Seen {
  int left = 0;
  int top = 0;
  int right = -1;
  int bottom = -1;
};

Seen SeenOf(const Surface& surface) {
  Seen seen{.left = WidthOf(surface), .top = HeightOf(surface)};
  for (int y = 0; y < HeightOf(surface); ++y) {
    for (int x = 0; x < WidthOf(surface); ++x) {
      if (PixelAt(surface, x, y) >> 24U != 0) {
        seen = {std::min(seen.left, x), std::min(seen.top, y), std::max(seen.right, x),
                std::max(seen.bottom, y)};
      }
    }
  }
  return seen;
}

std::string Encoded(const Surface& surface) {
  std::string png;
  cairo_surface_write_to_png_stream(surface.get(), AppendToString, &png);
  return png;
}

/// What is seen of it, `scale` times as large.
Surface Scaled(const Surface& surface, const Seen& seen, double scale) {
  const auto size = [scale](int length) {
    return std::max(static_cast<int>(std::lround(length * scale)), 1);
  };
  Surface small(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size(seen.right - seen.left + 1),
                                           size(seen.bottom - seen.top + 1)));
  const Painter painter(cairo_create(small.get()));
  cairo_scale(painter.get(), scale, scale);
  cairo_set_source_surface(painter.get(), surface.get(), -seen.left, -seen.top);
  cairo_pattern_set_filter(cairo_get_source(painter.get()), CAIRO_FILTER_BEST);
  cairo_paint(painter.get());
  return small;
}

}  // namespace

Result<std::string> MakeLogo(std::string_view png, std::string_view name) {
  const auto surface = Decode(png, name);
  if (!surface) {
    return tl::unexpected(surface.error());
  }
  const Seen seen = SeenOf(*surface);
  if (seen.right < seen.left) {
    return Refuse(name, "there is nothing to be seen in it");
  }
  const double width = seen.right - seen.left + 1;
  const double height = seen.bottom - seen.top + 1;
  constexpr double kStep = 0.85;
  double scale = std::min({kLogoWidth_px / width, kLogoHeight_px / height, 1.0});
  std::string logo = Encoded(Scaled(*surface, seen, scale));
  while (logo.size() > kMostLogoBytes) {
    scale *= kStep;
    logo = Encoded(Scaled(*surface, seen, scale));
  }
  return logo;
}

Result<ColourImage> DecodeLogo(std::string_view png) {
  const auto surface = Decode(png, "what the book holds");
  if (!surface) {
    return tl::unexpected(surface.error());
  }
  ColourImage image;
  image.width = WidthOf(*surface);
  image.height = HeightOf(*surface);
  if (image.width > kLogoWidth_px || image.height > kLogoHeight_px) {
    return Refuse("what the book holds", "it is too large");
  }
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const std::uint32_t pixel = PixelAt(*surface, x, y);
      const std::uint32_t alpha = pixel >> 24U;
      for (const unsigned shift : {16U, 8U, 0U}) {
        const std::uint32_t part = pixel >> shift & 255U;
        image.pixels.push_back(
            static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(part * 255 / alpha, 255U)));
      }
      image.pixels.push_back(static_cast<std::uint8_t>(alpha));
    }
  }
  return image;
}

}  // namespace mingle
