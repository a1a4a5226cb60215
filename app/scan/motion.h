#pragma once

#include <optional>

#include "base/image.h"
#include "scan/luma_filter.h"

namespace mingle {

/// What the movement of a badge while the shutter is open does to a picture, and how to undo it.
/// `picture` may be any view with pixel stride 1.

/// The direction along which the picture, filled with a code, has far fewer edges than across: a
/// code that is at rest has as many each way, however it is turned. Nothing where it has no such
/// direction.
[[nodiscard]] std::optional<Direction> MotionIn(const ImageView& picture);

/// How far the picture, with a code in its middle, was smeared along its rows, px; 0 where it was
/// not or shows no code. Whatever the size of its modules, a code is as coarse along its rows as
/// across: what is missing of that is the motion's doing. 0.86 to 1.06 of the truth for 5 to 12 px
/// at 4 px a module.
[[nodiscard]] float SmearAlongRows(const ImageView& picture);

/// Undoes a smear of so many px along the rows, as far as noise allows, into `out`, whose memory is
/// used again. Less than 1 px is left as it is.
void UndoSmear(const ImageView& picture, float smear_px, GrayImage& out);

}  // namespace mingle
