#include "cli/console.h"

#include <unistd.h>

#include <iostream>

#include "base/log.h"

namespace mingle {

void Console::Say(std::string_view sentence) const { err << EscapeForTerminal(sentence) << '\n'; }

int Console::Fail(const Error& error) const {
  Say("mingle: " + error.message);
  return kFailed;
}

void Console::ShowProgress(size_t done, size_t all, std::string_view what) const {
  if (shows_progress) {
    err << '\r' << done << " of " << all << ' ' << what << "\x1B[K" << std::flush;
  }
}

void Console::EndProgress() const {
  if (shows_progress) {
    err << "\r\x1B[K" << std::flush;
  }
}

Console StandardConsole(const Clock& clock) {
  std::ios::sync_with_stdio(false);
  return {std::cin, std::cout, std::cerr, clock, ::isatty(STDERR_FILENO) == 1};
}

std::string Field(std::string_view text) { return EscapeForTerminal(text); }

std::string ForShell(std::string_view word) {
  constexpr std::string_view kSpecial = " \t\n!\"#$&'()*;<=>?[\\]^`{|}~";
  if (!word.empty() && word.find_first_of(kSpecial) == std::string_view::npos) {
    return std::string(word);
  }
  std::string quoted = "'";
  for (const char c : word) {
    quoted += c == '\'' ? "'\"'\"'" : std::string(1, c);
  }
  return quoted + "'";
}

}  // namespace mingle
