#pragma once

#include "base/image.h"

namespace mingle {

/// Black (0) where a pixel is no lighter than its surroundings, else white (255), into
/// `black_white`, whose memory is used again. A block of 8×8 px has one threshold: the mean over
/// the 5×5 blocks around it of each block's own mean; a block without contrast takes half its
/// darkest value or, where that is darker than its neighbours' thresholds, theirs, so that flat
/// areas become white and the inside of a large module black. `picture` needs pixel stride 1 and
/// at least 8×8 px; smaller ones become white.
void ThresholdBlocks(const ImageView& picture, GrayImage& black_white);

/// Black where a pixel is darker than the mean of the (2·radius+1)² px around it, less `bias`
/// grey levels: finds edges at low contrast and under gradients where ThresholdBlocks sees a flat
/// block, and is noisier and slower.
void ThresholdAgainstMean(const ImageView& picture, int radius, int bias, GrayImage& black_white);

/// Black where a pixel is darker by more than `bias` grey levels than what is at its place in
/// `quarter`, some picture at a quarter of the size, such as means: ThresholdAgainstMean at an
/// eighth of the time.
void ThresholdAgainstQuarter(const ImageView& picture, const ImageView& quarter, int bias,
                             GrayImage& black_white);

}  // namespace mingle
