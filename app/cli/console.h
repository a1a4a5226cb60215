#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"

namespace mingle {

/// How a command ended.
enum ExitCode { kDone = 0, kFailed = 1, kAskedWrongly = 2 };

/// What a command has to do with: results go to `out`, talk to `err`.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const Clock& clock;
  bool shows_progress = false;  ///< `err` is a terminal

  /// A line for the person who asked. Control characters in it are escaped.
  void Say(std::string_view sentence) const;
  /// "mingle: cannot open …"; gives the exit code, so that a command can return it.
  [[nodiscard]] int Fail(const Error& error) const;

  /// "12 of 40 badges" in place of the last one, when somebody is watching; gone after
  /// `EndProgress`.
  void ShowProgress(size_t done, size_t all, std::string_view what) const;
  void EndProgress() const;
};

/// The program's own standard streams.
[[nodiscard]] Console StandardConsole(const Clock& clock);

/// Text that can stand between tabs in a line of results.
[[nodiscard]] std::string Field(std::string_view text);

/// A word as a shell takes it: in quotes when it needs them.
[[nodiscard]] std::string ForShell(std::string_view word);

}  // namespace mingle
