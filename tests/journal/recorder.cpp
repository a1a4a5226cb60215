// Records facts as fast as it can and prints the number of each one that is durable, until it is
// killed: `recorder BOOK`. With --early it prints them when they are submitted, which is a lie.

#include <unistd.h>

#include <charconv>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <string>

#include "journal/journal_writer.h"

namespace {

/// Lets the main thread sleep until there are replies.
class Bell {
 public:
  void Ring() {
    {
      const std::lock_guard lock(mutex_);
      rung_ = true;
    }
    condition_.notify_one();
  }
  void Wait() {
    std::unique_lock lock(mutex_);
    condition_.wait(lock, [this] { return rung_; });
    rung_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable condition_;
  bool rung_ = false;
};

void Print(const std::string& text) {
  if (!text.empty() && ::write(STDOUT_FILENO, text.data(), text.size()) < 0) {
    std::perror("recorder");
  }
}

}  // namespace

int main(int argc, char** argv) {
  using namespace mingle;
  if (argc < 2) {
    return 2;
  }
  const std::filesystem::path path = argv[1];
  const bool early = argc > 2;
  auto journal = Journal::Open(
      path, std::filesystem::exists(path) ? JournalMode::kWrite : JournalMode::kCreate);
  if (!journal) {
    std::fprintf(stderr, "recorder: %s\n", journal.error().message.c_str());
    return 1;
  }
  std::uint64_t next = 0;
  const auto read = journal->ReadAll([&](Entry&& entry) {
    const std::string& kiosk = std::get<CheckedIn>(entry.fact).kiosk;
    std::uint64_t number = 0;
    std::from_chars(kiosk.data(), kiosk.data() + kiosk.size(), number);
    next = std::max(next, number + 1);
  });
  if (!read) {
    return 1;
  }
  const SystemClock clock;
  Bell bell;
  JournalWriter writer(std::move(*journal), clock, [&bell] { bell.Ring(); });
  Print("ready\n");
  constexpr int kInFlight = 8;
  int in_flight = 0;
  for (;;) {
    std::string lines;
    for (; in_flight < kInFlight; ++in_flight, ++next) {
      writer.Submit(next,
                    {{EventId{}, clock.Now(),
                      CheckedIn{AttendeeId{{1}}, std::to_string(next), CheckInMethod::kBadge}}});
      lines += early ? std::to_string(next) + "\n" : "";
    }
    Print(lines);
    lines.clear();
    bell.Wait();
    for (const JournalReply& reply : writer.TakeReplies()) {
      --in_flight;
      lines += reply.entries && !early ? std::to_string(reply.ticket) + "\n" : "";
    }
    Print(lines);
  }
}
