#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "base/time.h"

namespace mingle::test {

/// What a finished program left.
struct Finished {
  int status = -1;  ///< exit status; 128 + the signal's number when a signal ended it
  std::string out;
  std::string err;
};

/// Runs a program to its end, with `input` on its standard input.
[[nodiscard]] Finished Run(const std::vector<std::string>& command, const std::string& input = {});

/// A program that runs beside the test. Killed, if need be, at the end of the scope.
class Process {
 public:
  /// Starts it with these variables added to the environment; its standard error goes to
  /// `log` (nowhere when empty).
  explicit Process(const std::vector<std::string>& command,
                   const std::map<std::string, std::string>& environment = {},
                   const std::string& log = {});
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  [[nodiscard]] pid_t pid() const { return pid_; }
  [[nodiscard]] bool running();
  /// The next line of its standard output without the line break; empty at the end of it.
  [[nodiscard]] std::string ReadLine();
  void Signal(int signal) const;
  /// Waits for the end; the exit status as in `Finished`.
  int Wait();

 private:
  pid_t pid_ = -1;
  int out_ = -1;
  int status_ = -1;
  bool finished_ = false;
  std::string pending_;
};

}  // namespace mingle::test
