#pragma once

#include <cstdint>
#include <string_view>

#include "base/image.h"

namespace mingle::test {

/// How a QR code is held up to a camera.
struct QrLook {
  double module_px = 4;    ///< side of one module
  double degrees = 0;      ///< turned clockwise
  double blur_px = 0;      ///< standard deviation of the lens's blur
  double noise = 0;        ///< standard deviation of the sensor's noise, grey levels
  int dark = 20;           ///< grey level of ink
  int light = 235;         ///< and of paper
  int quiet_modules = 4;   ///< paper around the code
  int version = 0;         ///< 1 to 40; 0: as small as it gets
  char error_level = 'Q';  ///< L, M, Q or H
  std::uint32_t seed = 1;  ///< of the noise
};

/// The code alone, as large as it is with its paper; paper in the corners when it is turned.
[[nodiscard]] GrayImage DrawQr(std::string_view text, const QrLook& look = {});

/// Puts a picture into a larger one, its middle at (x, y); what does not fit is cut off.
void Paste(GrayImage& into, const GrayImage& picture, int x, int y);

/// A frame of a camera with a code's middle at (x, y) on a grey wall. Blur and noise of `look` are
/// the whole frame's.
[[nodiscard]] GrayImage FrameWithQr(std::string_view text, const QrLook& look = {},
                                    int width = 1280, int height = 720, int x = 640, int y = 360);

/// A lens that is out of focus.
[[nodiscard]] GrayImage Blurred(const GrayImage& picture, double blur_px);
/// A sensor in the dark.
void AddNoise(GrayImage& picture, double noise, std::uint32_t seed);

/// One of the squares in a QR code's corners, its left upper edge at (left, top).
void DrawFinderSquare(GrayImage& into, int left, int top, int module_px);

}  // namespace mingle::test
