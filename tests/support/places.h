#pragma once

#include <filesystem>

namespace mingle::test {

/// The checkout that these tests were built from.
[[nodiscard]] std::filesystem::path SourceFolder();

/// The `mingle` that was built beside these tests.
[[nodiscard]] std::filesystem::path MingleBinary();

/// Real data to test with: $MINGLE_SHARED, by default `../shared` beside the checkout. It may not
/// be there: whoever uses it says that they skip.
[[nodiscard]] std::filesystem::path SharedFolder();

}  // namespace mingle::test
