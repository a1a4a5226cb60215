#pragma once

#include <numbers>

#include "base/image.h"

namespace mingle {

/// A place in a picture, in px from its top left corner.
struct PixelPoint {
  int x = 0;
  int y = 0;

  friend bool operator==(const PixelPoint&, const PixelPoint&) = default;
};

/// A way across a picture: a vector of length 1.
struct Direction {
  float x = 1;
  float y = 0;
};
/// Along it a square that stands on its tip stands on its side.
constexpr Direction kEighthTurn{std::numbers::sqrt2_v<float> / 2,
                                -std::numbers::sqrt2_v<float> / 2};

/// All of these write into `out`, whose memory is used again, rows packed. `picture` may be any
/// view with pixel stride 1, save for PackLuma, which is what makes one.

/// A copy with adjacent pixels.
void PackLuma(const ImageView& picture, GrayImage& out);

/// A third, a half … of the size: each pixel is the mean of `factor`² ones. What does not fill a
/// whole pixel at the right and lower edge is left away.
void Shrink(const ImageView& picture, int factor, GrayImage& out);
/// By how much to shrink a picture that may have so many pixels: 1 when it may stay as it is.
[[nodiscard]] int FactorForAtMost(const ImageView& picture, int most_pixels);

/// Twice the size, bilinear. A code with modules of 2 px or less has its thresholds and squares
/// found to half a pixel this way.
void EnlargeTwice(const ImageView& picture, GrayImage& out);

/// The mean of the (2·radius+1)² pixels around each, fewer at the edges, rounded up.
void MeanAround(const ImageView& picture, int radius, GrayImage& out);

/// Unsharp mask: each pixel's distance from the mean around it `times` as large.
void Sharpen(const ImageView& picture, int radius, int times, GrayImage& out);

/// Light becomes dark.
void Invert(const ImageView& picture, GrayImage& out);

/// The picture after so many quarter turns to the right, then with left and right exchanged when
/// `mirrored`.
[[nodiscard]] GrayImage Turned(GrayImage picture, int quarter_turns, bool mirrored);

/// The picture turned so that what lay along the direction lies along its rows, white around it.
void TurnAlong(const ImageView& picture, const Direction& along, GrayImage& out);
/// Where a pixel of the turned picture was in `picture`.
[[nodiscard]] PixelPoint BeforeTurn(const ImageView& picture, const Direction& along, int x, int y);

/// The picture with a white border of `border` px: codes cut off at their edge get a quiet zone.
void AddBorder(const ImageView& picture, int border, GrayImage& out);

/// The part of `picture` from (left, top), as large as there is.
[[nodiscard]] ImageView Part(const ImageView& picture, int left, int top, int width, int height);

}  // namespace mingle
