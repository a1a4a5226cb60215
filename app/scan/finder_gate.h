#pragma once

#include <vector>

#include "base/image.h"

namespace mingle {

/// One of the three squares that mark a QR code's corners, or something that looks like it.
struct FinderPattern {
  float x = 0;     ///< px, the centre
  float y = 0;     ///< px
  float size = 0;  ///< px from edge to edge: seven modules

  friend bool operator==(const FinderPattern&, const FinderPattern&) = default;
};

/// Finds what has black and white in the ratio 1:1:3:1:1 along a row, a column and both
/// diagonals (ISO/IEC 18004 §6.3.3) in a picture of black (0) and white (255), pixel stride 1.
/// Looks at every third row, down from `first_row` and then from the top, so that no square with
/// modules of 1 px is missed; another first row finds the odd one that noise hides. Slightly more
/// tolerant than the decoder is: where this finds few, the decoder does. At most `most` are kept.
[[nodiscard]] std::vector<FinderPattern> FindFinderPatterns(const ImageView& black_white,
                                                            size_t most = 1000, int first_row = 2);

/// Makes a square that looks like a finder pattern look like none, in a picture of black and
/// white: its inner square becomes white.
void WipeFinderPattern(GrayImage& black_white, const FinderPattern& pattern);

}  // namespace mingle
