#pragma once

#include <string>
#include <string_view>

namespace mingle {

/// One line on standard error for the person who runs the program; control characters are
/// escaped so that nothing from outside can drive their terminal. Any thread.
void Log(std::string_view message);

/// `text` with control characters, malformed bytes and what reorders text written as \n, \t, \\ or
/// \xNN: one line, safe for a terminal.
[[nodiscard]] std::string EscapeForTerminal(std::string_view text);

}  // namespace mingle
