#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingle {

/// A USB scanner types as if on a US keyboard. When the computer is set to another layout, other
/// characters arrive. These are the letters and digits that the scanner may have meant: `typed`
/// read back from a German and from a French keyboard. Variants equal to `typed` are left out.
[[nodiscard]] std::vector<std::string> MeantOnUsKeyboard(std::string_view typed);

}  // namespace mingle
