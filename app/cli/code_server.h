#pragma once

#include <string>
#include <vector>

namespace mingle {

/// The word that starts this program as the other end of a ContainedReader. For no person: help
/// does not speak of it.
inline constexpr const char* kServeCodes = "--serve-codes";

/// What starts it.
[[nodiscard]] inline std::vector<std::string> CodeServer() {
  return {"/proc/self/exe", kServeCodes};
}

}  // namespace mingle
