#pragma once

#include <span>
#include <vector>

#include "domain/code_kind.h"
#include "scan/qr_decoder.h"

namespace mingle {

/// The codes of these kinds in a picture, a few at most. May take long, and with some versions of
/// the library end the process: see ContainedReader.
[[nodiscard]] std::vector<Decoded> DecodeOthers(const ImageView& luma,
                                                std::span<const CodeKind> kinds);

}  // namespace mingle
