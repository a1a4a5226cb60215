#include "journal/book_follower.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

#include "journal/book_reader.h"

namespace mingle {

BookFollower::Trace BookFollower::TraceOf(const std::filesystem::path& path) {
  const auto file = [](const std::string& name) {
    struct stat info {};
    if (::stat(name.c_str(), &info) != 0) {
      return Trace::File{};
    }
    // Not the time of writing: who may read a file changes without it.
    constexpr std::int64_t kNsPerSecond = 1'000'000'000;
    return Trace::File{info.st_ino, info.st_size,
                       info.st_ctim.tv_sec * kNsPerSecond + info.st_ctim.tv_nsec};
  };
  // SQLite's log lies beside the file itself, not beside a link to it.
  std::error_code missing;
  const std::string real = std::filesystem::canonical(path, missing).string();
  return {file(real), file(real + "-wal")};
}

bool BookFollower::IsOld(const Trace& trace) const {
  // File systems count time in ticks of up to ten milliseconds, some in whole seconds.
  constexpr Seconds kTick{1};
  const std::chrono::nanoseconds changed{std::max(trace.book.changed_ns, trace.log.changed_ns)};
  return clock_.Now().time_since_epoch() - changed > kTick;
}

Result<bool> BookFollower::Look() {
  const Trace trace = TraceOf(path_);
  const bool as_before = trace_ == trace;
  if (as_before && !problem_) {
    return false;
  }
  if (as_before && --looks_until_retry_ > 0) {
    return tl::unexpected(*problem_);
  }
  trace_ = IsOld(trace) ? std::optional(trace) : std::nullopt;
  auto changed = Read();
  if (!changed) {
    constexpr int kLooksUntilRetry = 5;  // some causes leave no trace: another program in the way
    looks_until_retry_ = kLooksUntilRetry;
    problem_ = changed.error();
    book_ = Book{};
    marks_.clear();
    return changed;
  }
  const bool is_back = std::exchange(problem_, std::nullopt).has_value();
  return *changed || is_back;
}

Result<bool> BookFollower::Read() {
  auto journal = Journal::Open(path_, JournalMode::kRead);
  if (!journal) {
    return tl::unexpected(journal.error());
  }
  if (marks_.empty()) {
    return ReadAllOfIt(*journal);
  }
  std::vector<Entry> news;
  const auto same_book =
      journal->ReadBeyond(marks_, [&news](Entry&& entry) { news.push_back(std::move(entry)); });
  if (!same_book) {
    return tl::unexpected(same_book.error());
  }
  if (!*same_book) {
    return ReadAllOfIt(*journal);
  }
  book_.ApplyAll(news);
  std::for_each(news.begin(), news.end(), [this](const Entry& entry) { Mark(entry); });
  return !news.empty();
}

Result<bool> BookFollower::ReadAllOfIt(Journal& journal) {
  auto book = ReadBook(journal);
  if (!book) {
    return tl::unexpected(book.error());
  }
  book_ = std::move(*book);
  marks_.clear();
  for (const Entry& entry : book_.entries()) {
    Mark(entry);
  }
  return true;
}

void BookFollower::Mark(const Entry& entry) {
  ReadMark& mark = marks_[entry.origin];
  if (entry.seq > mark.seq) {
    mark = {entry.seq, entry.id};
  }
}

}  // namespace mingle
