#include <filesystem>
#include <istream>
#include <ostream>

#include "cli/commands.h"
#include "cli/new_book.h"

namespace mingle {
namespace {

Result<size_t> Apply(Journal& journal, const std::vector<std::string>& lines, Console& console) {
  const auto applied = journal.ApplyLines(lines, console.clock.Now());
  if (!applied) {
    return tl::unexpected(applied.error());
  }
  if (journal.compaction_due()) {
    if (const auto compacted = journal.Compact(); !compacted) {
      console.Say("mingle: the facts are in, but " + compacted.error().message);
    }
  }
  return applied->size();
}

}  // namespace

int RunApply(const Arguments& arguments, Console& console) {
  const std::filesystem::path path = arguments.words()[0];
  std::vector<std::string> lines;
  for (std::string line; std::getline(console.in, line);) {
    lines.push_back(std::move(line));
  }
  Result<size_t> applied = size_t{0};
  if (std::filesystem::exists(path)) {
    auto journal = Journal::Open(path, JournalMode::kWrite);
    applied = journal ? Apply(*journal, lines, console) : tl::unexpected(journal.error());
  } else {
    const auto made = MakeBook(path, [&](Journal& journal) -> Result<void> {
      applied = Apply(journal, lines, console);
      return applied ? Result<void>() : tl::unexpected(applied.error());
    });
    if (!made) {
      applied = tl::unexpected(made.error());
    }
  }
  if (!applied) {
    return console.Fail(applied.error());
  }
  console.out << *applied << '\n';
  console.Say(std::to_string(*applied) + " new facts of " + std::to_string(lines.size()) +
              " lines.");
  return kDone;
}

}  // namespace mingle
