#include "journal/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/file.h"

namespace mingle {
namespace {

/// False when the last owner removed the file between our opening and locking it.
bool IsStillThere(int fd, const std::filesystem::path& path) {
  struct stat ours {};
  struct stat there {};
  return ::fstat(fd, &ours) == 0 && ::stat(path.c_str(), &there) == 0 &&
         ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

}  // namespace

Result<LockFile> LockFile::Take(const std::filesystem::path& book) {
  const std::filesystem::path path = book.string() + "-lock";
  for (;;) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
      const Error cause = SystemError("cannot create", path, errno);
      return Fail("cannot write to " + book.string(), cause);
    }
    LockFile lock(path, fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
      const int why = errno;
      lock.path_.clear();
      if (why == EWOULDBLOCK) {
        return Fail(ErrorKind::kRefused, "cannot write to " + book.string() +
                                             ": another Mingle has it open; close that one first");
      }
      return tl::unexpected(SystemError("cannot lock", path, why));
    }
    if (IsStillThere(fd, path)) {
      return lock;
    }
    lock.path_.clear();
  }
}

LockFile::~LockFile() {
  if (fd_ < 0) {
    return;
  }
  if (!path_.empty()) {
    ::unlink(path_.c_str());
  }
  ::close(fd_);
}

LockFile::LockFile(LockFile&& other) noexcept
    : path_(std::exchange(other.path_, {})), fd_(std::exchange(other.fd_, -1)) {}

}  // namespace mingle
