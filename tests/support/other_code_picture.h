#pragma once

#include <string_view>

#include "base/image.h"
#include "domain/code_kind.h"

namespace mingle::test {

/// A code that is no QR code, black on white, with its quiet zone. `text` is ASCII.
[[nodiscard]] GrayImage DrawOtherCode(CodeKind kind, std::string_view text, int module_px = 5);

}  // namespace mingle::test
