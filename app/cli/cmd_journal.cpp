#include <ostream>

#include "cli/commands.h"
#include "journal/journal.h"

namespace mingle {

int RunJournal(const Arguments& arguments, Console& console) {
  auto journal = Journal::Open(arguments.words()[0], JournalMode::kRead);
  if (!journal) {
    return console.Fail(journal.error());
  }
  const auto written =
      journal->WriteLines([&console](std::string_view line) { console.out << line << '\n'; });
  return written ? static_cast<int>(kDone) : console.Fail(written.error());
}

}  // namespace mingle
