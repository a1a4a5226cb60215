#include "scan/contained_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "scan/luma_filter.h"
#include "scan/other_decoder.h"

extern "C" char** environ;

namespace mingle {
namespace {

/// Pictures with more pixels are shrunk first.
constexpr int kMostPixels = 8'400'000;
/// Where the other end finds its socket and the picture.
constexpr int kSocket = 3;
constexpr int kPicture = 4;
/// Between one start of the process and the next.
constexpr Milliseconds kRest{1000};

/// A picture is in the shared memory.
struct Request {
  std::int32_t width = 0;
  std::int32_t height = 0;
  std::array<std::uint8_t, EnumNames<CodeKind>::kNames.size()> kinds{};
};

/// One code of the picture, or that there is no further one.
struct Answer {
  static constexpr std::size_t kMostText = 4000;
  std::uint32_t length = 0;
  std::uint8_t more = 0;
  std::array<PixelPoint, 4> corners{};
  std::array<char, kMostText> text{};
};

/// A file descriptor that is closed at the end of the scope.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor() { Close(); }
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  void Close() {
    if (fd_ >= 0) {
      close(std::exchange(fd_, -1));
    }
  }

 private:
  int fd_;
};

/// Memory that two processes look at.
class SharedPicture {
 public:
  explicit SharedPicture(int fd, int protection)
      : memory_(mmap(nullptr, kMostPixels, protection, MAP_SHARED, fd, 0)) {}
  ~SharedPicture() {
    if (good()) {
      munmap(memory_, kMostPixels);
    }
  }
  SharedPicture(const SharedPicture&) = delete;
  SharedPicture& operator=(const SharedPicture&) = delete;
  [[nodiscard]] bool good() const { return memory_ != MAP_FAILED; }
  [[nodiscard]] std::uint8_t* pixels() const { return static_cast<std::uint8_t*>(memory_); }

 private:
  void* memory_;
};

}  // namespace

/// The process, while it lives.
class ContainedReader::Child {
 public:
  /// Nothing when it cannot be started.
  static std::unique_ptr<Child> Start(const std::vector<std::string>& command) {
    std::array<int, 2> pair{-1, -1};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair.data()) != 0) {
      return nullptr;
    }
    Descriptor ours(pair[0]);
    const Descriptor theirs(pair[1]);
    Descriptor memory(memfd_create("mingle-picture", MFD_CLOEXEC));
    if (memory.get() < 0 || ftruncate(memory.get(), kMostPixels) != 0) {
      return nullptr;
    }
    // Two steps: a descriptor that is moved onto itself would stay closed on exec.
    const Descriptor high_socket(fcntl(theirs.get(), F_DUPFD_CLOEXEC, kPicture + 1));
    const Descriptor high_memory(fcntl(memory.get(), F_DUPFD_CLOEXEC, kPicture + 1));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, high_socket.get(), kSocket);
    posix_spawn_file_actions_adddup2(&actions, high_memory.get(), kPicture);
    std::vector<char*> words;
    for (const std::string& word : command) {
      words.push_back(const_cast<char*>(word.c_str()));
    }
    words.push_back(nullptr);
    pid_t pid = -1;
    const int fault = posix_spawn(&pid, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) {
      return nullptr;
    }
    auto child = std::unique_ptr<Child>(new Child(pid, std::move(ours), memory.get()));
    return child->picture_.good() ? std::move(child) : nullptr;
  }

  ~Child() {
    socket_.Close();
    kill(pid_, SIGKILL);
    int status = 0;
    waitpid(pid_, &status, 0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  [[nodiscard]] bool busy() const { return busy_until_.has_value(); }
  [[nodiscard]] bool IsLate(std::chrono::steady_clock::time_point now) const {
    return busy_until_ && now >= *busy_until_;
  }

  /// False when nobody is there any more.
  bool Ask(const ImageView& picture, const std::vector<CodeKind>& kinds,
           std::chrono::steady_clock::time_point until) {
    shrunk_ = FactorForAtMost(picture, kMostPixels);
    PackLuma(picture, packed_);
    if (shrunk_ > 1) {
      GrayImage smaller;
      Shrink(packed_.view(), shrunk_, smaller);
      packed_ = std::move(smaller);
    }
    std::copy(packed_.pixels.begin(), packed_.pixels.end(), picture_.pixels());
    Request request{packed_.width, packed_.height, {}};
    for (const CodeKind kind : kinds) {
      request.kinds[static_cast<size_t>(kind)] = 1;
    }
    busy_until_ = until;
    return send(socket_.get(), &request, sizeof request, MSG_NOSIGNAL) == sizeof request;
  }

  /// True once every answer has come or the process is gone; waits for it as long as this.
  bool Listen(int wait_ms) {
    pollfd ready{socket_.get(), POLLIN, 0};
    while (busy() && poll(&ready, 1, wait_ms) > 0) {
      Answer answer;
      if (recv(socket_.get(), &answer, sizeof answer, 0) != sizeof answer ||
          answer.length > Answer::kMostText) {
        gone_ = true;
        busy_until_.reset();
        return true;
      }
      if (answer.more == 0) {
        busy_until_.reset();
        return true;
      }
      Decoded code{.text = {answer.text.data(), answer.length}, .corners = answer.corners};
      for (PixelPoint& corner : code.corners) {
        corner = {corner.x * shrunk_, corner.y * shrunk_};
      }
      found_.push_back(std::move(code));
    }
    return !busy();
  }
  [[nodiscard]] bool gone() const { return gone_; }
  std::vector<Decoded> TakeFound() { return std::exchange(found_, {}); }

 private:
  Child(pid_t pid, Descriptor socket, int memory)
      : pid_(pid), socket_(std::move(socket)), picture_(memory, PROT_READ | PROT_WRITE) {}

  const pid_t pid_;
  Descriptor socket_;
  const SharedPicture picture_;
  GrayImage packed_;
  int shrunk_ = 1;
  std::optional<std::chrono::steady_clock::time_point> busy_until_;
  std::vector<Decoded> found_;
  bool gone_ = false;
};

ContainedReader::ContainedReader(std::vector<std::string> command, std::vector<CodeKind> kinds)
    : command_(std::move(command)), kinds_(std::move(kinds)) {}
ContainedReader::~ContainedReader() = default;

void ContainedReader::Show(const ImageView& frame, std::chrono::steady_clock::time_point now,
                           Milliseconds patience) {
  if (child_) {
    child_->Listen(0);
    if (child_->gone() || child_->IsLate(now)) {
      child_ = nullptr;
    } else if (child_->busy()) {
      return;
    }
  }
  if (!child_) {
    if (now < next_start_) {
      return;
    }
    next_start_ = now + kRest;
    child_ = Child::Start(command_);
  }
  if (child_ && !frame.empty() && !child_->Ask(frame, kinds_, now + patience)) {
    child_ = nullptr;
  }
}

std::vector<Decoded> ContainedReader::Take() {
  if (!child_ || !child_->Listen(0)) {
    return {};
  }
  auto found = child_->TakeFound();
  if (child_->gone()) {
    child_ = nullptr;
  }
  return found;
}

std::vector<Decoded> ContainedReader::Read(const ImageView& picture, Milliseconds patience) {
  const auto now = std::chrono::steady_clock::now();
  const auto child = Child::Start(command_);
  if (!child || picture.empty() || !child->Ask(picture, kinds_, now + patience)) {
    return {};
  }
  child->Listen(static_cast<int>(patience.count()));
  return child->TakeFound();
}

int ServeCodes() {
  // Nothing else of the kiosk's is open here, and a crash leaves no picture of anybody behind.
  close_range(kPicture + 1, ~0U, 0);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  const SharedPicture picture(kPicture, PROT_READ);
  Request request;
  while (picture.good() && recv(kSocket, &request, sizeof request, 0) == sizeof request) {
    const std::int64_t pixels = std::int64_t{request.width} * request.height;
    if (request.width <= 0 || request.height <= 0 || pixels > kMostPixels) {
      return 1;
    }
    std::vector<CodeKind> kinds;
    for (size_t i = 0; i < request.kinds.size(); ++i) {
      if (request.kinds[i] != 0) {
        kinds.push_back(static_cast<CodeKind>(i));
      }
    }
    const ImageView view{picture.pixels(), request.width, request.height, request.width, 1};
    for (const Decoded& code : DecodeOthers(view, kinds)) {
      Answer answer{.length = static_cast<std::uint32_t>(code.text.size()),
                    .more = 1,
                    .corners = code.corners,
                    .text = {}};
      if (code.text.size() <= Answer::kMostText) {
        std::copy(code.text.begin(), code.text.end(), answer.text.begin());
        send(kSocket, &answer, sizeof answer, MSG_NOSIGNAL);
      }
    }
    const Answer end;
    if (send(kSocket, &end, sizeof end, MSG_NOSIGNAL) != sizeof end) {
      return 1;
    }
  }
  return 0;
}

}  // namespace mingle
