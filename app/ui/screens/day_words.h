#pragma once

#include <chrono>
#include <string>

#include "ui/words.h"

namespace mingle {

/// A day of the coming year as people say it: "Tue, 1 Dec".
[[nodiscard]] std::string SpokenDay(const Words& words, std::chrono::sys_days day);

}  // namespace mingle
