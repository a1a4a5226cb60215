#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingle {

/// A USB scanner types as if on a US keyboard. When the computer is set to another layout, or
/// CapsLock is on, other characters arrive. These are the texts that the scanner may have meant:
/// `typed` read back from a German, a French or Belgian and a Czech keyboard, and each of them and
/// `typed` itself with capital letters for small ones and back. None twice, and none like `typed`.
[[nodiscard]] std::vector<std::string> MeantOnUsKeyboard(std::string_view typed);

}  // namespace mingle
