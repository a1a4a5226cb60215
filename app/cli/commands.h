#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "cli/arguments.h"
#include "cli/console.h"

namespace mingle {

/// One thing that `mingle` does. A command is a row in the table in commands.cpp and one file,
/// cmd_NAME.cpp; the table prints itself as help.
struct Command {
  static constexpr size_t kAnyNumber = std::numeric_limits<size_t>::max();

  std::string_view name;
  std::string_view about;  ///< one line
  std::string_view words;  ///< "BOOK FILE…": what comes after the name, for people
  size_t fewest = 0;       ///< how many words at least
  size_t most = kAnyNumber;
  std::span<const Option> options;
  int (*run)(const Arguments& arguments, Console& console) = nullptr;  ///< gives an ExitCode
};

/// All commands, in the order in which somebody needs them.
[[nodiscard]] std::span<const Command> Commands();

/// Runs what the words after the program's name ask for; without words, the kiosk on the default
/// book. Gives an ExitCode.
[[nodiscard]] int RunMingle(std::span<const std::string> words, Console& console);

int RunLook(const Arguments& arguments, Console& console);
int RunNew(const Arguments& arguments, Console& console);
int RunDemo(const Arguments& arguments, Console& console);
int RunImport(const Arguments& arguments, Console& console);
int RunBadges(const Arguments& arguments, Console& console);
int RunKiosk(const Arguments& arguments, Console& console);
int RunBoard(const Arguments& arguments, Console& console);
int RunScan(const Arguments& arguments, Console& console);
int RunCheckIn(const Arguments& arguments, Console& console);
int RunExport(const Arguments& arguments, Console& console);
int RunJournal(const Arguments& arguments, Console& console);
int RunApply(const Arguments& arguments, Console& console);
int RunCheck(const Arguments& arguments, Console& console);

}  // namespace mingle
