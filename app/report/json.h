#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace mingle {

/// A JSON value whose members stay in the order in which they were added.
using Json = nlohmann::ordered_json;

/// The value as text with a line break at the end, one member a line when `pretty`. Malformed
/// UTF-8 becomes U+FFFD; no control character stands in it. Never throws.
[[nodiscard]] std::string DumpJson(const Json& value, bool pretty = true);

}  // namespace mingle
