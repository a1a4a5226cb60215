#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace mingle {
namespace {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor() {
    if (fd_ >= 0) {
      ::close(fd_);
    }
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool ok() const { return fd_ >= 0; }

 private:
  int fd_;
};

bool WriteAll(int fd, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return false;
    }
    content.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

}  // namespace

Error SystemError(std::string_view attempt, const std::filesystem::path& path, int error_number) {
  ErrorKind kind = ErrorKind::kUnavailable;
  if (error_number == ENOENT) {
    kind = ErrorKind::kNotFound;
  } else if (error_number == ENOSPC || error_number == EDQUOT) {
    kind = ErrorKind::kFull;
  } else if (error_number == EACCES || error_number == EPERM || error_number == EROFS) {
    kind = ErrorKind::kRefused;
  }
  return {kind, std::string(attempt) + " " + path.string() + ": " +
                    std::generic_category().message(error_number)};
}

Result<std::string> ReadFile(const std::filesystem::path& path, size_t most_bytes) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.ok()) {
    return tl::unexpected(SystemError("cannot read", path, errno));
  }
  struct stat info {};
  if (::fstat(file.get(), &info) == 0 && S_ISDIR(info.st_mode)) {
    return tl::unexpected(SystemError("cannot read", path, EISDIR));
  }
  std::string content;
  std::string block(size_t{1} << 16U, '\0');
  for (;;) {
    const ssize_t got = ::read(file.get(), block.data(), block.size());
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return tl::unexpected(SystemError("cannot read", path, errno));
    }
    if (got == 0) {
      return content;
    }
    content.append(block, 0, static_cast<size_t>(got));
    if (content.size() > most_bytes) {
      return Fail(ErrorKind::kInvalid, "cannot read " + path.string() + ": it is larger than " +
                                           std::to_string(most_bytes >> 20U) + " MiB");
    }
  }
}

Result<std::optional<std::string>> ReadFileIfThere(const std::filesystem::path& path,
                                                   size_t most_bytes) {
  auto content = ReadFile(path, most_bytes);
  if (!content && content.error().kind == ErrorKind::kNotFound) {
    return std::nullopt;
  }
  return std::move(content).map([](std::string&& text) { return std::optional(std::move(text)); });
}

Result<void> WriteFile(const std::filesystem::path& path, std::string_view content) {
  std::error_code code;
  if (path.has_parent_path()) {
    std::filesystem::create_directories(path.parent_path(), code);
    if (code) {
      return tl::unexpected(SystemError("cannot create", path.parent_path(), code.value()));
    }
  }
  const std::filesystem::path neighbour = path.string() + ".part";
  {
    const FileDescriptor file(
        ::open(neighbour.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.ok() || !WriteAll(file.get(), content) || ::fsync(file.get()) != 0) {
      const Error error = SystemError("cannot write", path, errno);
      ::unlink(neighbour.c_str());
      return tl::unexpected(error);
    }
  }
  if (::rename(neighbour.c_str(), path.c_str()) != 0) {
    const Error error = SystemError("cannot write", path, errno);
    ::unlink(neighbour.c_str());
    return tl::unexpected(error);
  }
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  const FileDescriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.ok()) {
    ::fsync(directory.get());
  }
  return {};
}

}  // namespace mingle
