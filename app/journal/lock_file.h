#pragma once

#include <filesystem>

#include "base/result.h"

namespace mingle {

/// The right to be the one writer of a book: a file beside it ("book.mingle-lock") that is locked
/// while this lives, and is gone afterwards. The kernel lets go of it when the process dies.
/// (The book itself is not locked: closing it would drop SQLite's own locks on it.)
class LockFile {
 public:
  /// kRefused when somebody else, in this process or another, has it.
  [[nodiscard]] static Result<LockFile> Take(const std::filesystem::path& book);
  ~LockFile();
  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&&) = delete;

 private:
  LockFile(std::filesystem::path path, int fd) : path_(std::move(path)), fd_(fd) {}

  std::filesystem::path path_;
  int fd_;
};

}  // namespace mingle
