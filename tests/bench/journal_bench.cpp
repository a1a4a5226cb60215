// What a durable fact costs beside the least a disk can do for it: overwriting 4 KiB and
// fdatasync, on the same disk in the same minute. Also lines in, lines out, and start-up.
//
//   journal_bench [FOLDER]     FOLDER: where to measure (default: here)

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "bench/big_event.h"
#include "bench/measure.h"
#include "domain/book.h"
#include "journal/journal.h"

using namespace mingle;

namespace {

constexpr Time kNow = bench::kBigNow;
constexpr int kPeople = bench::kBigPeople;
constexpr int kFacts = bench::kBigFacts;

template <class T>
T Must(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "journal_bench: %s\n", result.error().message.c_str());
    std::exit(1);
  }
  return std::move(*result);
}

/// Overwrites one block of a file again and again, each time down to the disk.
class RawDisk {
 public:
  explicit RawDisk(const std::filesystem::path& path)
      : fd_(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {
    Overwrite();
  }
  ~RawDisk() { ::close(fd_); }
  RawDisk(const RawDisk&) = delete;
  RawDisk& operator=(const RawDisk&) = delete;

  void Overwrite() {
    block_[0] = static_cast<char>(block_[0] + 1);
    if (::pwrite(fd_, block_.data(), block_.size(), 0) < 0 || ::fdatasync(fd_) != 0) {
      std::perror("journal_bench");
      std::exit(1);
    }
  }

 private:
  int fd_;
  std::array<char, 4096> block_{};
};

void MeasureCommits(const std::filesystem::path& folder, Journal& journal) {
  RawDisk raw(folder / "raw");
  const std::vector<NewFact> one{{{}, kNow, CheckedIn{AttendeeId::Random(), "Door", {}}}};
  const std::vector<NewFact> check_in{{{}, kNow, CodeScanned{AttendeeId::Random(), {}, "Door"}},
                                      one[0]};
  std::array<bench::Timings, 3> timings;
  // Fifty of each in turn, so that a disk that slows down slows all of them.
  const std::array<std::function<void()>, 3> runs{[&] { raw.Overwrite(); },
                                                  [&] { Must(journal.Append(one, kNow)); },
                                                  [&] { Must(journal.Append(check_in, kNow)); }};
  constexpr int kRounds = 40;
  constexpr int kEach = 50;
  for (int round = 0; round < kRounds; ++round) {
    for (size_t i = 0; i < runs.size(); ++i) {
      const auto timed = bench::Compare({{"", runs[i]}}, kEach);
      timings[i].ms.insert(timings[i].ms.end(), timed[0].ms.begin(), timed[0].ms.end());
    }
  }
  const auto report = [&](const char* what, const bench::Timings& t) {
    std::printf("%-38s p50 %7.3f ms %5.2f x raw   p99 %7.3f ms %5.2f x raw\n", what, t.median(),
                t.median() / timings[0].median(), t.p99(), t.p99() / timings[0].p99());
  };
  report("raw: overwrite 4 KiB, fdatasync", timings[0]);
  report("a fact", timings[1]);
  report("a check-in: scan log and fact", timings[2]);
}

}  // namespace

int main(int argc, char** argv) {
  const std::filesystem::path folder =
      std::filesystem::absolute(argc > 1 ? argv[1] : ".") / "journal_bench.tmp";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  {
    const auto facts = bench::MakeBigEvent();
    Journal journal = Must(Journal::Open(folder / "book.mingle", JournalMode::kCreate));
    Must(journal.Append(facts, kNow));
    std::vector<std::string> lines;
    const auto lines_out = [&] {
      lines.clear();
      (void)journal.WriteLines([&](std::string_view line) { lines.emplace_back(line); });
    };
    lines_out();
    std::vector<Entry> entries;
    const auto read = [&] {
      entries.clear();
      Journal reader = Must(Journal::Open(folder / "book.mingle", JournalMode::kRead));
      (void)reader.ReadAll([&](Entry&& entry) { entries.push_back(std::move(entry)); });
    };
    const auto lines_in = [&] {
      std::filesystem::remove(folder / "other.mingle");
      Journal other = Must(Journal::Open(folder / "other.mingle", JournalMode::kCreate));
      Must(other.ApplyLines(lines, kNow));
    };
    (void)journal.Checkpoint();
    RawDisk raw(folder / "raw2");
    const auto hundred_raw = [&] {
      for (int i = 0; i < 100; ++i) {
        raw.Overwrite();
      }
    };
    const auto timings = bench::Compare({{"raw", hundred_raw},
                                         {"bytes", [&] { (void)ReadFile(folder / "book.mingle"); }},
                                         {"read", read},
                                         {"book", [&] { Book().ApplyAll(entries); }},
                                         {"out", lines_out},
                                         {"in", lines_in}},
                                        5);
    const auto check = bench::Compare({{"check", [&] { (void)Must(journal.Check()); }}}, 1);
    std::printf("%d facts about %d people, %.1f MB\n", kFacts, kPeople,
                static_cast<double>(std::filesystem::file_size(folder / "book.mingle")) / 1e6);
    MeasureCommits(folder, journal);
    const double raw_a_second = 100'000 / timings[0].median();
    const auto report = [&](const char* what, const bench::Timings& t) {
      const double a_second = kFacts * 1000 / t.median();
      std::printf("%-38s     %7.1f ms   %8.0f facts/s   %5.1f x raw commits/s\n", what, t.median(),
                  a_second, a_second / raw_a_second);
    };
    std::printf("%-38s     %7.1f ms\n", "the file's bytes, read", timings[1].median());
    report("start-up: open and read all", timings[2]);
    report("start-up: make the book", timings[3]);
    report("lines out", timings[4]);
    report("lines in (ApplyLines, one commit)", timings[5]);
    report("check", check[0]);
  }
  std::filesystem::remove_all(folder);
}
