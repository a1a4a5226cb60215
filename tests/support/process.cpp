#include "support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace mingle::test {
namespace {

struct Pipe {
  int read = -1;
  int write = -1;

  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
      throw std::runtime_error("cannot make a pipe");
    }
    read = ends[0];
    write = ends[1];
  }
};

int StatusOf(int raw) { return WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw); }

pid_t Spawn(const std::vector<std::string>& command,
            const std::map<std::string, std::string>& environment, int in, int out, int err) {
  std::vector<char*> arguments;
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));
  }
  arguments.push_back(nullptr);
  const pid_t pid = ::fork();
  if (pid != 0) {
    return pid;
  }
  ::dup2(in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  for (const auto& [name, value] : environment) {
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  ::execvp(arguments[0], arguments.data());
  ::_exit(127);
}

/// Moves what is ready from `fd` to `text`; false at the end.
bool Drain(int fd, std::string& text) {
  std::array<char, 65536> block{};
  const ssize_t got = ::read(fd, block.data(), block.size());
  if (got > 0) {
    text.append(block.data(), static_cast<size_t>(got));
  }
  return got > 0 || (got < 0 && errno == EINTR);
}

}  // namespace

Finished Run(const std::vector<std::string>& command, const std::string& input) {
  ::signal(SIGPIPE, SIG_IGN);
  Pipe in;
  Pipe out;
  Pipe err;
  const pid_t pid = Spawn(command, {}, in.read, out.write, err.write);
  ::close(in.read);
  ::close(out.write);
  ::close(err.write);
  Finished finished;
  size_t written = 0;
  bool out_open = true;
  bool err_open = true;
  bool in_open = true;
  while (out_open || err_open) {
    if (in_open && written == input.size()) {
      ::close(in.write);
      in_open = false;
    }
    std::array<pollfd, 3> ready{{{out_open ? out.read : -1, POLLIN, 0},
                                 {err_open ? err.read : -1, POLLIN, 0},
                                 {in_open ? in.write : -1, POLLOUT, 0}}};
    ::poll(ready.data(), ready.size(), -1);
    if (ready[0].revents != 0) {
      out_open = Drain(out.read, finished.out);
    }
    if (ready[1].revents != 0) {
      err_open = Drain(err.read, finished.err);
    }
    if (ready[2].revents != 0) {
      const size_t most = std::min<size_t>(input.size() - written, 4096);
      const ssize_t sent = ::write(in.write, input.data() + written, most);
      written = sent < 0 ? input.size() : written + static_cast<size_t>(sent);
    }
  }
  if (in_open) {
    ::close(in.write);
  }
  ::close(out.read);
  ::close(err.read);
  int raw = 0;
  ::waitpid(pid, &raw, 0);
  finished.status = StatusOf(raw);
  return finished;
}

Process::Process(const std::vector<std::string>& command,
                 const std::map<std::string, std::string>& environment, const std::string& log) {
  Pipe out;
  const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  const int err =
      log.empty() ? nothing : ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  pid_ = Spawn(command, environment, nothing, out.write, err);
  ::close(out.write);
  if (err != nothing) {
    ::close(err);
  }
  ::close(nothing);
  out_ = out.read;
}

Process::~Process() {
  if (!finished_) {
    Signal(SIGKILL);
    Wait();
  }
  ::close(out_);
}

bool Process::running() {
  if (!finished_) {
    int raw = 0;
    if (::waitpid(pid_, &raw, WNOHANG) == pid_) {
      status_ = StatusOf(raw);
      finished_ = true;
    }
  }
  return !finished_;
}

std::string Process::ReadLine() {
  for (;;) {
    const size_t end = pending_.find('\n');
    if (end != std::string::npos) {
      const std::string line = pending_.substr(0, end);
      pending_.erase(0, end + 1);
      return line;
    }
    if (!Drain(out_, pending_)) {
      return std::exchange(pending_, {});
    }
  }
}

void Process::Signal(int signal) const { ::kill(pid_, signal); }

int Process::Wait() {
  if (!finished_) {
    int raw = 0;
    while (::waitpid(pid_, &raw, 0) < 0 && errno == EINTR) {
    }
    status_ = StatusOf(raw);
    finished_ = true;
  }
  return status_;
}

}  // namespace mingle::test
