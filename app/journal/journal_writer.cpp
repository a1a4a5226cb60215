#include "journal/journal_writer.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "base/log.h"

namespace mingle {
namespace {

/// How long nothing must have arrived before the WAL is moved into the file.
constexpr std::chrono::seconds kCheckpointAfter{1};
/// And before the file is rewritten after an erasure, which takes some 10 ms for 1,000 people.
constexpr std::chrono::seconds kCompactAfter{10};
/// A commit takes as many submissions as are waiting, up to this many facts: nobody waits long
/// behind a crowd.
constexpr size_t kMostFactsInGroup = 1000;

}  // namespace

class JournalWriter::Impl {
 public:
  Impl(Journal journal, const Clock& clock, std::function<void()> wake)
      : clock_(clock), wake_(std::move(wake)), journal_(std::move(journal)) {
    thread_ = std::jthread([this](std::stop_token stop) { Run(stop); });
  }

  void Submit(std::uint64_t ticket, std::vector<NewFact> facts) {
    Submission submission{ticket, std::move(facts), clock_.Now()};
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(submission));
    }
    arrived_.notify_one();
  }

  std::vector<JournalReply> TakeReplies() {
    const std::lock_guard lock(mutex_);
    return std::exchange(replies_, {});
  }

 private:
  struct Submission {
    std::uint64_t ticket;
    std::vector<NewFact> facts;
    Time now;
  };

  void Run(std::stop_token stop) {
    while (const auto group = NextGroup(stop)) {
      Answer(Store(*group));
    }
    if (journal_.compaction_due()) {
      Report(journal_.Compact());
    }
  }

  /// Waits for submissions, looking after the file meanwhile. Nothing when asked to stop with
  /// nothing left to store.
  std::optional<std::vector<Submission>> NextGroup(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    const auto something = [this] { return !waiting_.empty(); };
    while (waiting_.empty()) {
      if (stop.stop_requested()) {
        return std::nullopt;
      }
      if (!wants_checkpoint_ && !journal_.compaction_due()) {
        arrived_.wait(lock, stop, something);
        continue;
      }
      const auto patience = wants_checkpoint_ ? kCheckpointAfter : kCompactAfter;
      if (!arrived_.wait_for(lock, stop, patience, something) && !stop.stop_requested()) {
        lock.unlock();
        LookAfterFile();
        lock.lock();
      }
    }
    return TakeGroup();
  }

  void LookAfterFile() {
    if (wants_checkpoint_) {
      wants_checkpoint_ = false;
      Report(journal_.Checkpoint());
    } else {
      Report(journal_.Compact());
    }
  }

  /// As many submissions as one commit takes. Under the mutex.
  std::vector<Submission> TakeGroup() {
    size_t count = 0;
    size_t facts = 0;
    do {
      facts += waiting_[count].facts.size();
      ++count;
    } while (count < waiting_.size() && facts + waiting_[count].facts.size() <= kMostFactsInGroup);
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<Submission> group(std::make_move_iterator(waiting_.begin()),
                                  std::make_move_iterator(end));
    waiting_.erase(waiting_.begin(), end);
    return group;
  }

  /// All in one commit; one by one when that fails, so that a bad one harms no other. When another
  /// program is in the way, that would only be waiting for it again and again.
  std::vector<JournalReply> Store(const std::vector<Submission>& group) {
    wants_checkpoint_ = true;
    auto together = StoreTogether(group);
    if (together) {
      return std::move(*together);
    }
    std::vector<JournalReply> replies;
    for (const Submission& submission : group) {
      const bool worth_it = group.size() > 1 && together.error().kind != ErrorKind::kUnavailable;
      replies.push_back({submission.ticket, worth_it
                                                ? journal_.Append(submission.facts, submission.now)
                                                : tl::unexpected(together.error())});
    }
    return replies;
  }

  Result<std::vector<JournalReply>> StoreTogether(const std::vector<Submission>& group) {
    std::vector<NewFact> all;
    Time now{};
    for (const Submission& submission : group) {
      all.insert(all.end(), submission.facts.begin(), submission.facts.end());
      now = std::max(now, submission.now);
    }
    auto entries = journal_.Append(all, now);
    if (!entries) {
      return tl::unexpected(entries.error());
    }
    std::vector<JournalReply> replies;
    auto next = entries->begin();
    for (const Submission& submission : group) {
      const auto end = next + static_cast<std::ptrdiff_t>(submission.facts.size());
      replies.push_back({submission.ticket, std::vector<Entry>(std::make_move_iterator(next),
                                                               std::make_move_iterator(end))});
      next = end;
    }
    return replies;
  }

  void Answer(std::vector<JournalReply> replies) {
    {
      const std::lock_guard lock(mutex_);
      std::move(replies.begin(), replies.end(), std::back_inserter(replies_));
    }
    if (wake_) {
      wake_();
    }
  }

  /// House-keeping that fails costs nobody a fact; it is tried again.
  static void Report(const Result<void>& done) {
    if (!done) {
      Log(done.error().message);
    }
  }

  // Constant after construction.
  const Clock& clock_;
  const std::function<void()> wake_;
  // The writer's thread only.
  Journal journal_;
  bool wants_checkpoint_ = false;
  // Guarded by mutex_.
  std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::vector<Submission> waiting_;
  std::vector<JournalReply> replies_;

  std::jthread thread_;  // last, so that all of the above is there while it runs
};

JournalWriter::JournalWriter(Journal journal, const Clock& clock, std::function<void()> wake)
    : impl_(std::make_unique<Impl>(std::move(journal), clock, std::move(wake))) {}

JournalWriter::~JournalWriter() = default;

void JournalWriter::Submit(std::uint64_t ticket, std::vector<NewFact> facts) {
  impl_->Submit(ticket, std::move(facts));
}

std::vector<JournalReply> JournalWriter::TakeReplies() { return impl_->TakeReplies(); }

}  // namespace mingle
