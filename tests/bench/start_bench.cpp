// What a start of the kiosk costs with 20,000 attendees and 100,000 facts: how long until its first
// frame has been drawn, and how much memory it took at most until two seconds later. Beside the
// same with an empty book, whose start is only the window, its words and its pictures. And reading
// the book alone, beside reading its bytes. Needs a display:
//
//   xvfb-run -a -s "-screen 0 1280x800x24" build/tests/bench/start_bench

#include <signal.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/file.h"
#include "bench/big_event.h"
#include "bench/measure.h"
#include "cli/book_session.h"
#include "support/places.h"
#include "support/process.h"
#include "support/temp_folder.h"

using namespace mingle;

namespace {

void Make(const std::filesystem::path& path, const std::vector<NewFact>& facts) {
  auto journal = Journal::Open(path, JournalMode::kCreate);
  if (!journal || !journal->Append(facts, bench::kBigNow)) {
    std::fprintf(stderr, "start_bench: cannot make %s\n", path.c_str());
    std::exit(1);
  }
}

/// A line like "VmHWM:  123456 kB" of what the system knows about a process, in MB.
double PeakMegabytes(pid_t pid) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/status");
  std::string word;
  double kilobytes = 0;
  while (status >> word) {
    if (word == "VmHWM:") {
      status >> kilobytes;
    }
  }
  return kilobytes * 1024 / 1e6;
}

struct Starts {
  bench::Timings first_frame;
  std::vector<double> megabytes;
};

/// Starts the kiosk, and ends it two seconds after its first frame.
void Start(const std::filesystem::path& book, const test::TempFolder& folder, Starts& starts) {
  constexpr std::chrono::seconds kPatience{60};
  const std::filesystem::path probe = folder / "probe.json";
  std::filesystem::remove(probe);
  const auto start = std::chrono::steady_clock::now();
  test::Process kiosk({test::MingleBinary().string(), "kiosk", book.string(), "--camera", "none",
                       "--window", "1280x800", "--probe", probe.string()});
  while (!std::filesystem::exists(probe)) {
    if (!kiosk.running() || std::chrono::steady_clock::now() - start > kPatience) {
      std::fprintf(stderr, "start_bench: the kiosk shows nothing\n");
      std::exit(1);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  std::this_thread::sleep_for(std::chrono::seconds(2));
  starts.first_frame.ms.push_back(took.count());
  starts.megabytes.push_back(PeakMegabytes(kiosk.pid()));
  kiosk.Signal(SIGTERM);
  kiosk.Wait();
}

void PrintStarts(const char* what, const Starts& starts, const Starts& peer) {
  std::printf("%-34s %7.0f ms  p95 %7.0f   %5.2f x   %6.1f MB at most  %5.2f x\n", what,
              starts.first_frame.median(), starts.first_frame.p95(),
              starts.first_frame.median() / peer.first_frame.median(),
              bench::QuantileOf(starts.megabytes, 1),
              bench::QuantileOf(starts.megabytes, 1) / bench::QuantileOf(peer.megabytes, 1));
}

void PrintReads(const char* what, const bench::Timings& t, const bench::Timings& floor) {
  std::printf("%-34s %7.1f ms  p95 %7.1f   cpu %7.1f ms   %7.1f x the bytes\n", what, t.median(),
              t.p95(), t.cpu_median(), t.median() / floor.median());
}

}  // namespace

int main() {
  constexpr int kStarts = 11;
  const test::TempFolder folder;
  const std::vector<NewFact> facts = bench::MakeBigEvent();
  Make(folder / "big.mingle", facts);
  Make(folder / "empty.mingle", {facts.front()});
  std::printf("%d facts about %d people\n", bench::kBigFacts, bench::kBigPeople);

  std::optional<Result<BookSession>> session;
  const auto reads = bench::Compare(
      {{"bytes", [&] { (void)ReadFile(folder / "big.mingle"); }},
       {"open", [&] { session = BookSession::Open(folder / "big.mingle", JournalMode::kRead); },
        [&] { session.reset(); }}},
      kStarts);
  PrintReads("the file's bytes, read", reads[0], reads[0]);
  PrintReads("the book, opened and added up", reads[1], reads[0]);

  Starts empty;
  Starts big;
  for (int i = 0; i < kStarts; ++i) {
    Start(folder / "empty.mingle", folder, empty);
    Start(folder / "big.mingle", folder, big);
  }
  PrintStarts("first frame, empty book", empty, empty);
  PrintStarts("first frame, this book", big, empty);
}
