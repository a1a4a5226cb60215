#include "sound/voice.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"

extern "C" char** environ;

namespace mingle {
namespace {

/// Runs the program with `text` on its standard input, and waits for its end. It only hands the
/// text to the speech server, which takes no time.
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
  pid_t pid = -1;
  const int fault = posix_spawnp(&pid, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(pipe[0]);
  if (fault == 0) {
    // Fewer bytes than a pipe holds: this never waits, whatever the program does.
    [[maybe_unused]] const ssize_t written = write(pipe[1], text.data(), text.size());
  }
  close(pipe[1]);
  if (fault == 0) {
    waitpid(pid, nullptr, 0);
  }
}

/// A program that ends early must not end the kiosk.
void IgnoreBrokenPipes() {
  sigset_t broken;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken, nullptr);
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
        while (!stop.stop_requested()) {
          std::vector<Words> said = words_.WaitForAll(stop);
          if (said.empty()) {
            continue;
          }
          constexpr size_t kMostBytes = 16'000;  // well within a pipe
          Words& last = said.back();
          const std::string text = last.text.substr(0, kMostBytes);
          Run({program, "--cancel"}, "");
          if (!text.empty()) {
            Run({program, "--application-name", "mingle", "--language", last.language,
                 "--pipe-mode"},
                text);
          }
        }
      }) {}

Voice::~Voice() = default;

void Voice::Say(std::string text, std::string language) {
  words_.Put({std::move(text), std::move(language)});
}

}  // namespace mingle
