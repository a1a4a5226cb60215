#include "sound/voice.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "base/text.h"

extern "C" char** environ;

namespace mingle {
namespace {

/// Waits for a program that takes no time, and ends one that does not come to its end.
void Reap(pid_t pid) {
  constexpr int kGlances = 100;
  constexpr std::chrono::milliseconds kGlance{20};
  for (int i = 0; i < kGlances; ++i) {
    if (waitpid(pid, nullptr, WNOHANG) != 0) {
      return;
    }
    std::this_thread::sleep_for(kGlance);
  }
  kill(pid, SIGKILL);
  waitpid(pid, nullptr, 0);
}

/// Runs the program with `text` on its standard input, and waits for its end. It only hands the
/// text to the speech server.
void Run(std::vector<std::string> words, const std::string& text) {
  int pipe[2];
  if (pipe2(pipe, O_CLOEXEC) != 0) {
    return;
  }
  std::vector<char*> arguments;
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // It must not inherit that signals are held back here.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t pid = -1;
  const int fault =
      posix_spawnp(&pid, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(pipe[0]);
  if (fault == 0) {
    // Fewer bytes than a pipe holds: this never waits, whatever the program does.
    [[maybe_unused]] const ssize_t written = write(pipe[1], text.data(), text.size());
  }
  close(pipe[1]);
  if (fault == 0) {
    Reap(pid);
  }
}

/// A program that ends early must not end the kiosk.
void IgnoreBrokenPipes() {
  sigset_t broken;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken, nullptr);
}

/// The text as it may be given to the program: not endlessly long, and no line can begin with what
/// it takes for an order to the speech server ("!-!").
std::string Speakable(std::string_view text) {
  constexpr size_t kMostCodePoints = 4'000;  // at most 16,000 bytes: well within a pipe
  std::string speakable = " ";
  for (const char c : FirstCodePoints(text, kMostCodePoints)) {
    speakable += c;
    if (c == '\n' || c == '\r') {
      speakable += ' ';
    }
  }
  return speakable;
}

}  // namespace

bool Voice::IsInstalled(const std::string& program) {
  const char* path = std::getenv("PATH");
  for (const auto& folder : Split(path == nullptr ? "/usr/bin" : path, ':')) {
    const std::filesystem::path file = std::filesystem::path(folder) / program;
    if (access(file.c_str(), X_OK) == 0) {
      return true;
    }
  }
  return false;
}

Voice::Voice(std::string program)
    : thread_([this, program = std::move(program)](const std::stop_token& stop) {
        IgnoreBrokenPipes();
        bool speaking = false;
        while (!stop.stop_requested()) {
          std::vector<Words> said = words_.WaitForAll(stop);
          if (said.empty()) {
            continue;
          }
          const Words& last = said.back();
          Run({program, "--cancel"}, "");
          speaking = !last.text.empty();
          if (speaking) {
            Run({program, "--application-name", "mingle", "--language", last.language,
                 "--pipe-mode"},
                Speakable(last.text));
          }
        }
        if (speaking) {
          Run({program, "--cancel"}, "");
        }
      }) {}

Voice::~Voice() = default;

void Voice::Say(std::string text, std::string language) {
  words_.Put({std::move(text), std::move(language)});
}

}  // namespace mingle
