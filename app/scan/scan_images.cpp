#include "scan/scan_images.h"

#include <utility>

#include "scan/frame_reader.h"
#include "scan/luma_filter.h"
#include "scan/picture.h"

namespace mingle {
namespace {

constexpr int kBorder = 16;
/// Pictures with more pixels show their codes large enough without being enlarged.
constexpr long long kMostEnlarged = 1'000'000;

/// A still is a video in which nothing moves.
std::optional<Decoded> Stare(const ImageView& picture, int most_pixels) {
  FrameReader reader(most_pixels);
  for (int look = 0; look < FrameReader::kLooks; ++look) {
    auto codes = reader.Read(picture);
    if (!codes.empty()) {
      return std::move(codes.front());
    }
  }
  return std::nullopt;
}

/// The outline in a picture that was given a border of `border` px and then enlarged by `factor`,
/// as it is in the picture itself.
std::optional<Decoded> Within(std::optional<Decoded> code, int border, int factor) {
  for (size_t i = 0; code && i < code->corners.size(); ++i) {
    PixelPoint& corner = code->corners[i];
    corner = {corner.x / factor - border, corner.y / factor - border};
  }
  return code;
}

std::optional<Decoded> StareTurned(const ImageView& picture) {
  GrayImage turned;
  TurnEighth(picture, turned);
  auto code = Stare(turned.view(), static_cast<int>(kMostPicturePixels));
  for (size_t i = 0; code && i < code->corners.size(); ++i) {
    code->corners[i] = BeforeTurnEighth(picture, code->corners[i].x, code->corners[i].y);
  }
  return code;
}

}  // namespace

std::optional<Decoded> FindInStill(const ImageView& picture) {
  GrayImage packed;
  PackLuma(picture, packed);
  if (auto code = Stare(packed.view(), static_cast<int>(kMostPicturePixels))) {
    return code;
  }
  GrayImage bordered;
  AddBorder(packed.view(), kBorder, bordered);
  if (auto code = Stare(bordered.view(), FrameReader::kMostPixels)) {
    return Within(std::move(code), kBorder, 1);
  }
  if (static_cast<long long>(packed.width) * packed.height > kMostEnlarged) {
    return std::nullopt;
  }
  GrayImage twice;
  EnlargeTwice(bordered.view(), twice);
  if (auto code = Stare(twice.view(), static_cast<int>(kMostPicturePixels))) {
    return Within(std::move(code), kBorder, 2);
  }
  return Within(StareTurned(twice.view()), kBorder, 2);
}

Result<std::optional<Decoded>> ReadStill(const std::filesystem::path& path) {
  const Result<GrayImage> picture = ReadPicture(path);
  if (!picture) {
    return tl::unexpected(picture.error());
  }
  return FindInStill(picture->view());
}

}  // namespace mingle
