#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/result.h"
#include "base/time.h"
#include "domain/book.h"
#include "journal/journal.h"

namespace mingle {

/// A book kept up to date with a file that others write, for whoever only looks on. The file is
/// open only while something is read from it: it is asked of the file system whether it changed,
/// which costs some microseconds, and whoever writes it finds nobody in the way. Nothing is ever
/// recorded or migrated, and no file stays beside the book. One thread.
class BookFollower {
 public:
  BookFollower(std::filesystem::path path, const Clock& clock)
      : path_(std::move(path)), clock_(clock) {}

  /// Takes in what is new since the last look, or all of it when there is another book in its
  /// place. True when `book()` changed. While the file is missing or cannot be read `book()` is
  /// empty and the error, one of `Journal::Open` or `ReadAll`, is given at each look.
  [[nodiscard]] Result<bool> Look();
  [[nodiscard]] const Book& book() const { return book_; }

 private:
  /// What changes whenever somebody writes to the book, replaces it, or lets us read it.
  struct Trace {
    struct File {
      std::uint64_t inode = 0;  ///< all 0: there is none
      std::int64_t size = 0;
      std::int64_t changed_ns = 0;
      friend bool operator==(const File&, const File&) = default;
    };
    File book;
    File log;
    friend bool operator==(const Trace&, const Trace&) = default;
  };
  [[nodiscard]] static Trace TraceOf(const std::filesystem::path& path);
  /// False for one so fresh that a change to come might leave the same.
  [[nodiscard]] bool IsOld(const Trace& trace) const;

  [[nodiscard]] Result<bool> Read();
  [[nodiscard]] Result<bool> ReadAllOfIt(Journal& journal);
  void Mark(const Entry& entry);

  const std::filesystem::path path_;
  const Clock& clock_;
  Book book_;
  ReadMarks marks_;
  std::optional<Trace> trace_;  ///< nothing until it is worth comparing with
  std::optional<Error> problem_;
  int looks_until_retry_ = 0;
};

}  // namespace mingle
