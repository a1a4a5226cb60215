#include <algorithm>
#include <ostream>

#include "base/crypto.h"
#include "cli/commands.h"
#include "domain/book.h"
#include "journal/journal.h"
#include "report/json.h"

namespace mingle {
namespace {

/// What is wrong with the book, and what it comes to.
struct Verdict {
  std::vector<std::string> problems;
  size_t facts = 0;
  std::string digest;
};

/// The book must be the same however its facts arrive: all at once, or one by one and backwards.
void CheckThatItAddsUp(const std::vector<Entry>& entries, Verdict& verdict) {
  {
    Book at_once;
    at_once.ApplyAll(entries);
    verdict.facts = at_once.fact_count();
    verdict.digest = FormatHex(at_once.Digest());
  }
  Book backwards;
  std::for_each(entries.rbegin(), entries.rend(),
                [&backwards](const Entry& entry) { backwards.Apply(entry); });
  if (FormatHex(backwards.Digest()) != verdict.digest) {
    verdict.problems.emplace_back(
        "the book does not add up: its facts one by one, the last first, make another");
  }
}

Result<Verdict> Check(const std::string& path) {
  auto journal = Journal::Open(path, JournalMode::kRead);
  if (!journal) {
    return tl::unexpected(journal.error());
  }
  Verdict verdict;
  auto problems = journal->Check();
  if (!problems) {
    return tl::unexpected(problems.error());
  }
  verdict.problems = std::move(*problems);
  std::vector<Entry> entries;
  const auto read =
      journal->ReadAll([&entries](Entry&& entry) { entries.push_back(std::move(entry)); });
  if (!read) {
    return tl::unexpected(read.error());
  }
  CheckThatItAddsUp(entries, verdict);
  return verdict;
}

}  // namespace

int RunCheck(const Arguments& arguments, Console& console) {
  const auto verdict = Check(arguments.words()[0]);
  if (!verdict) {
    return console.Fail(verdict.error());
  }
  if (arguments.Has("--json")) {
    console.out << DumpJson({{"sound", verdict->problems.empty()},
                             {"facts", verdict->facts},
                             {"digest", verdict->digest},
                             {"problems", verdict->problems}});
  } else {
    console.out << "facts\t" << verdict->facts << "\ndigest\t" << verdict->digest << '\n';
    for (const std::string& problem : verdict->problems) {
      console.out << "problem\t" << Field(problem) << '\n';
    }
  }
  console.Say(verdict->problems.empty() ? "This book is sound and adds up."
                                        : "This book is not sound.");
  return verdict->problems.empty() ? kDone : kFailed;
}

}  // namespace mingle
