#include "journal/book_reader.h"

#include <malloc.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <semaphore>
#include <utility>
#include <vector>

#include "base/mailbox.h"

namespace mingle {
namespace {

/// The facts on their way from the thread that reads them to the one that adds them up: both are
/// about as much work. An empty load is the last.
class Conveyor {
 public:
  void Put(Entry&& entry) {
    load_.push_back(std::move(entry));
    if (load_.size() == kLoad) {
      Send();
    }
  }
  void Finish() {
    if (!load_.empty()) {
      Send();
    }
    Send();
  }

  void TakeAll(const Book::Take& take) {
    for (;;) {
      for (std::vector<Entry>& load : sent_.WaitForAll({})) {
        room_.release();
        if (load.empty()) {
          return;
        }
        std::for_each(load.begin(), load.end(), [&](Entry& entry) { take(std::move(entry)); });
      }
    }
  }

 private:
  static constexpr size_t kLoad = 256;         ///< facts
  static constexpr std::ptrdiff_t kRoom = 16;  ///< loads underway, so that memory stays bounded

  void Send() {
    room_.acquire();
    sent_.Put(std::exchange(load_, {}));
    load_.reserve(kLoad);
  }

  std::vector<Entry> load_;  // the reading thread's
  Mailbox<std::vector<Entry>> sent_;
  std::counting_semaphore<kRoom> room_{kRoom};
};

/// By the size of the file; what waits in the log beside it is little.
size_t AboutHowManyFacts(const std::filesystem::path& path) {
  constexpr size_t kBytesAFact = 200;  // measured: 180 to 230 in books of one event
  std::error_code unknown;
  const auto bytes = std::filesystem::file_size(path, unknown);
  return unknown ? 0 : static_cast<size_t>(bytes) / kBytesAFact;
}

void RunSideBySide(const Book::Work& one, const Book::Work& other) {
  const std::future<void> beside = std::async(std::launch::async, other);
  one();
  beside.wait();
}

}  // namespace

Result<Book> ReadBook(Journal& journal) {
  Book book;
  Conveyor conveyor;
  std::future<Result<void>> reading = std::async(std::launch::async, [&]() noexcept {
    auto read = journal.ReadAll([&](Entry&& entry) { conveyor.Put(std::move(entry)); });
    conveyor.Finish();
    return read;
  });
  book.ApplyFrom(
      AboutHowManyFacts(journal.path()), [&](const Book::Take& take) { conveyor.TakeAll(take); },
      RunSideBySide);
  const Result<void> read = reading.get();
  malloc_trim(0);
  if (!read) {
    return tl::unexpected(read.error());
  }
  return book;
}

}  // namespace mingle
