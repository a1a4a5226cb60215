#include <algorithm>
#include <array>
#include <ostream>

#include "base/text.h"
#include "cli/code_server.h"
#include "cli/commands.h"
#include "scan/contained_reader.h"

namespace mingle {
namespace {

/// `text` with spaces to `width` characters.
std::string Padded(std::string_view text, size_t width) {
  const size_t length = CountCodePoints(text);
  return std::string(text) + std::string(length < width ? width - length : 0, ' ');
}

void PrintHelp(std::ostream& out) {
  out << "Mingle: meet three new people, learn three new things.\n\n"
         "  mingle                    the kiosk on your own book\n"
         "  mingle COMMAND …          one of these:\n\n";
  for (const Command& command : Commands()) {
    out << "  " << Padded(command.name, 9) << Padded(command.words, 24) << command.about << '\n';
  }
  out << "\n  mingle COMMAND --help     a command's options\n"
         "  mingle --version\n\n"
         "Results go to standard output, talk to standard error. "
         "Exit status: 0 done, 1 failed, 2 asked wrongly.\n";
}

void PrintHelp(const Command& command, std::ostream& out) {
  out << "mingle " << command.name << ' ' << command.words << "\n  " << command.about << '\n';
  for (const Option& option : command.options) {
    const std::string name =
        std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
    out << "\n  " << Padded(name, 20) << option.about;
  }
  out << (command.options.empty() ? "" : "\n");
}

const Command* FindCommand(std::string_view name) {
  const auto commands = Commands();
  const auto it = std::find_if(commands.begin(), commands.end(),
                               [&](const Command& command) { return command.name == name; });
  return it == commands.end() ? nullptr : &*it;
}

int UnknownCommand(const std::string& name, const Console& console) {
  std::vector<std::string_view> names;
  for (const Command& command : Commands()) {
    names.push_back(command.name);
  }
  const std::string_view meant = PerhapsMeant(name, names);
  console.Say("mingle: there is no command “" + name + "”" +
              (meant.empty() ? "; `mingle --help` lists them"
                             : "; did you mean “" + std::string(meant) + "”?"));
  return kAskedWrongly;
}

int RunCommand(const Command& command, std::span<const std::string> words, Console& console) {
  const auto before_end = std::find(words.begin(), words.end(), "--");
  if (std::find(words.begin(), before_end, "--help") != before_end) {
    PrintHelp(command, console.out);
    return kDone;
  }
  const auto arguments = Arguments::Parse(words, command.options);
  if (!arguments) {
    console.Say("mingle " + std::string(command.name) + ": " + arguments.error().message);
    return kAskedWrongly;
  }
  const size_t count = arguments->words().size();
  if (count < command.fewest || count > command.most) {
    console.Say("mingle: usage: mingle " + std::string(command.name) + " " +
                std::string(command.words));
    return kAskedWrongly;
  }
  return command.run(*arguments, console);
}

int Dispatch(std::span<const std::string> words, Console& console) {
  constexpr std::string_view kDefault = "kiosk";
  const std::string first = words.empty() ? std::string(kDefault) : words[0];
  if (first == "--help" || first == "-h" || first == "help") {
    const Command* command = words.size() > 1 ? FindCommand(words[1]) : nullptr;
    if (words.size() > 1 && command == nullptr) {
      return UnknownCommand(words[1], console);
    }
    if (command != nullptr) {
      PrintHelp(*command, console.out);
    } else {
      PrintHelp(console.out);
    }
    return kDone;
  }
  if (first == "--version") {
    console.out << "mingle " << MINGLE_VERSION << '\n';
    return kDone;
  }
  if (first == kServeCodes) {
    return ServeCodes();
  }
  const Command* command = FindCommand(first);
  if (command == nullptr) {
    return UnknownCommand(first, console);
  }
  return RunCommand(*command, words.empty() ? words : words.subspan(1), console);
}

}  // namespace

int RunMingle(std::span<const std::string> words, Console& console) {
  const int exit = Dispatch(words, console);
  console.out.flush();
  if (!console.out) {
    return console.Fail({ErrorKind::kUnavailable, "cannot write to standard output"});
  }
  return exit;
}

}  // namespace mingle
