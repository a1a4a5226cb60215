#pragma once

#include <span>
#include <vector>

#include "scan/finder_gate.h"

namespace mingle {

/// Three finder patterns that may be the corners of one QR code.
struct CodeCandidate {
  FinderPattern top_left;
  FinderPattern top_right;
  FinderPattern bottom_left;
  /// How unlikely it is: how far the three are from half a square, more where a line of
  /// alternating modules that joins two corners is missing, and less the larger the squares are,
  /// for small ones turn up in every noise.
  float error = 0;
  /// Of the two lines of alternating modules, how many were found.
  int timing_lines = 0;
};

/// A rectangle of a picture in px.
struct PixelBox {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

/// The likeliest candidates among patterns of `black_white`, best first, at most `most`. Sizes
/// within a factor of two, sides within a factor of two, the angle between 45° and 135°, and as
/// many modules between them as a QR code has (21 to 177, ISO/IEC 18004 §6.3.1). Work is bounded:
/// when there are more than 48 patterns each is tried with its nearest few only.
[[nodiscard]] std::vector<CodeCandidate> GroupIntoCodes(const ImageView& black_white,
                                                        std::span<const FinderPattern> patterns,
                                                        size_t most);

/// The part of a picture that holds the candidate's code, its quiet zone and what perspective may
/// add. It may reach beyond the picture.
[[nodiscard]] PixelBox BoxAround(const CodeCandidate& candidate);

}  // namespace mingle
