#pragma once

#include <cstddef>
#include <string_view>

namespace mingle {

/// Where a caret may stand: between what people take for characters, never inside an emoji family,
/// a flag or a letter and its accents (UAX #29). `index` counts bytes and may be anything; the
/// answer lies within 0 and `text.size()`. The text need not be well-formed. Any thread.

/// The first place after `index`; the end of `text` when there is none.
[[nodiscard]] size_t NextCluster(std::string_view text, size_t index);
/// The last place before `index`; 0 when there is none.
[[nodiscard]] size_t PreviousCluster(std::string_view text, size_t index);

}  // namespace mingle
