#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mingle {

/// A file for badge `number` of `count` (from 1): "017 Zoë García.png". The number makes it unique
/// and keeps the order; whatever some file system refuses in a name is left out of it.
/// `extension` comes without its dot.
[[nodiscard]] std::string BadgeFileName(size_t number, size_t count, std::string_view name,
                                        std::string_view extension);

}  // namespace mingle
