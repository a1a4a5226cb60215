#include "scan/scan_images.h"

#include <algorithm>
#include <array>
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
std::optional<Decoded> Within(std::optional<Decoded> code, int border, int factor,
                              const char* pass) {
  if (code) {
    code->pass = std::string(pass) + ", " + code->pass;
  }
  for (size_t i = 0; code && i < code->corners.size(); ++i) {
    PixelPoint& corner = code->corners[i];
    corner = {corner.x / factor - border, corner.y / factor - border};
  }
  return code;
}

std::optional<Decoded> StareTurned(const ImageView& picture) {
  GrayImage turned;
  TurnAlong(picture, kEighthTurn, turned);
  auto code = Stare(turned.view(), static_cast<int>(kMostPicturePixels));
  for (size_t i = 0; code && i < code->corners.size(); ++i) {
    code->corners[i] = BeforeTurn(picture, kEighthTurn, code->corners[i].x, code->corners[i].y);
  }
  return code;
}

/// Takes a code that was read out of the picture; false when there was nothing to take.
bool Wipe(GrayImage& picture, const std::array<PixelPoint, 4>& corners) {
  int top = picture.height;
  int bottom = 0;
  for (const PixelPoint& corner : corners) {
    top = std::min(top, corner.y);
    bottom = std::max(bottom, corner.y);
  }
  bool any = false;
  for (int y = std::max(top, 0); y < std::min(bottom + 1, picture.height); ++y) {
    int left = picture.width;
    int right = -1;
    for (size_t i = 0; i < 4; ++i) {
      const PixelPoint& from = corners[i];
      const PixelPoint& to = corners[(i + 1) % 4];
      if (y >= std::min(from.y, to.y) && y <= std::max(from.y, to.y)) {
        const int x = from.y == to.y
                          ? from.x
                          : static_cast<int>(from.x + static_cast<long long>(to.x - from.x) *
                                                          (y - from.y) / (to.y - from.y));
        left = std::min(left, x);
        right = std::max(right, x);
      }
    }
    for (int x = std::max(left, 0); x < std::min(right + 1, picture.width); ++x) {
      picture.at(x, y) = 128;
      any = true;
    }
  }
  return any;
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
    return Within(std::move(code), kBorder, 1, "bordered");
  }
  if (static_cast<long long>(packed.width) * packed.height > kMostEnlarged) {
    return std::nullopt;
  }
  GrayImage twice;
  EnlargeTwice(bordered.view(), twice);
  if (auto code = Stare(twice.view(), static_cast<int>(kMostPicturePixels))) {
    return Within(std::move(code), kBorder, 2, "enlarged");
  }
  return Within(StareTurned(twice.view()), kBorder, 2, "turned");
}

std::vector<Decoded> FindAllInStill(const ImageView& picture, size_t most) {
  GrayImage left;
  PackLuma(picture, left);
  std::vector<Decoded> found;
  while (found.size() < most) {
    auto code = FindInStill(left.view());
    if (!code || !Wipe(left, code->corners)) {
      break;
    }
    found.push_back(std::move(*code));
  }
  return found;
}

Result<std::vector<Decoded>> ReadStill(const std::filesystem::path& path, bool all,
                                       ContainedReader* others) {
  const Result<GrayImage> picture = ReadPicture(path);
  if (!picture) {
    return tl::unexpected(picture.error());
  }
  std::vector<Decoded> codes = FindAllInStill(picture->view(), all ? 200 : 1);
  if (others == nullptr || (!codes.empty() && !all)) {
    return codes;
  }
  for (Decoded& code : others->Read(picture->view())) {
    if (codes.empty() || all) {
      codes.push_back(std::move(code));
    }
  }
  return codes;
}

}  // namespace mingle
